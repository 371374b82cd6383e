// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/trash.h"

#include "core/base/files.h"
#include "core/transport/layout/trashcode.h"

#include <QDir>
#include <QUuid>

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

TrashReceipt newReceipt(const RemovalPlan &plan, const QList<IndexEntry> &removed)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString id = now.toString(QStringLiteral("yyyyMMddTHHmmsszzz")) + u'-'
        + QUuid::createUuid().toString(QUuid::Id128).first(8);
    return {{id, now, now.addDays(daysKept), plan}, removed};
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
