// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/engineaccounts.h"

#include "core/base/stop.h"
#include "core/base/tr.h"
#include "core/jobs/engines/survey.h"

namespace stowage {

/// A password goes to the engine itself, which on an open port is everybody on the way.
static Result<void> mayBeTold(const EngineEndpoint &engine, const Credential &credential)
{
    const EngineAddress &address = engine.address;
    const auto host = Reference::registry(address.host); // which knows what loopback is
    const bool isNear = address.host == QLatin1StringView("::1") || (host && host->isLoopback());
    if (credential.isNull() || address.way != EngineAddress::Way::Tcp || engine.tls || isNear)
        return {};
    return fail(ErrorKind::Refused,
        Tr::tr(
            "Your account would go to %1 without encryption. Reach it through ssh or TLS, or pull through the Library.")
            .arg(engineTitle(engine)));
}

Task<Result<Credential>> credentialFor(
    EngineEndpoint engine, Reference image, RegistryAccess access, std::stop_token stop)
{
    Credential credential = access.credential;
    if (credential.isNull() && access.accounts) {
        const auto known = co_await onWorker([&] { return access.accounts->find(image, stop); });
        credential = known.value_or(Credential());
    }
    if (auto on = goOn(stop); !on)
        co_return fail(on.error());
    if (auto may = mayBeTold(engine, credential); !may)
        co_return fail(may.error());
    co_return credential;
}

} // namespace stowage
