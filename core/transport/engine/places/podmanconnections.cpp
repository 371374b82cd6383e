// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/podmanconnections.h"

#include "core/base/foreign/foundjson.h"
#include "core/base/foreign/toml.h"

#include <algorithm>

namespace stowage {

namespace {

/// How one of the two files spells a connection.
struct Spelling {
    QLatin1StringView uri;
    QLatin1StringView identity;
    QLatin1StringView authority;
    QLatin1StringView certificate;
    QLatin1StringView key;
};

constexpr Spelling inJson{QLatin1StringView("URI"), QLatin1StringView("Identity"), QLatin1StringView("TLSCA"),
    QLatin1StringView("TLSCert"), QLatin1StringView("TLSKey")};
constexpr Spelling inToml{QLatin1StringView("uri"), QLatin1StringView("identity"), QLatin1StringView("tls_ca"),
    QLatin1StringView("tls_cert"), QLatin1StringView("tls_key")};

/// What one file says.
struct Connections {
    QList<EngineEndpoint> all;
    QString chosen;
};

std::optional<EngineTls> tlsOf(const FoundTable &connection, const Spelling &spelling, Sentences &problems)
{
    const EngineTls tls{textIn(connection, spelling.authority, problems),
        textIn(connection, spelling.certificate, problems), textIn(connection, spelling.key, problems)};
    return tls == EngineTls{} ? std::nullopt : std::optional(tls);
}

std::optional<EngineEndpoint> endpointAt(
    const QString &name, const FoundTable &connection, const Spelling &spelling, Sentences &problems)
{
    const QString uri = textIn(connection, spelling.uri, problems);
    const auto address = engineAddressIn(connection.path, uri, problems);
    if (!address)
        return std::nullopt;
    const bool isTcp = address->way == EngineAddress::Way::Tcp;
    return EngineEndpoint{name, *address, isTcp ? tlsOf(connection, spelling, problems) : std::nullopt,
        textIn(connection, spelling.identity, problems), EngineEndpoint::Origin::PodmanConnection, connection.path};
}

QList<EngineEndpoint> endpointsIn(const FoundTable &connections, const Spelling &spelling, Sentences &problems)
{
    QList<EngineEndpoint> all;
    for (const auto &[name, value] : connections.values) {
        const FoundTable connection{connections.path, value.toMap()};
        if (const auto endpoint = endpointAt(name.toString(), connection, spelling, problems))
            all.append(*endpoint);
    }
    return all;
}

Connections connectionsJson(const Surroundings &around, Sentences &problems)
{
    const QString usual = around.config() + QStringLiteral("/containers/podman-connections.json");
    const auto file = foundJson(around.variable("PODMAN_CONNECTIONS_CONF", usual), problems);
    if (!file)
        return {};
    const FoundTable connection = tableIn(*file, QLatin1StringView("Connection"), problems);
    return {endpointsIn(tableIn(connection, QLatin1StringView("Connections"), problems), inJson, problems),
        textIn(connection, QLatin1StringView("Default"), problems)};
}

Connections containersConf(const Surroundings &around, Sentences &problems)
{
    const QString usual = around.config() + QStringLiteral("/containers/containers.conf");
    const auto file = foundFile(around.variable("CONTAINERS_CONF", usual), problems);
    if (!file)
        return {};
    const auto tables = parseToml(file->bytes, file->path);
    if (!tables) {
        problems.append(tables.error().message);
        return {};
    }
    const FoundTable engine = tableIn({file->path, *tables}, QLatin1StringView("engine"), problems);
    return {endpointsIn(tableIn(engine, QLatin1StringView("service_destinations"), problems), inToml, problems),
        textIn(engine, QLatin1StringView("active_service"), problems)};
}

std::optional<EngineEndpoint> endpointOfVariables(const Surroundings &around, Sentences &problems)
{
    const QString variable = QStringLiteral("CONTAINER_HOST");
    const QString host = around.variables.value(variable);
    if (host.isEmpty())
        return std::nullopt;
    const auto address = engineAddressIn(variable, host, problems);
    if (!address)
        return std::nullopt;
    return EngineEndpoint{
        variable, *address, {}, around.variable("CONTAINER_SSHKEY"), EngineEndpoint::Origin::Environment, {}, true};
}

} // namespace

QList<EngineEndpoint> podmanEndpoints(const Surroundings &around, Sentences &problems)
{
    Connections found = connectionsJson(around, problems);
    const Connections older = containersConf(around, problems);
    for (const EngineEndpoint &endpoint : older.all)
        if (!std::ranges::contains(found.all, endpoint.name, &EngineEndpoint::name))
            found.all.append(endpoint);
    const auto ofVariables = endpointOfVariables(around, problems);
    QString chosen = around.variable("CONTAINER_CONNECTION");
    if (chosen.isEmpty())
        chosen = found.chosen.isEmpty() ? older.chosen : found.chosen;
    for (EngineEndpoint &endpoint : found.all)
        endpoint.isChosen = !ofVariables && endpoint.name == chosen;
    if (ofVariables)
        found.all.append(*ofVariables);
    return found.all;
}

} // namespace stowage
