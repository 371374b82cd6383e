// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/transport/engine/responses/enginekind.h"
#include "core/transport/layout/library.h"
#include "core/transport/registry/registry.h"

#include <QCommandLineParser>
#include <QJsonValue>

namespace stowage::cli {

/// How progress is told on stderr. Auto draws on a terminal and is plain elsewhere.
enum class ProgressMode { Auto, Plain, Json, None };

/// The engine that `--place docker[:ENDPOINT]` or `podman[:ENDPOINT]` names.
struct EngineChoice {
    EngineKind kind = EngineKind::Docker;
    QString text; ///< an address or the name of a context; empty: found by itself
};

/// What the options before the verb say, and the streams.
struct Cli {
    QString libraryPath;
    QString archive; ///< the file that `--place archive:FILE` names; empty: the Library
    QString registry; ///< the "HOST[/REPOSITORY]" of `--place registry:…`; empty: the Library
    RegistryAccess access; ///< to `registry`
    std::optional<EngineChoice> engine; ///< none: the Library
    bool json = false;
    bool debug = false; ///< the raw detail follows an error
    ProgressMode progress = ProgressMode::Auto;
};

/// One verb: its options and what it does. A failed run ends with the exit code of its error.
struct Verb {
    QLatin1StringView name;
    Sentence description;
    QString synopsis; ///< what follows the verb: "[OPTIONS] IMAGE…"
    void (*addOptions)(QCommandLineParser &);
    Result<void> (*run)(const Cli &, const QCommandLineParser &);
    enum class Place { Library, Archive, Registry, Engine };
    QList<Place> places{}; ///< that `--place` may name beside the Library
    bool takesCommand = false; ///< what follows its first argument is a command, options and all

    bool serves(Place place) const { return places.contains(place); }
};

/// Every verb, in the order in which help lists them.
const QList<Verb> &verbs();

/// The whole of stowagectl behind main(): parses, runs the verb, prints what went wrong, answers the exit code.
int run(const QStringList &arguments);

/// A line of text, or a JSON value, on stdout. What could disturb a terminal is shown in letters.
void print(const QString &line);
void printJson(const QJsonValue &value);
/// One of many objects, each on a line.
void printJsonLine(const QJsonObject &object);
/// A value that was asked for: its own bytes, unless they go to a terminal.
void printValue(const QString &value);
/// A line on stderr; no password of an address in it is shown.
void complain(const QString &line);
/// Sends off what was printed so far. NoSpace or Failed when any of it could not be written.
Result<void> flushPrinted();

/// What the program ends with in place of 0, when nothing goes wrong: of what a container ran.
void endWith(int code);

/// An error of kind Usage for a verb that got too few or too many arguments.
std::unexpected<Error> wrongArguments(const QString &expected);

/// A name to be given to an image: Usage when it holds a digest, which nobody can give.
Result<Reference> newName(const QString &text);

/// The Library that `--library` names.
Result<Library> openLibrary(const Cli &cli);
/// The image of the Library that a person means.
Result<ImageSummary> imageIn(const Library &library, const QString &text);
QList<ImageName> imageNames(const QStringList &texts);
/// `--platform`, null when it was not given.
Result<Platform> platformOption(const QCommandLineParser &options);
/// Every `--platform` that was given.
Result<QList<Platform>> platformOptions(const QCommandLineParser &options);

} // namespace stowage::cli
