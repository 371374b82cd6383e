// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/preflight.h"

#include <QFuture>

namespace stowage {

/// What registries may say before a pull, from a record: for pictures of the pull dialog where no registry is near.
/// Docker Hub tells what costs no pull, closed.example.org refuses, empty.example.org has nothing, and all others tell
/// everything.
QFuture<Result<Preflight>> rehearsalPreflight(const PullRequest &request, bool mayCount, const std::stop_token &stop);

} // namespace stowage
