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
/// so are the files that say what stays out: the engine reads them again, and leaves them out itself. Everything
/// belongs to root; sockets, devices and the tar itself stay behind (protocols E.8). Blocking. Errors where files
/// cannot be read, or change while they are; Usage for a pattern that is none; NoSpace; Cancelled.
Result<PackedContext> packContext(
    const BuildRequest &request, const QString &path, IgnoreFiles whose, const std::stop_token &stop);

} // namespace stowage
