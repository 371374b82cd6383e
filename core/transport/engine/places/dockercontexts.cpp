// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/dockercontexts.h"

#include "core/base/foreign/foundfile.h"
#include "core/base/foreign/foundjson.h"

#include <QDir>
#include <QFileInfo>

namespace stowage {

static constexpr int portWithTls = 2376;

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
    const auto address = parseEngineAddress(host, tls ? portWithTls : 2375);
    if (!address) {
        problems.append(saidIn(path, address.error().message));
        return std::nullopt;
    }
    return EngineEndpoint{textIn(*meta, QLatin1StringView("Name"), problems), *address,
        address->way == EngineAddress::Way::Tcp ? tls : std::nullopt, {}, EngineEndpoint::Origin::DockerContext, path};
}

static std::optional<EngineTls> tlsOfVariables(const Surroundings &around)
{
    const bool verifies = !around.variable("DOCKER_TLS_VERIFY").isEmpty();
    if (!verifies && around.variable("DOCKER_TLS").isEmpty())
        return std::nullopt;
    const QString folder = around.variable("DOCKER_CERT_PATH");
    return tlsIn(folder.isEmpty() ? around.dockerConfig() : folder, verifies);
}

static std::optional<EngineEndpoint> endpointOfVariables(const Surroundings &around, Sentences &problems)
{
    const QString variable = QStringLiteral("DOCKER_HOST");
    const QString host = around.variables.value(variable);
    if (host.isEmpty())
        return std::nullopt;
    const auto tls = tlsOfVariables(around);
    const auto address = parseEngineAddress(host, tls ? portWithTls : 2375);
    if (!address) {
        problems.append(saidIn(variable, address.error().message));
        return std::nullopt;
    }
    return EngineEndpoint{variable, *address, address->way == EngineAddress::Way::Tcp ? tls : std::nullopt, {},
        EngineEndpoint::Origin::Environment, {}, true};
}

static QString chosenContext(const Surroundings &around, Sentences &problems)
{
    if (const QString said = around.variable("DOCKER_CONTEXT"); !said.isEmpty())
        return said;
    const auto config = foundJson(around.dockerConfig() + QStringLiteral("/config.json"), problems);
    return config ? textIn(*config, QLatin1StringView("currentContext"), problems) : QString();
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
