// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/removedlist.h"

#include "core/transport/engine/responses/ids.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stowage {

RemovedList parseRemovedList(const QByteArray &body)
{
    RemovedList removed;
    for (const QJsonValue value : QJsonDocument::fromJson(body).array()) {
        const QJsonObject entry = value.toObject();
        if (const QString name = entry.value(QLatin1StringView("Untagged")).toString(); !name.isEmpty())
            removed.untagged.append(name);
        if (const Digest id = idIn(entry, QLatin1StringView("Deleted")); !id.isNull())
            removed.deleted.append(id);
    }
    return removed;
}

} // namespace stowage
