// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/cli.h"

#include "app/cli/terminaltext.h"
#include "app/cli/verbs/registry/registryverbs.h"
#include "core/base/listed.h"
#include "core/base/secret.h"
#include "core/base/tr.h"
#include "core/workspace/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstdio>
#include <ranges>
#include <unistd.h>

namespace stowage::cli {

namespace {

int wantedExit = 0;
int firstWriteError = 0; ///< errno of the first write to stdout that failed

void put(const QByteArray &bytes)
{
    errno = 0;
    const size_t written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    if (written != size_t(bytes.size()) && firstWriteError == 0)
        firstWriteError = errno;
}

} // namespace

void endWith(int code)
{
    wantedExit = code;
}

void print(const QString &line)
{
    put(harmless(line).toUtf8() + '\n');
}

void printJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    put(harmless(QString::fromUtf8(document.toJson(QJsonDocument::Indented))).toUtf8());
}

void printJsonLine(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void printValue(const QString &value)
{
    ::isatty(STDOUT_FILENO) != 0 ? print(value) : put(value.toUtf8() + '\n');
}

void complain(const QString &line)
{
    const QByteArray bytes = harmless(withoutUserInfo(line)).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

Result<void> flushPrinted()
{
    errno = 0;
    const bool flushed = std::fflush(stdout) == 0;
    if (flushed && std::ferror(stdout) == 0)
        return {};
    return fail(systemError(firstWriteError != 0 ? firstWriteError : errno, Tr::tr("The standard output")));
}

std::unexpected<Error> wrongArguments(const QString &expected)
{
    return fail(ErrorKind::Usage, Tr::tr("This needs other arguments: %1").arg(expected));
}

Result<Reference> newName(const QString &text)
{
    auto name = Reference::parse(text);
    if (name && !name->digest().isNull())
        return fail(ErrorKind::Usage, Tr::tr("A tag cannot be given a digest: leave out what follows the @."));
    return name;
}

Result<Library> openLibrary(const Cli &cli)
{
    return Library::open(cli.libraryPath);
}

Result<ImageSummary> imageIn(const Library &library, const QString &text)
{
    return findImage(library, ImageName::parse(text));
}

QList<ImageName> imageNames(const QStringList &texts)
{
    QList<ImageName> names;
    for (const QString &text : texts)
        names.append(ImageName::parse(text));
    return names;
}

Result<Platform> platformOption(const QCommandLineParser &options)
{
    const QString text = options.value(QStringLiteral("platform"));
    return text.isEmpty() ? Result<Platform>() : Platform::parse(text);
}

Result<QList<Platform>> platformOptions(const QCommandLineParser &options)
{
    QList<Platform> platforms;
    for (const QString &text : options.values(QStringLiteral("platform"))) {
        if (text.isEmpty())
            continue; // as where one is asked for: a script's variable is not set
        const auto platform = Platform::parse(text);
        if (!platform)
            return fail(platform.error());
        platforms.append(*platform);
    }
    return platforms;
}

namespace {

struct Parsed {
    Cli cli;
    QString verb;
    QStringList rest;
};

void addGlobalOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("place"),
        Tr::tr("Where images live: library, docker, podman, docker:ENDPOINT, podman:ENDPOINT, archive:FILE, "
               "registry:HOST[/REPOSITORY]."),
        QStringLiteral("PLACE")});
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

std::optional<EngineChoice> engineIn(const QString &place)
{
    const QString word = place.section(u':', 0, 0);
    const QString rest = place.section(u':', 1);
    if (place.contains(u':') && rest.isEmpty())
        return std::nullopt;
    if (word == QLatin1StringView("docker"))
        return EngineChoice{EngineKind::Docker, rest};
    return word == QLatin1StringView("podman") ? std::optional(EngineChoice{EngineKind::Podman, rest}) : std::nullopt;
}

Result<void> readPlace(const QString &place, Cli &cli)
{
    const QString rest = place.section(u':', 1);
    cli.archive.clear();
    cli.registry.clear();
    cli.engine = engineIn(place);
    if (cli.engine)
        return {};
    if (place.startsWith(QLatin1StringView("archive:")) && !rest.isEmpty())
        cli.archive = rest;
    else if (place.startsWith(QLatin1StringView("registry:")) && !rest.isEmpty())
        cli.registry = rest;
    else if (place != QLatin1StringView("library"))
        return fail(ErrorKind::Usage,
            Tr::tr("%1 is no place: write library, docker, podman, docker:ENDPOINT, podman:ENDPOINT, archive:FILE or "
                   "registry:HOST[/REPOSITORY].")
                .arg(place));
    return {};
}

QString verbsThatServe(Verb::Place place)
{
    QStringList names;
    for (const Verb &verb : verbs()) {
        if (verb.serves(place))
            names.append(verb.name);
    }
    return listed(names);
}

Verb::Place placeOf(const Cli &cli)
{
    using enum Verb::Place;
    return cli.engine ? Engine : !cli.archive.isEmpty() ? Archive : !cli.registry.isEmpty() ? Registry : Library;
}

/// A verb looks into the places that it knows, and into no other by mistake.
Result<void> checkPlace(const Verb &verb, const Cli &cli)
{
    const Verb::Place place = placeOf(cli);
    if (place == Verb::Place::Library || verb.serves(place))
        return {};
    const QString others = verbsThatServe(place);
    const Sentence sentence = place == Verb::Place::Archive
        ? Tr::tr("%1 does not look into an archive: leave --place out. These do: %2.")
        : place == Verb::Place::Registry ? Tr::tr("%1 does not work in a registry: leave --place out. These do: %2.")
                                         : Tr::tr("%1 does not work in an engine: leave --place out. These do: %2.");
    return fail(ErrorKind::Usage, sentence.arg(verb.name, others));
}

Result<void> readGlobals(const QCommandLineParser &parser, Cli &cli)
{
    cli.json = cli.json || parser.isSet(QStringLiteral("json"));
    cli.debug = cli.debug || parser.isSet(QStringLiteral("debug"));
    if (parser.isSet(QStringLiteral("library")))
        cli.libraryPath = parser.value(QStringLiteral("library"));
    if (cli.libraryPath.isEmpty())
        return fail(ErrorKind::Usage, Tr::tr("--library needs a folder."));
    if (parser.isSet(QStringLiteral("place")))
        if (auto place = readPlace(parser.value(QStringLiteral("place")), cli); !place)
            return place;
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
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return fail(ErrorKind::Usage, parser.errorText());
    const QString &name = unknown.first();
    return fail(ErrorKind::Usage,
        Tr::tr("There is no option %1 here. --help lists those that there are.")
            .arg((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name));
}

QString overview()
{
    QString text
        = Tr::tr("Usage: stowagectl [--place PLACE] [--library DIR] [--json] [--progress MODE] VERB [OPTIONS] [ARGS]")
        + QStringLiteral("\n\n");
    for (const Verb &verb : verbs())
        text += QStringLiteral("  %1 %2\n").arg(verb.name, -10).arg(verb.description.words());
    return text + QLatin1Char('\n') + Tr::tr("stowagectl VERB --help tells more.");
}

Result<void> runVerb(const Verb &verb, Cli cli, const QStringList &rest)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(
        verb.takesCommand ? QCommandLineParser::ParseAsPositionalArguments : QCommandLineParser::ParseAsOptions);
    addGlobalOptions(parser);
    verb.addOptions(parser);
    if (verb.serves(Verb::Place::Registry))
        addAccessOptions(parser);
    parser.setApplicationDescription(verb.description);
    if (!parser.parse(QStringList{QStringLiteral("stowagectl %1").arg(verb.name)} + rest))
        return badOption(parser);
    if (parser.isSet(QStringLiteral("help"))) {
        print(Tr::tr("Usage: stowagectl %1 %2").arg(verb.name, verb.synopsis));
        print(parser.helpText().section(QLatin1Char('\n'), 1));
        return {};
    }
    if (auto globals = readGlobals(parser, cli); !globals)
        return globals;
    if (auto suits = checkPlace(verb, cli); !suits)
        return suits;
    if (cli.registry.isEmpty())
        return verb.run(cli, parser);
    const auto access = accessOptions(parser);
    if (!access)
        return fail(access.error());
    cli.access = *access;
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

int run(const QStringList &arguments)
{
    Cli cli;
    cli.libraryPath = Workspace::defaultLibraryPath();
    auto done = dispatch(arguments, cli);
    if (const auto printed = flushPrinted(); done && !printed)
        done = printed;
    if (done)
        return wantedExit;
    complain(QStringLiteral("stowagectl: ") + done.error().message);
    if ((cli.debug || arguments.contains(QStringLiteral("--debug"))) && !done.error().detail.isEmpty())
        complain(done.error().detail);
    return exitCode(done.error().kind);
}

} // namespace stowage::cli
