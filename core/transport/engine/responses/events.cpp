// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/events.h"

#include <algorithm>
#include <array>

namespace stowage {

static QString textAt(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

static QString firstOf(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

/// Events without a type are of containers where they say from which image.
static QString oldType(const QJsonObject &object)
{
    return object.contains(QLatin1StringView("from")) ? QStringLiteral("container") : QStringLiteral("image");
}

static qint64 timeOf(const QJsonObject &object)
{
    constexpr qint64 second = 1'000'000'000;
    constexpr qint64 lastSecond = 9'000'000'000;
    const qint64 nanoseconds = object.value(QLatin1StringView("timeNano")).toInteger(0);
    if (nanoseconds > 0)
        return nanoseconds;
    return std::clamp<qint64>(object.value(QLatin1StringView("time")).toInteger(0), 0, lastSecond) * second;
}

EngineEvent parseEvent(const QJsonObject &object)
{
    const QJsonObject actor = object.value(QLatin1StringView("Actor")).toObject();
    EngineEvent event;
    event.action = firstOf(textAt(object, QLatin1StringView("Action")), textAt(object, QLatin1StringView("status")));
    if (event.action.isEmpty())
        return event;
    event.type = firstOf(textAt(object, QLatin1StringView("Type")), oldType(object));
    event.id = firstOf(textAt(actor, QLatin1StringView("ID")), textAt(object, QLatin1StringView("id")));
    event.name = textAt(actor.value(QLatin1StringView("Attributes")).toObject(), QLatin1StringView("name"));
    event.time = timeOf(object);
    return event;
}

/// "died" and "remove" are podman's words.
static bool changesUse(const QString &action)
{
    static constexpr std::array actions
        = {u"create", u"start", u"die", u"died", u"pause", u"unpause", u"rename", u"destroy", u"remove"};
    return std::ranges::any_of(actions, [&](const char16_t *known) { return action == known; });
}

Concern concernOf(const EngineEvent &event)
{
    if (event.type == u"image")
        return Concern::Images;
    return event.type == u"container" && changesUse(event.action) ? Concern::Containers : Concern::None;
}

} // namespace stowage
