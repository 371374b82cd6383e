// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"

#include <QNetworkProxyFactory>

#include <memory>

namespace stowage {

/// The proxies of the desktop or the environment, except to this machine itself, or what a person decided for one
/// registry in their place, which holds for every host that is spoken to on its behalf. The caller owns it.
std::unique_ptr<QNetworkProxyFactory> proxiesFor(const RegistrySettings &settings);

} // namespace stowage
