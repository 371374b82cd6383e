// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"
#include "core/oci/reference.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/registry/registry.h"

namespace stowage {

/// An image that an engine has no more, as it was known there.
struct LostImage {
    Reference origin; ///< "name@sha256:…", by which a registry has it
    QList<Reference> names{}; ///< that it had
};

/// The engine fetches them by their digests, and they get their names back, but for those that other images have by
/// now. For a job's thread. Errors as pullThroughEngine() has them.
Task<Result<JobResult>> pullAgain(
    EngineEndpoint engine, QList<LostImage> images, RegistryAccess access, TransferContext context);

} // namespace stowage
