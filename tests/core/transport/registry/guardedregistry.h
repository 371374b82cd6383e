// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/core/transport/registry/registrytest.h"
#include "tests/core/transport/registry/seed.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/lab/registry/tokenservice.h"

#include <QTemporaryDir>

#include <memory>

namespace stowage {

/// One image under two names, "open/app:1" and "closed/app:1", served by registries that ask for different things,
/// behind a proxy that notes what it hears.
struct GuardedRegistry : lab::ProxiedRegistry {
    /// Whom all of them know; her password is in her credential.
    static Credential alice() { return {QStringLiteral("alice"), QStringLiteral("open sesame"), false}; }

    Result<void> fill();
    Result<void> start(lab::RegistryOptions options);
    Result<void> startWithPassword();
    Result<void> startWithTokens(int lifeSeconds = 300); ///< open/app is for everyone
    void stop();

    QString open() const { return host() + QStringLiteral("/open/app:1"); }
    QString closed() const { return host() + QStringLiteral("/closed/app:1"); }

    QTemporaryDir storage;
    Seed seed;
    std::unique_ptr<lab::TokenService> tokens;
};

/// The header that Basic authentication makes of it.
QByteArray basicHeader(const Credential &credential);
QByteArray authorizationIn(const lab::ProxyRequest &request);

} // namespace stowage
