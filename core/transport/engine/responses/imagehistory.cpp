// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/imagehistory.h"

#include "core/transport/engine/responses/counts.h"
#include "core/transport/engine/responses/entries.h"
#include "core/transport/engine/responses/ids.h"
#include "core/transport/engine/responses/imageentry.h"

namespace stowage {

static QStringList tagsIn(const QJsonObject &entry)
{
    QStringList tags;
    for (const QJsonValue tag : entry.value(QLatin1StringView("Tags")).toArray())
        tags.append(tag.toString());
    tags.removeAll(QString());
    return tags;
}

/// Steps are told apart by where they stand: one without anything in it is one, too.
static std::optional<EngineStep> stepIn(const QJsonObject &entry)
{
    EngineStep step;
    step.id = idIn(entry, QLatin1StringView("Id"));
    step.created = createdIn(entry);
    step.createdBy = entry.value(QLatin1StringView("CreatedBy")).toString();
    step.comment = entry.value(QLatin1StringView("Comment")).toString();
    step.tags = tagsIn(entry);
    step.size = countIn(entry, QLatin1StringView("Size")).value_or(0);
    return step;
}

Result<QList<EngineStep>> parseImageHistory(const QByteArray &body, const QString &engine)
{
    // How podman and Docker's containerd store write a list of nothing.
    if (body.trimmed() == "null")
        return QList<EngineStep>();
    return entriesIn<EngineStep>(body, engine, QStringLiteral("step"), stepIn);
}

} // namespace stowage
