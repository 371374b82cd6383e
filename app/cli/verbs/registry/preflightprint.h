// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/jobs/preflight.h"

namespace stowage::cli {

/// What a pull would do: `{"digest","platforms","offered","size","missing","upToDate","free","user","pulls"}`, sizes in
/// bytes; `user` is null when we are nobody, `pulls` when the registry announced no limit.
QJsonObject preflightJson(const Preflight &preflight);

/// The same in lines for a person, the digest as the last one.
void printPreflight(const Preflight &preflight);

} // namespace stowage::cli
