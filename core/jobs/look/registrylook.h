// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagedetails.h"
#include "core/image/remote/outline.h"
#include "core/transport/registry/registry.h"

namespace stowage {

/// Looking at images of a registry without pulling them: no layer is read. On the client's thread, which needs an event
/// loop. Docker Hub counts every manifest that is fetched as a pull, so of its images only the platform that suits this
/// machine best is looked into.

/// Everything the inspector shows. Platforms that were not looked into are named in `summary.absentPlatforms`.
Task<Result<ImageDetails>> registryDetails(
    std::shared_ptr<RegistryClient> client, Reference image, TransferContext context);

/// What a row of tags shows.
Task<Result<ImageOutline>> registryOutline(
    std::shared_ptr<RegistryClient> client, Reference image, TransferContext context);

/// A repository's images, each with its tags, newest first; one that cannot be read has a problem. Of Docker Hub's only
/// the digests are told.
Task<Result<ImageList>> registryImages(
    std::shared_ptr<RegistryClient> client, Reference repository, TransferContext context);

} // namespace stowage
