// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/places/endpoint.h"
#include "tests/lab/proxy/faultproxy.h"

namespace stowage::lab {

/// A drawn Docker: it says that it is there, keeps to itself who it is, and answers what a test adds.
inline Result<std::unique_ptr<FaultProxy>> drawnDocker()
{
    auto proxy = FaultProxy::start(0);
    if (!proxy)
        return proxy;
    (*proxy)->add(QStringLiteral("/_ping"), Fault::answer(200, {{"Api-Version", "1.41"}}, "OK"), -1);
    for (const QString &kept : {QStringLiteral("/version"), QStringLiteral("/info")})
        (*proxy)->add(kept, Fault::answer(403, {}, "no"), -1);
    return proxy;
}

/// As Docker's, at the port of a proxy.
inline EngineEndpoint behind(const FaultProxy &proxy)
{
    return {QStringLiteral("Docker"),
        EngineAddress{EngineAddress::Way::Tcp, {}, QStringLiteral("127.0.0.1"), proxy.port(), {}}};
}

} // namespace stowage::lab
