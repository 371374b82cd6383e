// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/engine/places/surroundings.h"

namespace stowage {

// Engines that a person added by hand, in `stowage/engines.json` below their folder for configuration. Nothing secret
// stands there. Blocking, small; any thread, any number of programs at once.

/// What is wrong with the file is a problem, and so is each engine that makes no sense.
QList<EngineEndpoint> ownEngines(const Surroundings &around, Sentences &problems);

/// In place of one with the same address. Damaged when the file is there and cannot be read: it is left alone.
Result<void> keepOwnEngine(const Surroundings &around, const EngineEndpoint &endpoint);
/// Likewise; one that is not there is no error.
Result<void> forgetOwnEngine(const Surroundings &around, const EngineAddress &address);

/// TLS as docker's folders have it (`ca.pem`, `cert.pem`, `key.pem`); an empty folder is the system's authorities and
/// no certificate of ours.
EngineTls tlsOfFolder(const QString &folder);

} // namespace stowage
