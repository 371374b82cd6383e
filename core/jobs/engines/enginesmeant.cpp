// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginesmeant.h"

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/transport/engine/places/dockercontexts.h"
#include "core/transport/engine/places/knownsockets.h"
#include "core/transport/engine/places/ownengines.h"
#include "core/transport/engine/places/podmanconnections.h"

#include <algorithm>

namespace stowage {

using Origin = EngineEndpoint::Origin;

EngineKind likelyKind(const EngineEndpoint &endpoint)
{
    const bool isPodman = endpoint.origin == Origin::PodmanConnection || endpoint.name == engineName(EngineKind::Podman)
        || endpoint.name == QLatin1StringView("CONTAINER_HOST")
        || endpoint.address.path.contains(QLatin1StringView("podman"));
    return isPodman ? EngineKind::Podman : EngineKind::Docker;
}

/// Of its own command; what is wrong with its files is not ours to say while another engine is asked.
static QList<EngineEndpoint> ownEndpoints(EngineKind kind, const Surroundings &around)
{
    Sentences problems;
    return kind == EngineKind::Docker ? dockerEndpoints(around, problems) : podmanEndpoints(around, problems);
}

static EngineEndpoint usualEndpoint(EngineKind kind, const Surroundings &around)
{
    const QString name
        = kind == EngineKind::Docker ? QStringLiteral("/docker.sock") : QStringLiteral("/podman/podman.sock");
    return {engineName(kind), EngineAddress{EngineAddress::Way::Local, around.run + name, {}, 0, {}}};
}

static QList<EngineEndpoint> foundByThemselves(EngineKind kind, const Surroundings &around)
{
    const QList<EngineEndpoint> own = ownEndpoints(kind, around);
    const auto chosen = std::ranges::find(own, true, &EngineEndpoint::isChosen);
    if (chosen != own.end())
        return {*chosen};
    QList<EngineEndpoint> sockets = knownSockets(around);
    sockets.removeIf([kind](const EngineEndpoint &socket) { return likelyKind(socket) != kind; });
    return sockets.isEmpty() ? QList<EngineEndpoint>{usualEndpoint(kind, around)} : sockets;
}

static std::unexpected<Error> nobodyKnows(EngineKind kind, const QString &name, const QList<EngineEndpoint> &own)
{
    QStringList names;
    for (const EngineEndpoint &endpoint : own) {
        if (endpoint.origin != Origin::Environment)
            names.append(endpoint.name);
    }
    const QString product = engineName(kind);
    if (names.isEmpty())
        return fail(ErrorKind::NotFound,
            Tr::tr("%1 knows no engine called %2. An address can be written too: unix:///path, tcp://host:port or "
                   "ssh://user@host.")
                .arg(product, name));
    return fail(ErrorKind::NotFound,
        Tr::tr("%1 knows no engine called %2. These it knows: %3.").arg(product, name, listed(names)));
}

static bool isAddress(const QString &text)
{
    return text.startsWith(u'/') || text.contains(QLatin1StringView("://"));
}

Result<QList<EngineEndpoint>> enginesMeant(EngineKind kind, const QString &text, const Surroundings &around)
{
    if (text.isEmpty())
        return foundByThemselves(kind, around);
    Sentences problems;
    const QList<EngineEndpoint> added = ownEngines(around, problems);
    // With the certificates that it was added with.
    for (const EngineEndpoint &engine : added) {
        if (engine.address.toString() == text)
            return QList<EngineEndpoint>{engine};
    }
    if (isAddress(text))
        return endpointAt(text, around).transform([](const EngineEndpoint &endpoint) {
            return QList<EngineEndpoint>{endpoint};
        });
    const QList<EngineEndpoint> own = added + ownEndpoints(kind, around);
    const auto named = std::ranges::find(own, text, &EngineEndpoint::name);
    if (named == own.end() || named->origin == Origin::Environment)
        return nobodyKnows(kind, text, own);
    return QList<EngineEndpoint>{*named};
}

} // namespace stowage
