// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/cli.h"

#include "core/base/tr.h"
#include "core/workspace/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <ranges>

namespace stowage::cli {

void print(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void complain(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

std::unexpected<Error> wrongArguments(const QString &expected)
{
    return fail(ErrorKind::Usage, Tr::tr("This needs other arguments: %1").arg(expected));
}

Result<Library> openLibrary(const Cli &cli)
{
    return Library::open(cli.libraryPath);
}

Result<ImageSummary> imageIn(const Library &library, const QString &text)
{
    return ImageName::parse(text).and_then([&](const ImageName &name) { return findImage(library, name); });
}

Result<QList<ImageName>> imageNames(const QStringList &texts)
{
    QList<ImageName> names;
    for (const QString &text : texts) {
        auto name = ImageName::parse(text);
        if (!name)
            return fail(name.error());
        names.append(*name);
    }
    return names;
}

Result<Platform> platformOption(const QCommandLineParser &options)
{
    const QString text = options.value(QStringLiteral("platform"));
    return text.isEmpty() ? Result<Platform>() : Platform::parse(text);
}

namespace {

struct Parsed {
    Cli cli;
    QString verb;
    QStringList rest;
};

void addGlobalOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("place"), Tr::tr("Where images live: library, archive:FILE."), QStringLiteral("PLACE")});
    parser.addOption({QStringLiteral("library"), Tr::tr("The folder of the Library."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), Tr::tr("Print one JSON value.")});
    parser.addOption({QStringLiteral("progress"), Tr::tr("auto, plain, json or none."), QStringLiteral("MODE"),
        QStringLiteral("auto")});
    parser.addOption({QStringLiteral("debug"), Tr::tr("Print the raw detail of an error.")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("Say what a verb does.")});
    parser.addOption({QStringLiteral("version"), Tr::tr("Print the version.")});
}

Result<ProgressMode> progressMode(const QString &text)
{
    static const QStringList words{
        QStringLiteral("auto"), QStringLiteral("plain"), QStringLiteral("json"), QStringLiteral("none")};
    const auto word = words.indexOf(text);
    if (word < 0)
        return fail(ErrorKind::Usage, Tr::tr("--progress is one of auto, plain, json and none."));
    return static_cast<ProgressMode>(word);
}

Result<void> readGlobals(const QCommandLineParser &parser, Cli &cli)
{
    if (parser.isSet(QStringLiteral("library")))
        cli.libraryPath = parser.value(QStringLiteral("library"));
    if (parser.isSet(QStringLiteral("place")))
        cli.place = parser.value(QStringLiteral("place"));
    cli.json = cli.json || parser.isSet(QStringLiteral("json"));
    cli.debug = cli.debug || parser.isSet(QStringLiteral("debug"));
    if (cli.place != QLatin1StringView("library") && !cli.place.startsWith(QLatin1StringView("archive:")))
        return fail(ErrorKind::Usage, Tr::tr("%1 is no place: write library or archive:FILE.").arg(cli.place));
    if (!parser.isSet(QStringLiteral("progress")))
        return {};
    const auto mode = progressMode(parser.value(QStringLiteral("progress")));
    if (!mode)
        return fail(mode.error());
    cli.progress = *mode;
    return {};
}

std::unexpected<Error> badOption(const QCommandLineParser &parser)
{
    return fail(ErrorKind::Usage, parser.errorText());
}

QString overview()
{
    QString text
        = Tr::tr("Usage: stowagectl [--place PLACE] [--library DIR] [--json] [--progress MODE] VERB [OPTIONS] [ARGS]")
        + QStringLiteral("\n\n");
    for (const Verb &verb : verbs())
        text += QStringLiteral("  %1 %2\n").arg(verb.name, -10).arg(verb.description());
    return text + QLatin1Char('\n') + Tr::tr("stowagectl VERB --help tells more.");
}

Result<void> runVerb(const Verb &verb, Cli cli, const QStringList &rest)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    addGlobalOptions(parser);
    verb.addOptions(parser);
    parser.setApplicationDescription(verb.description());
    if (!parser.parse(QStringList{QStringLiteral("stowagectl %1").arg(verb.name)} + rest))
        return badOption(parser);
    if (parser.isSet(QStringLiteral("help"))) {
        print(Tr::tr("Usage: stowagectl %1 %2").arg(verb.name, verb.synopsis()));
        print(parser.helpText().section(QLatin1Char('\n'), 1));
        return {};
    }
    if (auto globals = readGlobals(parser, cli); !globals)
        return globals;
    return verb.run(cli, parser);
}

Result<void> dispatch(const QStringList &arguments, Cli &cli)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addGlobalOptions(parser);
    if (!parser.parse(arguments))
        return badOption(parser);
    if (auto globals = readGlobals(parser, cli); !globals)
        return globals;
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("version"))) {
        print(QStringLiteral("stowagectl " STOWAGE_VERSION));
        return {};
    }
    if (words.isEmpty()) {
        print(overview());
        return parser.isSet(QStringLiteral("help")) ? Result<void>{} : fail(ErrorKind::Usage, Tr::tr("Which verb?"));
    }
    const auto verb = std::ranges::find(verbs(), words.first(), &Verb::name);
    if (verb == verbs().end())
        return fail(ErrorKind::Usage, Tr::tr("There is no verb %1. stowagectl --help lists them.").arg(words.first()));
    return runVerb(*verb, cli, words.sliced(1));
}

} // namespace

int run(const QStringList &arguments, std::stop_token stop)
{
    Cli cli;
    cli.libraryPath = Workspace::defaultLibraryPath();
    cli.stop = stop;
    const auto done = dispatch(arguments, cli);
    if (done)
        return 0;
    complain(QStringLiteral("stowagectl: ") + done.error().message);
    if ((cli.debug || arguments.contains(QStringLiteral("--debug"))) && !done.error().detail.isEmpty())
        complain(done.error().detail);
    return exitCode(done.error().kind);
}

} // namespace stowage::cli
