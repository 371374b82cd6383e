// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/jobs/engines/enginemodule.h"

namespace stowage::cli {

/// An engine that has answered, and what to ask it with.
struct Asking {
    const EngineModule &module;
    EngineEndpoint endpoint;
    EngineClientPtr client;
    EngineMet met;
};

/// The engine that `--place` names, or a copy.
Result<Asking> askTheEngine(const EngineChoice &choice);
Result<Asking> askTheEngine(const Cli &cli);
Result<ImageList> listOf(const Asking &asking, EngineList which);
/// With what its lists leave out, for which each image is asked about.
Result<ImageList> wholeListOf(const Asking &asking, EngineList which);

/// Images as an engine's own calls know them: by the name that was written, else by their ID.
Result<QStringList> engineNames(const Asking &asking, const QStringList &texts);

} // namespace stowage::cli
