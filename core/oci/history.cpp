// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/history.h"

#include "core/base/json.h"
#include "core/base/tr.h"

#include <algorithm>

namespace stowage {

namespace {

std::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Damaged, Tr::tr("The history of the image is damaged."), detail);
}

HistoryEntry entryFrom(const QJsonObject &object)
{
    HistoryEntry entry;
    entry.created = timeIn(object, QStringLiteral("created"));
    entry.createdBy = object.value(u"created_by").toString();
    entry.comment = object.value(u"comment").toString();
    entry.author = object.value(u"author").toString();
    entry.emptyLayer = object.value(u"empty_layer").toBool();
    return entry;
}

void mapToLayers(QList<HistoryEntry> &history, qsizetype layers)
{
    if (std::ranges::count(history, false, &HistoryEntry::emptyLayer) != layers)
        return;
    int layer = 0;
    for (HistoryEntry &entry : history) {
        if (!entry.emptyLayer)
            entry.layer = layer++;
    }
}

bool removePrefix(QStringView &text, QStringView prefix)
{
    if (!text.startsWith(prefix))
        return false;
    text = text.sliced(prefix.size()).trimmed();
    return true;
}

} // namespace

Result<QList<HistoryEntry>> historyIn(const QJsonObject &config, qsizetype layers)
{
    const QJsonValue value = config.value(u"history");
    if (value.isUndefined() || value.isNull())
        return QList<HistoryEntry>();
    if (!value.isArray())
        return damaged(QStringLiteral("\"history\" is not a list"));
    QList<HistoryEntry> history;
    for (const QJsonValue item : value.toArray()) {
        if (!item.isObject())
            return damaged(QStringLiteral("\"history\" holds something that is not an object"));
        history.append(entryFrom(item.toObject()));
    }
    mapToLayers(history, layers);
    return history;
}

QString readableInstruction(const QString &createdBy)
{
    QStringView text = QStringView(createdBy).trimmed();
    if (text.endsWith(u"# buildkit"))
        text = text.chopped(10).trimmed();
    removePrefix(text, u"RUN ");
    if (removePrefix(text, u"/bin/sh -c "))
        removePrefix(text, u"#(nop) ");
    return text.toString();
}

} // namespace stowage
