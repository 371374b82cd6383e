// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/manifest.h"
#include "core/transport/registry/ask.h"

namespace stowage {

/// What a registry says of a manifest that it took.
struct Stored {
    bool listsReferrer = false; ///< it lists the manifest with its subject by itself (`OCI-Subject`)
};

/// Stores a manifest or index in the client's repository under `name`, a tag or its digest; once (OCI distribution-spec
/// end-7). Damaged when the registry stored something else. On the client's thread.
Task<Attempt<Stored>> putManifest(ClientPtr client, RawManifest manifest, QString name, std::stop_token stop);

} // namespace stowage
