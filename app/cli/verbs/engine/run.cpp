// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"
#include "app/cli/terminalguard.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/credentials/personalaccounts.h"
#include "core/jobs/engines/runjob.h"

#include <QDir>
#include <QJsonObject>

#include <optional>
#include <unistd.h>

namespace stowage::cli {

namespace {

bool isOn(const QCommandLineParser &options, const char *name)
{
    return options.isSet(QString::fromLatin1(name));
}

/// "./data:/data" is seen from here; the engine has no such place.
QString volume(const QString &written)
{
    const QString here = written.section(u':', 0, 0);
    return here.startsWith(u'.') ? QDir::cleanPath(QDir::current().absoluteFilePath(here)) + written.sliced(here.size())
                                 : written;
}

/// "NAME" alone is what it is here.
QString variable(const QString &written)
{
    return written.contains(u'=') ? written : written + u'=' + qEnvironmentVariable(qPrintable(written));
}

Result<PullPolicy> pullPolicy(const QCommandLineParser &options)
{
    const QString word = options.value(QStringLiteral("pull"));
    if (word.isEmpty() || word == QLatin1StringView("missing"))
        return PullPolicy::Missing;
    if (word == QLatin1StringView("always"))
        return PullPolicy::Always;
    if (word == QLatin1StringView("never"))
        return PullPolicy::Never;
    return fail(ErrorKind::Usage, Tr::tr("--pull is one of missing, always and never."));
}

Result<ContainerWish> readWish(const QCommandLineParser &options)
{
    const auto platform = platformOption(options);
    if (!platform)
        return fail(platform.error());
    const QStringList words = options.positionalArguments();
    ContainerWish wish{.image = words.first(),
        .name = options.value(QStringLiteral("name")),
        .command = words.sliced(1),
        .entrypoint = options.value(QStringLiteral("entrypoint")),
        .publishesAll = isOn(options, "publish-all"),
        .folder = options.value(QStringLiteral("workdir")),
        .user = options.value(QStringLiteral("user")),
        .network = options.value(QStringLiteral("network")),
        .platform = *platform,
        .removesItself = isOn(options, "rm"),
        .hasTerminal = isOn(options, "tty"),
        .takesInput = isOn(options, "interactive")};
    for (const QString &written : options.values(QStringLiteral("publish"))) {
        const auto ports = parsePublished(written);
        if (!ports)
            return fail(ports.error());
        wish.ports += *ports;
    }
    for (const QString &written : options.values(QStringLiteral("env")))
        wish.environment.append(variable(written));
    for (const QString &written : options.values(QStringLiteral("volume")))
        wish.volumes.append(volume(written));
    return wish;
}

/// A name in full where it is one: podman would ask who is meant.
Result<QString> imageMeant(const Asking &asking, const QString &text)
{
    const auto known = engineNames(asking, {text});
    if (known)
        return known->first();
    if (known.error().kind != ErrorKind::NotFound)
        return fail(known.error());
    return Reference::parse(text).transform([](const Reference &name) { return name.toString(); });
}

Result<RunRequest> readRequest(const QCommandLineParser &options)
{
    const auto wish = readWish(options);
    if (!wish)
        return fail(wish.error());
    const auto pull = pullPolicy(options);
    if (!pull)
        return fail(pull.error());
    RunRequest request{.container = *wish, .pull = *pull, .isDetached = isOn(options, "detach")};
    request.access.accounts = personalAccounts();
    request.ends.isTerminal = wish->hasTerminal;
    request.ends.in = wish->takesInput ? STDIN_FILENO : -1;
    if (wish->hasTerminal && ::isatty(STDOUT_FILENO) != 0)
        request.size = [] { return terminalSize(STDOUT_FILENO); };
    if (wish->hasTerminal && wish->takesInput && !request.isDetached && ::isatty(STDIN_FILENO) == 0)
        return fail(ErrorKind::Usage, Tr::tr("The input is no terminal: leave -t out."));
    return request;
}

void printEnd(const Cli &cli, const RunRequest &request, const RunEnd &end)
{
    if (request.isDetached && cli.json)
        printJson(QJsonObject{{QStringLiteral("id"), end.container}});
    else if (request.isDetached)
        print(end.container);
    endWith(end.exitCode);
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("run [OPTIONS] IMAGE [COMMAND…]"));
    if (!cli.engine)
        return fail(ErrorKind::Usage, Tr::tr("Only engines run containers: add --place docker or --place podman."));
    auto request = readRequest(options);
    const auto asking = request ? askTheEngine(cli) : fail(request.error());
    if (!asking)
        return fail(asking.error());
    const auto image = imageMeant(*asking, request->container.image);
    if (!image)
        return fail(image.error());
    request->container.image = *image;
    std::optional<TerminalGuard> raw;
    if (request->container.hasTerminal && request->container.takesInput && !request->isDetached)
        raw.emplace(TerminalGuard::Raw);
    const auto end = QCoro::waitFor(runInEngine(asking->endpoint, *request, transferContext(cli)));
    raw.reset();
    if (!end)
        return fail(end.error());
    printEnd(cli, *request, *end);
    return {};
}

void addOptions(QCommandLineParser &parser)
{
    const auto flag = [&](const QStringList &names, const Sentence &what) { parser.addOption({names, what}); };
    const auto value = [&](const QStringList &names, const Sentence &what, const QString &placeholder) {
        parser.addOption({names, what, placeholder});
    };
    flag({QStringLiteral("i"), QStringLiteral("interactive")}, Tr::tr("Pass on what is typed."));
    flag({QStringLiteral("t"), QStringLiteral("tty")}, Tr::tr("Give it a terminal."));
    flag({QStringLiteral("d"), QStringLiteral("detach")}, Tr::tr("Print its ID, and do not wait for it."));
    flag({QStringLiteral("rm")}, Tr::tr("Remove it when it has ended."));
    flag({QStringLiteral("P"), QStringLiteral("publish-all")}, Tr::tr("Publish every port that the image exposes."));
    value({QStringLiteral("name")}, Tr::tr("What it is called."), QStringLiteral("NAME"));
    value({QStringLiteral("p"), QStringLiteral("publish")}, Tr::tr("A port that is reached from outside."),
        QStringLiteral("HOST:CONTAINER"));
    value({QStringLiteral("e"), QStringLiteral("env")}, Tr::tr("A variable for it."), QStringLiteral("NAME=VALUE"));
    value({QStringLiteral("v"), QStringLiteral("volume")}, Tr::tr("A folder or a volume that it sees."),
        QStringLiteral("HERE:THERE[:ro]"));
    value({QStringLiteral("w"), QStringLiteral("workdir")}, Tr::tr("The folder that it begins in."),
        QStringLiteral("DIR"));
    value({QStringLiteral("u"), QStringLiteral("user")}, Tr::tr("Whom it runs as."), QStringLiteral("USER"));
    value({QStringLiteral("entrypoint")}, Tr::tr("What runs in place of the image's own entrypoint."),
        QStringLiteral("PROGRAM"));
    value({QStringLiteral("network")}, Tr::tr("Its network, such as none or host."), QStringLiteral("MODE"));
    value({QStringLiteral("platform")}, Tr::tr("Exactly this platform, such as linux/arm64."), QStringLiteral("P"));
    value({QStringLiteral("pull")}, Tr::tr("Whether the image is pulled first: missing, always or never."),
        QStringLiteral("WHEN"));
}

} // namespace

Verb runVerb()
{
    return {QLatin1StringView("run"), Tr::tr("Start a container from an image, in an engine"),
        QStringLiteral("[-it] [-d] [--rm] [--name NAME] [-p HOST:CONTAINER]… [-e NAME=VALUE]… [-v HERE:THERE]… IMAGE "
                       "[COMMAND…]"),
        addOptions, run, {Verb::Place::Engine}, true};
}

} // namespace stowage::cli
