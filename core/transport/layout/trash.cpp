// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/trash.h"

#include "core/base/files.h"
#include "core/transport/layout/trashcode.h"

#include <QDir>
#include <QUuid>

#include <chrono>

namespace stowage {

static constexpr int daysKept = 7;
static constexpr qint64 maximumReceiptSize = 64 * 1024 * 1024;

static QString folderOf(const Library &library)
{
    return library.ownPath(QStringLiteral("trash"));
}

static QString pathOf(const Library &library, const TrashReceipt &receipt)
{
    return folderOf(library) + u'/' + receipt.entry.id + QStringLiteral(".json");
}

/// Nanoseconds, so that two removals right after one another still sort.
static QString idAt(std::chrono::system_clock::time_point moment)
{
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(moment.time_since_epoch()).count();
    return QStringLiteral("%1-%2")
        .arg(nanoseconds, 19, 10, QLatin1Char('0'))
        .arg(QUuid::createUuid().toString(QUuid::Id128).first(8));
}

TrashReceipt newReceipt(const RemovalPlan &plan, const QList<IndexEntry> &removed)
{
    const auto moment = std::chrono::system_clock::now();
    const QDateTime now = QDateTime::fromStdTimePoint(std::chrono::time_point_cast<std::chrono::milliseconds>(moment));
    return {{idAt(moment), now, now.addDays(daysKept), plan}, removed};
}

Result<void> writeReceipt(const Library &library, const TrashReceipt &receipt)
{
    if (auto made = makeFolder(folderOf(library)); !made)
        return made;
    return replaceFile(pathOf(library, receipt), encodeReceipt(receipt));
}

QList<TrashReceipt> readReceipts(const Library &library)
{
    const QDir folder(folderOf(library));
    QList<TrashReceipt> receipts;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed)) {
        const auto bytes = readSmallFile(folder.filePath(name), maximumReceiptSize);
        if (!bytes)
            continue;
        auto receipt = decodeReceipt(*bytes);
        if (!receipt)
            continue;
        receipt->entry.id = name.chopped(5);
        receipt->entry.keptUntil = receipt->entry.removedAt.addDays(daysKept);
        receipts.append(std::move(*receipt));
    }
    return receipts;
}

Result<void> removeReceipt(const Library &library, const TrashReceipt &receipt)
{
    if (auto removed = removeFile(pathOf(library, receipt)); !removed)
        return removed;
    return syncFolder(folderOf(library));
}

Result<QList<TrashEntry>> listTrash(const Library &library)
{
    QList<TrashEntry> entries;
    for (const TrashReceipt &receipt : readReceipts(library))
        entries.append(receipt.entry);
    return entries;
}

} // namespace stowage
