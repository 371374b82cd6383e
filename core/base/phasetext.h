// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"

namespace stowage {

/// The translated word that a person reads for a phase: "Waiting", "Already here", "Copying".
QString phaseText(Phase phase);

} // namespace stowage
