// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/base/result.h"

#include <QMap>

#include <optional>
#include <stop_token>

namespace stowage {

/// Programs that keep credentials for docker and podman: `docker-credential-NAME` (protocols G.2). Blocking; a helper
/// may ask the person something, and is ended after half a minute or when `stop` is requested. What it prints is never
/// logged. NotFound when it is not installed, Failed when it says so itself, Damaged when it answers nonsense.

/// What the helper keeps for `key`, none when it knows nothing of it.
Result<std::optional<Credential>> askHelper(const QString &name, const QString &key, const std::stop_token &stop);

/// Every key that it knows, with the user name.
Result<QMap<QString, QString>> listHelper(const QString &name, const std::stop_token &stop);

} // namespace stowage
