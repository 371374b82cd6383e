// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/removalprint.h"

#include "app/cli/dockerjson.h"
#include "core/base/bytesize.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>
#include <unistd.h>

namespace stowage::cli {

namespace {

QStringList canonicalNames(const RemovalItem &item)
{
    QStringList names;
    for (const Reference &name : item.names)
        names.append(name.toString());
    return names + item.otherNames;
}

Digest shownId(const RemovalItem &item)
{
    return item.id.isNull() ? item.digest : item.id;
}

} // namespace

QJsonObject planJson(const RemovalPlan &plan, bool dryRun)
{
    QJsonArray images;
    for (const RemovalItem &item : plan.items)
        images.append(QJsonObject{{QStringLiteral("id"), shownId(item).toString()},
            {QStringLiteral("digest"), item.digest.toString()},
            {QStringLiteral("references"), jsonStrings(canonicalNames(item))},
            {QStringLiteral("deleted"), item.deletes}, {QStringLiteral("frees"), knownBytes(item.frees)}});
    return {{QStringLiteral("images"), images}, {QStringLiteral("frees"), knownBytes(plan.frees)},
        {QStringLiteral("dryRun"), dryRun}};
}

void printPlan(const RemovalPlan &plan)
{
    for (const RemovalItem &item : plan.items) {
        const QStringList names = shownNames(item.names, item.otherNames);
        print(QStringLiteral("%1  %2  %3")
                .arg(shownId(item).toString(),
                    names.isEmpty() ? QStringLiteral("<none>") : names.join(QStringLiteral(", ")),
                    knownSize(item.frees)));
    }
    print(Tr::tr("%n image(s), %1", nullptr, int(plan.items.size())).arg(knownSize(plan.frees)));
}

Result<void> carryOutAndPrint(const Cli &cli, const Library &library, const RemovalPlan &plan)
{
    const auto entry = carryOut(library, plan);
    if (!entry)
        return fail(entry.error());
    if (cli.json) {
        printJson(planJson(entry->plan, false));
        return {};
    }
    for (const RemovalItem &item : entry->plan.items) {
        for (const QString &name : shownNames(item.names, item.otherNames))
            print(QStringLiteral("Untagged: ") + name);
        if (item.deletes)
            print(QStringLiteral("Deleted: ") + shownId(item).toString());
    }
    return {};
}

Result<void> askFirst()
{
    if (::isatty(STDIN_FILENO) == 0)
        return fail(
            ErrorKind::Usage, Tr::tr("Nobody can be asked here: add -f to remove these, or --dry-run to only look."));
    if (auto printed = flushPrinted(); !printed)
        return printed;
    complain(Tr::tr("Remove these? [y/N]"));
    const int answer = std::getchar();
    return answer == 'y' || answer == 'Y' ? Result<void>{} : fail(cancelledError());
}

} // namespace stowage::cli
