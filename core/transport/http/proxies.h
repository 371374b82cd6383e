// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/image/remote/registrysettings.h"

#include <QNetworkProxyFactory>

#include <memory>

namespace stowage {

/// Whether `exceptions`, written as no_proxy is for docker, podman and curl, names this host: a domain with all that is
/// below it ("example.com"), only what is below it (".example.com", "*.example.com"), an address, a network
/// ("10.0.0.0/8"), each with a port or without, or "*" for all. Blanks around an entry do not count.
bool isExceptedFromProxies(const QString &exceptions, const QString &host, int port);

/// The proxies of the desktop or the environment, except to this machine itself and to whom `no_proxy` names, or what a
/// person decided for one registry in their place, which holds for every host that is spoken to on its behalf. The
/// caller owns it. `credential` is shown to that proxy.
std::unique_ptr<QNetworkProxyFactory> proxiesFor(const RegistrySettings &settings, const Credential &credential = {});

} // namespace stowage
