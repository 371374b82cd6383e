// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"

#include <QHostAddress>
#include <QUrl>

namespace stowage {

inline constexpr int maximumRedirects = 10;

/// The same scheme, host and port: only then may credentials go along.
bool sameOrigin(const QUrl &a, const QUrl &b);

bool isRedirect(int status);

/// Where a redirect leads, relative to `from`. Refused when it leaves HTTPS for HTTP, or speaks neither.
Result<QUrl> redirectTarget(const QUrl &from, const QByteArray &location);

/// Loopback, link-local (cloud metadata too), private (RFC 1918) or unique local (RFC 4193).
bool isPrivateAddress(const QHostAddress &address);

/// Refused when `home` is a public host that sends us to an address inside a private network: a registry must not make
/// us its agent there. Looks names up on a worker thread.
Task<Result<void>> mayBeSentTo(QUrl target, QUrl home);

/// redirectTarget(), where `home` may send us.
Task<Result<QUrl>> nextHop(QUrl from, QByteArray location, QUrl home);

} // namespace stowage
