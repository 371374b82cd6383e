// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"

#include <memory>

namespace stowage {

/// A pull as it looks half-way, from a record: for pictures of the transfers where no registry is near. It moves
/// nothing and ends when it is stopped.
std::unique_ptr<Job> rehearsalJob(const QString &title = QStringLiteral("debian:13"));

/// A build half-way, likewise; one that fails at once with an error.
std::unique_ptr<Job> rehearsalBuild(const QString &title, const std::optional<Error> &error);

} // namespace stowage
