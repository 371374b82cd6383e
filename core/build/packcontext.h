// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/stop.h"
#include "core/build/buildrequest.h"

namespace stowage {

/// A build's context in a file, as engines take it.
struct PackedContext {
    QString dockerfile; ///< the Dockerfile's path in there
    int files = 0; ///< in there, folders not counted
    qint64 bytes = 0; ///< of the tar
};

/// Whose files say what stays out: podman prefers those called .containerignore.
enum class IgnoreFiles { OfDocker, OfPodman };

/// Writes the folder of a checked request to `path`, an existing file, as a tar without what its .dockerignore, or the
/// Dockerfile's own ("NAME.dockerignore"), leaves out. The Dockerfile is always in there, also one from elsewhere, and
/// so is .dockerignore: the engine leaves them out itself. Everything belongs to root, and sockets and devices stay
/// behind (protocols E.8). Blocking. Errors where files cannot be read, or change while they are; NoSpace; Cancelled.
Result<PackedContext> packContext(
    const BuildRequest &request, const QString &path, IgnoreFiles whose, const std::stop_token &stop);

} // namespace stowage
