// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkProxyFactory>

#include <memory>

namespace stowage {

/// The proxies of the desktop or the environment, except to this machine itself; the caller owns it.
std::unique_ptr<QNetworkProxyFactory> systemProxies();

} // namespace stowage
