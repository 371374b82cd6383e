// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/copy.h"
#include "core/image/imagesummary.h"
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

/// What fetches a newer image under a name in place of the one that is here, for the platforms that are here. Several,
/// where those are neither the one that suits this machine nor all that there are.
QList<PullRequest> pullsToRenew(const ImageSummary &here, const Reference &name);

/// Pulls into the Library at `libraryPath`; for a job's thread. The result's digest is that of the last image.
Task<Result<JobResult>> pullImages(QString libraryPath, PullRequest request, TransferContext context);

} // namespace stowage
