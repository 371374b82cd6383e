// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/containerlist.h"

#include "core/base/json.h"
#include "core/transport/engine/responses/errors/enginewords.h"
#include "core/transport/engine/responses/ids.h"

#include <QJsonArray>

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

static EngineContainer containerIn(const QJsonObject &entry)
{
    const QString state = entry.value(QLatin1StringView("State")).toString().toLower();
    EngineContainer container;
    container.id = entry.value(QLatin1StringView("Id")).toString();
    container.name = nameIn(entry);
    container.image = entry.value(QLatin1StringView("Image")).toString();
    container.imageId = idIn(entry, QLatin1StringView("ImageID"));
    container.isRunning = isRunning(state);
    container.isExternal = state == u"storage";
    return container;
}

Result<QList<EngineContainer>> parseContainerList(const QByteArray &body, EngineKind kind)
{
    const auto entries = parseArray(body, {});
    if (!entries)
        return fail(notAnEnginesAnswer(engineName(kind), entries.error().detail));
    QList<EngineContainer> containers;
    containers.reserve(entries->size());
    for (const QJsonValue entry : *entries) {
        containers.append(containerIn(entry.toObject()));
        if (containers.last().id.isEmpty())
            return fail(notAnEnginesAnswer(engineName(kind),
                QStringLiteral("container %1 of %2 has no ID").arg(containers.size()).arg(entries->size())));
    }
    return containers;
}

} // namespace stowage
