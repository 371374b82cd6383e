// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"

namespace stowage::cli {

// What verbs change in the engine that `--place docker` or `--place podman` names.

/// Conflict, with what to do, for what containers or other images hold; `force` tries all the same.
Result<void> removeFromEngine(const Cli &cli, const QStringList &texts, bool force);
Result<void> untagInEngine(const Cli &cli, const QStringList &texts);
Result<void> tagInEngine(const Cli &cli, const QString &image, const Reference &name);
/// Prints what goes and deletes exactly that, unless it is only to be looked at; asks before, unless `force`.
Result<void> pruneEngine(const Cli &cli, const PruneRequest &request, bool dryRun, bool force);

} // namespace stowage::cli
