// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transport/engine/places/endpoint.h"

#include <QSslConfiguration>

namespace stowage {

/// How to speak TLS to an engine: with the authority that was named for it alone, as docker does, and with who we are.
/// Damaged or a file error when a file cannot be used. Blocking, small.
Result<QSslConfiguration> tlsOfEngine(const EngineTls &tls);

} // namespace stowage
