// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/table.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/tr.h"
#include "core/credentials/personalaccounts.h"
#include "core/jobs/look/updatecheck.h"
#include "core/transport/layout/heldnames.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace stowage::cli {

namespace {

using State = NameUpdate::State;

/// Those that somebody means: a name means itself, a digest or an ID every name of its image.
Result<QList<HeldName>> namesMeant(const Library &library, const QStringList &texts)
{
    const auto all = heldNames(library);
    if (!all || texts.isEmpty())
        return all;
    QList<HeldName> meant;
    const QList<ImageName> names = imageNames(texts);
    const auto images = findImages(library, names);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto &image = images.at(i);
        if (!image)
            return fail(image.error());
        const auto &called = names.at(i).reference;
        const bool byName = called && image->references.contains(*called);
        for (const HeldName &held : *all) {
            const bool isMeant = byName ? held.name == *called : held.root == image->digest;
            if (isMeant && !std::ranges::contains(meant, held.name, &HeldName::name))
                meant.append(held);
        }
    }
    return meant;
}

QString stateWord(State state)
{
    static const QStringList words{QStringLiteral("current"), QStringLiteral("newer"), QStringLiteral("unclear"),
        QStringLiteral("gone"), QStringLiteral("not-asked")};
    return words.at(int(state));
}

QJsonObject updateJson(const NameUpdate &update)
{
    QJsonObject row{{QStringLiteral("name"), update.name.toString()}, {QStringLiteral("here"), update.here.toString()},
        {QStringLiteral("state"), stateWord(update.state)}};
    if (!update.there.isNull())
        row[QStringLiteral("there")] = update.there.toString();
    if (update.state == State::Newer)
        row[QStringLiteral("platformChanged")] = update.platformKnown ? QJsonValue(true) : QJsonValue();
    if (update.error)
        row[QStringLiteral("error")] = update.error->message.words();
    return row;
}

void printAll(const Cli &cli, const QList<NameUpdate> &updates)
{
    Table table({QStringLiteral("NAME"), QStringLiteral("HERE"), QStringLiteral("THERE"), QStringLiteral("STATE")});
    QJsonArray rows;
    for (const NameUpdate &update : updates) {
        rows.append(updateJson(update));
        const QString there = update.there.isNull() ? QStringLiteral("-") : update.there.shortHex();
        const bool vague = update.state == State::Newer && !update.platformKnown;
        table.add({update.name.familiar(), update.here.shortHex(), there,
            vague ? Tr::tr("newer (your platform: unknown)").words() : updateWord(update.state).words()});
    }
    cli.json ? printJson(rows) : print(table.toString());
}

/// One sentence for all names of a registry that does not answer.
void complainOnce(const Cli &cli, const QList<NameUpdate> &updates)
{
    QStringList told;
    for (const NameUpdate &update : updates) {
        if (!update.error || told.contains(update.error->message.words()))
            continue;
        told.append(update.error->message.words());
        complain(QStringLiteral("stowagectl: ") + told.last());
        if (cli.debug && !update.error->detail.isEmpty())
            complain(update.error->detail);
    }
}

/// Why each one could not be is said before; the kind is theirs when they agree.
Result<void> anyCompared(const QList<NameUpdate> &updates)
{
    QSet<ErrorKind> kinds;
    for (const NameUpdate &update : updates) {
        if (update.state != State::NotAsked)
            return {};
        kinds.insert(update.error ? update.error->kind : ErrorKind::Failed);
    }
    if (kinds.isEmpty())
        return {};
    return fail(kinds.size() == 1 ? *kinds.begin() : ErrorKind::Unreachable, Tr::tr("Nothing could be compared."));
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto names = namesMeant(*library, options.positionalArguments());
    if (!names)
        return fail(names.error());
    QMap<QString, NameUpdate> found; // by name, for their order
    const auto tell = [&found](const NameUpdate &update) { found.insert(update.name.toString(), update); };
    const UpdateRequest request{*names, personalAccounts()};
    const auto asked = QCoro::waitFor(checkForUpdates(cli.libraryPath, request, tell, stopOnInterrupt()));
    if (!asked)
        return asked;
    const QList<NameUpdate> updates = found.values();
    printAll(cli, updates);
    complainOnce(cli, updates);
    return anyCompared(updates);
}

void addOptions(QCommandLineParser &)
{
}

} // namespace

Verb outdatedVerb()
{
    return {QLatin1StringView("outdated"), Tr::tr("Say which names have a newer image in their registry"),
        QStringLiteral("[NAME…]"), addOptions, run};
}

} // namespace stowage::cli
