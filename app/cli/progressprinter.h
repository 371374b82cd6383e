// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"

#include <memory>

namespace stowage::cli {

/// A ProgressFn that tells stderr how far each blob is, as `--progress` asks: a bar per blob on a terminal, a line per
/// change of phase elsewhere, a JSON object a line, or nothing. Thread-safe.
ProgressFn progressPrinter(ProgressMode mode);

/// What goes along with a transfer of the command line.
TransferContext transferContext(const Cli &cli);

} // namespace stowage::cli
