// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/progressprinter.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/transfers.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/credentials/personalaccounts.h"
#include "core/jobs/engines/buildjob.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stowage::cli {

namespace {

using What = BuildEvent::What;

QString whatName(What what)
{
    switch (what) {
    case What::Step:
        return QStringLiteral("started");
    case What::Output:
        return QStringLiteral("output");
    case What::Cached:
        return QStringLiteral("cached");
    case What::Done:
        return QStringLiteral("done");
    case What::Failed:
        return QStringLiteral("failed");
    case What::Stopped:
        return QStringLiteral("stopped");
    }
    return {};
}

QString json(const BuildEvent &event)
{
    QJsonObject object{{QStringLiteral("step"), event.step}, {QStringLiteral("phase"), whatName(event.what)}};
    if (event.what == What::Step || event.what == What::Output || event.what == What::Failed)
        object.insert(QStringLiteral("text"), event.text);
    if (!event.place.isEmpty())
        object.insert(QStringLiteral("place"), event.place);
    if (event.milliseconds >= 0)
        object.insert(QStringLiteral("milliseconds"), event.milliseconds);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString seconds(const BuildEvent &event)
{
    return event.milliseconds < 0 ? QString()
                                  : QStringLiteral(" %1s").arg(double(event.milliseconds) / 1000, 0, 'f', 1);
}

/// As docker writes it where there is no terminal: steps may be under way at once.
QString line(const BuildEvent &event)
{
    QString text = event.text;
    if (event.what == What::Step && !event.place.isEmpty())
        text = QStringLiteral("[%1] %2").arg(event.place, event.text);
    else if (event.what == What::Done)
        text = QStringLiteral("DONE") + seconds(event);
    else if (event.what == What::Failed)
        text = QStringLiteral("ERROR: ") + event.text;
    else if (event.what == What::Cached || event.what == What::Stopped)
        text = whatName(event.what).toUpper();
    return QStringLiteral("#%1 %2").arg(event.step).arg(text);
}

TellBuild printer(ProgressMode mode, bool isQuiet)
{
    if (mode == ProgressMode::Json)
        return [](const BuildEvent &event) { complain(json(event)); };
    if (isQuiet || mode == ProgressMode::None)
        return [](const BuildEvent &) { };
    return [](const BuildEvent &event) { complain(line(event)); };
}

/// From where a person stands, as docker has it, else from the context on.
QString dockerfileIn(const QCommandLineParser &options)
{
    const QFileInfo file(options.value(QStringLiteral("file")));
    return file.isFile() ? file.absoluteFilePath() : options.value(QStringLiteral("file"));
}

Result<BuildRequest> readRequest(const QCommandLineParser &options)
{
    const auto platform = platformOption(options);
    if (!platform)
        return fail(platform.error());
    BuildRequest request{.context = options.positionalArguments().first(),
        .file = dockerfileIn(options),
        .arguments = options.values(QStringLiteral("build-arg")),
        .labels = options.values(QStringLiteral("label")),
        .target = options.value(QStringLiteral("target")),
        .platform = *platform,
        .network = options.value(QStringLiteral("network")),
        .noCache = options.isSet(QStringLiteral("no-cache")),
        .pulls = options.isSet(QStringLiteral("pull"))};
    for (const QString &word : options.values(QStringLiteral("tag"))) {
        const auto tag = newName(word);
        if (!tag)
            return fail(tag.error());
        request.tags.append(*tag);
    }
    return request;
}

/// Docker's own way of saying so.
Builder chosenBuilder()
{
    return qEnvironmentVariable("DOCKER_BUILDKIT") == QLatin1StringView("0") ? Builder::OfEngine : Builder::Best;
}

void printImage(const Cli &cli, const JobResult &result)
{
    if (cli.json)
        return printJson(QJsonObject{{QStringLiteral("id"), result.digest.toString()},
            {QStringLiteral("references"), QJsonArray::fromStringList(result.names)}});
    print(result.digest.toString());
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().size() != 1)
        return wrongArguments(QStringLiteral("build [-f FILE] [-t TAG]… [OPTIONS] FOLDER|URL"));
    if (!cli.engine)
        return fail(ErrorKind::Usage, Tr::tr("Only engines build images: add --place docker or --place podman."));
    const auto request = readRequest(options);
    if (!request)
        return fail(request.error());
    const auto checked = checkedBuild(*request); // before an engine is looked for
    const auto asking = checked ? askTheEngine(cli) : fail(checked.error());
    if (!asking)
        return fail(asking.error());
    RegistryAccess access;
    access.accounts = personalAccounts();
    TransferContext context{stopOnInterrupt()};
    if (cli.progress == ProgressMode::Json)
        context.progress = progressPrinter(cli.progress);
    const auto result = QCoro::waitFor(buildThroughEngine(cli.libraryPath, asking->endpoint, *checked, chosenBuilder(),
        access, printer(cli.progress, options.isSet(QStringLiteral("quiet"))), context));
    if (!result)
        return fail(result.error());
    printImage(cli, *result);
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    const auto value = [&](const QStringList &names, const Sentence &what, const QString &placeholder) {
        parser.addOption({names, what, placeholder});
    };
    value({QStringLiteral("f"), QStringLiteral("file")}, Tr::tr("The Dockerfile, when it is called otherwise."),
        QStringLiteral("FILE"));
    value({QStringLiteral("t"), QStringLiteral("tag")}, Tr::tr("A name for the image; may be given several times."),
        QStringLiteral("TAG"));
    value({QStringLiteral("build-arg")}, Tr::tr("A value for an ARG of the Dockerfile."), QStringLiteral("NAME=VALUE"));
    value({QStringLiteral("label")}, Tr::tr("A label for the image."), QStringLiteral("NAME=VALUE"));
    value({QStringLiteral("target")}, Tr::tr("The stage to end with."), QStringLiteral("STAGE"));
    value({QStringLiteral("platform")}, Tr::tr("Exactly this platform, such as linux/arm64."), QStringLiteral("P"));
    value(
        {QStringLiteral("network")}, Tr::tr("The network that RUN has, such as none or host."), QStringLiteral("MODE"));
    parser.addOption({QStringLiteral("no-cache"), Tr::tr("Do every step anew.")});
    parser.addOption({QStringLiteral("pull"), Tr::tr("Ask the registries for newer base images.")});
    parser.addOption({{QStringLiteral("q"), QStringLiteral("quiet")}, Tr::tr("Print the ID alone.")});
}

} // namespace

Verb buildVerb()
{
    return {QLatin1StringView("build"), Tr::tr("Make an image from a Dockerfile, through an engine"),
        QStringLiteral("[-f FILE] [-t TAG]… [--build-arg NAME=VALUE]… [--target STAGE] [--platform P] [--no-cache] "
                       "[--pull] [-q] FOLDER|URL"),
        addOptions, run, {Verb::Place::Engine}};
}

} // namespace stowage::cli
