// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/dockercontexts.h"

#include "core/base/foreign/foundfile.h"
#include "core/base/foreign/foundjson.h"

#include <QDir>
#include <QFileInfo>

namespace stowage {

static QString existing(const QString &path)
{
    return QFileInfo::exists(path) ? path : QString();
}

static EngineTls tlsIn(const QString &folder, bool verifies)
{
    return {existing(folder + QStringLiteral("/ca.pem")), existing(folder + QStringLiteral("/cert.pem")),
        existing(folder + QStringLiteral("/key.pem")), verifies};
}

/// A context speaks TLS when it has a folder for that, or wants nothing checked.
static std::optional<EngineTls> tlsOf(const QString &folder, bool skipsChecks)
{
    if (!skipsChecks && !QFileInfo(folder).isDir())
        return std::nullopt;
    return tlsIn(folder, !skipsChecks);
}

/// TLS is for ports alone.
static EngineEndpoint endpointWith(
    const QString &name, const EngineAddress &address, const std::optional<EngineTls> &tls)
{
    return {name, address, address.way == EngineAddress::Way::Tcp ? tls : std::nullopt};
}

static int usualPort(const std::optional<EngineTls> &tls)
{
    return tls ? tlsEnginePort : plainEnginePort;
}

/// What stands in `source`.
static std::optional<EngineEndpoint> endpointIn(
    const QString &source, const QString &host, const std::optional<EngineTls> &tls, Sentences &problems)
{
    return engineAddressIn(source, host, problems, usualPort(tls)).transform([&](const EngineAddress &address) {
        return endpointWith(source, address, tls);
    });
}

static std::optional<EngineEndpoint> contextIn(const QString &contexts, const QString &id, Sentences &problems)
{
    const QString path = contexts + QStringLiteral("/meta/") + id + QStringLiteral("/meta.json");
    const auto meta = foundJson(path, problems);
    if (!meta)
        return std::nullopt;
    const FoundTable docker
        = tableIn(tableIn(*meta, QLatin1StringView("Endpoints"), problems), QLatin1StringView("docker"), problems);
    const QString host = textIn(docker, QLatin1StringView("Host"), problems);
    if (host.isEmpty())
        return std::nullopt; // of another kind of machine
    const bool skipsChecks = flagIn(docker, QLatin1StringView("SkipTLSVerify"), problems);
    const auto tls = tlsOf(contexts + QStringLiteral("/tls/") + id + QStringLiteral("/docker"), skipsChecks);
    auto endpoint = endpointIn(path, host, tls, problems);
    if (!endpoint)
        return std::nullopt;
    endpoint->name = textIn(*meta, QLatin1StringView("Name"), problems);
    endpoint->origin = EngineEndpoint::Origin::DockerContext;
    endpoint->source = path;
    return endpoint;
}

static std::optional<EngineTls> tlsOfVariables(const Surroundings &around)
{
    const bool verifies = !around.variable("DOCKER_TLS_VERIFY").isEmpty();
    if (!verifies && around.variable("DOCKER_TLS").isEmpty())
        return std::nullopt;
    return tlsIn(around.variable("DOCKER_CERT_PATH", around.dockerConfig()), verifies);
}

static std::optional<EngineEndpoint> endpointOfVariables(const Surroundings &around, Sentences &problems)
{
    const QString variable = QStringLiteral("DOCKER_HOST");
    const QString host = around.variables.value(variable);
    if (host.isEmpty())
        return std::nullopt;
    auto endpoint = endpointIn(variable, host, tlsOfVariables(around), problems);
    if (!endpoint)
        return std::nullopt;
    endpoint->origin = EngineEndpoint::Origin::Environment;
    endpoint->isChosen = true;
    return endpoint;
}

static QString chosenContext(const Surroundings &around, Sentences &problems)
{
    if (const QString said = around.variable("DOCKER_CONTEXT"); !said.isEmpty())
        return said;
    const auto config = foundJson(around.dockerConfig() + QStringLiteral("/config.json"), problems);
    return config ? textIn(*config, QLatin1StringView("currentContext"), problems) : QString();
}

Result<EngineEndpoint> endpointAt(const QString &address, const Surroundings &around)
{
    const auto tls = tlsOfVariables(around);
    return parseEngineAddress(address, usualPort(tls)).transform([&](const EngineAddress &parsed) {
        return endpointWith({}, parsed, tls);
    });
}

QList<EngineEndpoint> dockerEndpoints(const Surroundings &around, Sentences &problems)
{
    QList<EngineEndpoint> all;
    const auto ofVariables = endpointOfVariables(around, problems);
    const QString chosen = ofVariables ? QString() : chosenContext(around, problems);
    const QString contexts = around.dockerConfig() + QStringLiteral("/contexts");
    for (const QString &id : QDir(contexts + QStringLiteral("/meta")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        auto context = contextIn(contexts, id, problems);
        if (!context)
            continue;
        context->isChosen = context->name == chosen;
        all.append(*context);
    }
    if (ofVariables)
        all.append(*ofVariables);
    return all;
}

} // namespace stowage
