// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/dockerjson.h"
#include "app/cli/imagefilter.h"
#include "app/cli/table.h"
#include "app/cli/verbs/engine/enginechange.h"
#include "app/cli/verbs/registry/registryplace.h"
#include "app/cli/verbs/removalprint.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/bytesize.h"
#include "core/base/listed.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

void forceOption(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("f"), QStringLiteral("force")},
        Tr::tr(
            "Take the image with all its names; in a registry, do not ask; in an engine, also what containers hold.")});
}

Result<void> runRmi(const Cli &cli, const QCommandLineParser &options)
{
    if (options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("rmi [-f] IMAGE…"));
    if (!cli.registry.isEmpty())
        return removeFromRegistry(cli, options.positionalArguments(), options.isSet(QStringLiteral("force")));
    if (cli.engine)
        return removeFromEngine(cli, options.positionalArguments(), options.isSet(QStringLiteral("force")));
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto plan
        = planRemoval(*library, imageNames(options.positionalArguments()), options.isSet(QStringLiteral("force")));
    return plan ? carryOutAndPrint(cli, *library, *plan) : fail(plan.error());
}

void pruneOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("a"), QStringLiteral("all")},
        Tr::tr("Every image, not only dangling ones; in an engine, all that no container was made from.")});
    parser.addOption(
        {QStringLiteral("filter"), Tr::tr("until=, label= or label!=; may be repeated."), QStringLiteral("K=V")});
    parser.addOption({QStringLiteral("dry-run"), Tr::tr("Print what would go and do nothing.")});
    parser.addOption({{QStringLiteral("f"), QStringLiteral("force")}, Tr::tr("Do not ask.")});
}

Result<void> removeAsked(const Library &library, const RemovalPlan &plan, bool force)
{
    if (plan.items.isEmpty())
        return {};
    if (!force)
        if (auto asked = askFirst(); !asked)
            return asked;
    return carryOut(library, plan).transform([](const TrashEntry &) { });
}

/// Old removals whose time is over go along with a clean-up. What keeps them is worth a remark and no more: that which
/// was asked for is done.
void collectAlong(const Library &library)
{
    if (library.isReadOnly())
        return;
    if (const auto freed = collectGarbage(library); !freed)
        complain(freed.error().message);
}

Result<void> runPrune(const Cli &cli, const QCommandLineParser &options)
{
    const auto request
        = parsePruneFilter(options.values(QStringLiteral("filter")), options.isSet(QStringLiteral("all")));
    if (!request)
        return fail(request.error());
    const bool dryRun = options.isSet(QStringLiteral("dry-run"));
    if (cli.engine)
        return pruneEngine(cli, *request, dryRun, options.isSet(QStringLiteral("force")));
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto plan = planPrune(*library, *request);
    if (!plan)
        return fail(plan.error());
    cli.json ? printJson(planJson(*plan, dryRun)) : printPlan(*plan);
    if (dryRun)
        return {};
    if (auto removed = removeAsked(*library, *plan, options.isSet(QStringLiteral("force"))); !removed)
        return removed;
    collectAlong(*library);
    return {};
}

void undoOptions(QCommandLineParser &)
{
}

/// What each image of a removal is called; an image without a name that counts, by its digest.
QStringList namesIn(const TrashEntry &entry, const QList<Reference> &without = {})
{
    QStringList names;
    for (RemovalItem item : entry.plan.items) {
        item.names.removeIf([&](const Reference &name) { return without.contains(name); });
        const QStringList called = shownNames(item.names, item.otherNames);
        names += called.isEmpty() ? QStringList{item.digest.shortHex()} : called;
    }
    return names;
}

Result<void> runUndo(const Cli &cli, const QCommandLineParser &options)
{
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    const auto report = undoRemoval(*library, options.positionalArguments().value(0));
    if (!report)
        return fail(report.error());
    for (const Reference &name : report->taken)
        complain(Tr::tr("%1 belongs to another image by now and stayed there.").arg(name.familiar()));
    if (cli.json) {
        printJson(QJsonObject{{QStringLiteral("restored"), jsonStrings(familiarNames(report->restored))},
            {QStringLiteral("taken"), jsonStrings(familiarNames(report->taken))}});
        return {};
    }
    print(Tr::tr("Restored: %1").arg(listed(namesIn(report->entry, report->taken))));
    return {};
}

void trashOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("empty"), Tr::tr("Delete all of it for good.")});
}

QJsonArray trashJson(const QList<TrashEntry> &entries)
{
    QJsonArray rows;
    for (const TrashEntry &entry : entries) {
        QJsonObject row = planJson(entry.plan, false);
        row.remove(QStringLiteral("dryRun"));
        row.insert(QStringLiteral("entry"), entry.id);
        row.insert(QStringLiteral("removedAt"), rfc3339(entry.removedAt));
        row.insert(QStringLiteral("keptUntil"), rfc3339(entry.keptUntil));
        rows.append(row);
    }
    return rows;
}

void printTrash(const QList<TrashEntry> &entries)
{
    Table table(
        {QStringLiteral("ENTRY"), QStringLiteral("REMOVED"), QStringLiteral("FREES"), QStringLiteral("IMAGES")});
    for (const TrashEntry &entry : entries)
        table.add(
            {entry.id, ago(entry.removedAt), dockerSize(entry.plan.frees), namesIn(entry).join(QStringLiteral(", "))});
    print(table.toString());
}

Result<void> runTrash(const Cli &cli, const QCommandLineParser &options)
{
    const auto library = openLibrary(cli);
    if (!library)
        return fail(library.error());
    if (options.isSet(QStringLiteral("empty")))
        return collectGarbage(*library, true).transform([&](qint64 freed) {
            cli.json ? printJson(QJsonObject{{QStringLiteral("freed"), freed}})
                     : print(Tr::tr("Freed %1.").arg(dockerSize(freed)));
        });
    return listTrash(*library).transform(
        [&](const QList<TrashEntry> &entries) { cli.json ? printJson(trashJson(entries)) : printTrash(entries); });
}

} // namespace

Verb rmiVerb()
{
    return {QLatin1StringView("rmi"), Tr::tr("Remove images; undo takes it back"), QStringLiteral("[-f] IMAGE…"),
        forceOption, runRmi, {Verb::Place::Registry, Verb::Place::Engine}};
}

Verb pruneVerb()
{
    return {QLatin1StringView("prune"), Tr::tr("Remove dangling images"),
        QStringLiteral("[-a] [--filter K=V] [--dry-run] [-f]"), pruneOptions, runPrune, {Verb::Place::Engine}};
}

Verb undoVerb()
{
    return {QLatin1StringView("undo"), Tr::tr("Take the last removal back"), QStringLiteral("[ENTRY]"), undoOptions,
        runUndo};
}

Verb trashVerb()
{
    return {QLatin1StringView("trash"), Tr::tr("Show what can still be taken back"), QStringLiteral("[--empty]"),
        trashOptions, runTrash};
}

} // namespace stowage::cli
