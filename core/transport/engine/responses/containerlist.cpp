// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/containerlist.h"

#include "core/transport/engine/responses/entries.h"
#include "core/transport/engine/responses/ids.h"

namespace stowage {

/// Docker puts a slash before names, and lists those that other containers gave it by their links behind its own.
static QString nameIn(const QJsonObject &entry)
{
    const QString name = entry.value(QLatin1StringView("Names")).toArray().at(0).toString();
    return name.startsWith(u'/') ? name.sliced(1) : name;
}

static bool isRunning(const QString &state)
{
    return state == u"running" || state == u"paused" || state == u"restarting" || state == u"stopping";
}

static std::optional<EngineContainer> containerIn(const QJsonObject &entry)
{
    const QString state = entry.value(QLatin1StringView("State")).toString().toLower();
    EngineContainer container;
    container.id = entry.value(QLatin1StringView("Id")).toString();
    container.name = nameIn(entry);
    container.image = entry.value(QLatin1StringView("Image")).toString();
    container.imageId = idIn(entry, QLatin1StringView("ImageID"));
    container.isRunning = isRunning(state);
    container.isExternal = state == u"storage";
    return container.id.isEmpty() ? std::nullopt : std::optional(std::move(container));
}

Result<QList<EngineContainer>> parseContainerList(const QByteArray &body, const QString &engine)
{
    return entriesIn<EngineContainer>(body, engine, QStringLiteral("container"), containerIn);
}

} // namespace stowage
