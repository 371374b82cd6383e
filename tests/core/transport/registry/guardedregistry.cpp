// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/guardedregistry.h"

using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace stowage {

Result<void> GuardedRegistry::fill()
{
    const auto plain = RegistryProcess::start({.storage = storage.path()});
    if (!plain)
        return stowage::fail(plain.error());
    for (const QString &name : {u"open/app"_s, u"closed/app"_s}) {
        const auto pushed = pushSeed((*plain)->host(), name, u"1"_s, {1000, 2000});
        if (!pushed)
            return stowage::fail(pushed.error());
        seed = *pushed;
    }
    return {};
}

Result<void> GuardedRegistry::start(RegistryOptions options)
{
    stop();
    options.storage = storage.path();
    return ProxiedRegistry::start(options);
}

Result<void> GuardedRegistry::startWithPassword()
{
    return start({.user = alice().user, .password = alice().secret});
}

Result<void> GuardedRegistry::startWithTokens(int lifeSeconds)
{
    auto service = TokenService::start({.user = alice().user,
        .password = alice().secret,
        .publicRepositories = {u"open/app"_s},
        .lifeSeconds = lifeSeconds});
    if (!service)
        return stowage::fail(service.error());
    auto kept = *std::move(service);
    if (auto started = start({.tokens = kept.get()}); !started)
        return started;
    tokens = std::move(kept);
    return {};
}

void GuardedRegistry::stop()
{
    ProxiedRegistry::stop();
    tokens.reset();
}

QByteArray basicHeader(const Credential &credential)
{
    return "Basic " + (credential.user + u':' + credential.secret).toUtf8().toBase64();
}

QByteArray authorizationIn(const ProxyRequest &request)
{
    return request.head.value("Authorization");
}

} // namespace stowage
