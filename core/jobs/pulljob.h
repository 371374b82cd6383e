// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/copy.h"
#include "core/jobs/job.h"
#include "core/transport/registry/registry.h"

namespace stowage {

/// A pull from a registry into the Library.
struct PullRequest {
    Reference image;
    CopyRequest::Platforms platforms = CopyRequest::Platforms::Host;
    Platform platform; ///< for Platforms::One: exactly this
    bool allTags = false; ///< every tag of the repository; the reference's own tag does not matter then
    RegistryAccess access;
    int parallelLayers = 3;
    QList<Reference> names{}; ///< over here, in place of the image's own; not with allTags
    QList<Platform> some{}; ///< for Platforms::Some: exactly these
    KnownManifests known{}; ///< need not be fetched: see Preflight::manifests
};

/// Pulls into the Library at `libraryPath`; for a job's thread. The result's digest is that of the last image.
Task<Result<JobResult>> pullImages(QString libraryPath, PullRequest request, TransferContext context);

} // namespace stowage
