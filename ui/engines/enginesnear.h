// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"

namespace stowage {

/// An engine that answers, and its place, called so that it is told apart.
struct EngineNear {
    Place place;
    EngineState state;
};

/// In the order of the places.
QList<EngineNear> enginesNear(Workspace &workspace);

} // namespace stowage
