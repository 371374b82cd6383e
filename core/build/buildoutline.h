// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildrequest.h"
#include "core/build/dockerfile.h"

namespace stowage {

/// What can be told of a build before it begins.
struct BuildOutline {
    QString file{}; ///< the Dockerfile; null for a repository, which nobody has looked into
    DockerfileFacts facts{};
};

/// Of a request that was checked. Blocking. Errors where its Dockerfile cannot be read.
Result<BuildOutline> outlineOfChecked(const BuildRequest &checked);

/// Errors as checkedBuild() has them, too. Blocking.
Result<BuildOutline> outlineOf(const BuildRequest &request);

} // namespace stowage
