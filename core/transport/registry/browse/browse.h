// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/searchpage.h"
#include "core/image/remote/tagremoval.h"
#include "core/image/transfer.h"
#include "core/transport/registry/registry.h"

#include <QMap>

namespace stowage {

/// What a person does in a registry without pulling: search, look tags over, delete. Like everything of a client: used
/// on its thread; retried as its Patience says, except deletes, which are sent once.

/// What a name stands for at this moment, by HEAD, which no registry counts as a pull; only where a registry does not
/// answer that, the manifest is fetched and hashed. NotFound and what the network brings.
Task<Result<Digest>> digestOf(std::shared_ptr<RegistryClient> client, Reference image, TransferContext context);

/// What every tag of the client's repository stands for, a few at a time. Reports Transfer progress under the
/// repository's name, in tags. A tag that goes meanwhile is left out; any other failure ends it.
Task<Result<QMap<QString, Digest>>> tagDigests(std::shared_ptr<RegistryClient> client, TransferContext context);

/// Asks the client's registry for repositories, a page: Docker Hub's index for docker.io, and others at
/// `/v1/search`, as docker does. Refused where it cannot be searched, Damaged when the answer is none.
Task<Result<SearchPage>> searchRegistry(
    std::shared_ptr<RegistryClient> client, SearchQuery query, TransferContext context);

/// What deleting `images` (tags or digests of the client's repository) takes away; looks at every tag there as
/// tagDigests() does, and into every index, since an image that another tag's index names is missing there afterwards.
/// NotFound when one of them is not there.
Task<Result<TagRemovalPlan>> planTagRemoval(
    std::shared_ptr<RegistryClient> client, QList<Reference> images, TransferContext context);

/// Deletes a manifest or index, and with it every tag that stands for it (DELETE by digest), and takes it off the list
/// of what belongs to its subject. Refused where the registry
/// allows no deletes or not to us, NotFound when it is gone already.
Task<Result<void>> removeDigest(std::shared_ptr<RegistryClient> client, TagRemovalItem item, std::stop_token stop);

/// Takes one tag away and leaves the image (OCI distribution-spec 1.0, DELETE by tag). Refused by registries that can
/// only delete by digest, too.
Task<Result<void>> removeTag(std::shared_ptr<RegistryClient> client, QString tag, std::stop_token stop);

} // namespace stowage
