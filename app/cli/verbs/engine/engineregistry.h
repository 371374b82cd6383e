// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/jobs/pulljob.h"

namespace stowage::cli {

// What pull and push do in the engine that `--place` names.

/// Which way an image takes into an engine.
enum class PullWay { OfEngine, ThroughLibrary };
Result<JobResult> pullIntoTheEngine(const Cli &cli, const PullRequest &request, PullWay way);

/// The images of these names; with `allTags` every tag of these repositories that is there.
Result<JobResult> pushFromTheEngine(
    const Cli &cli, const QStringList &words, bool allTags, const RegistryAccess &access);

} // namespace stowage::cli
