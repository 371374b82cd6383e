// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/http/attempt.h"
#include "core/transport/registry/registry.h"

namespace stowage {

/// Indexes and manifests, or manifests only: then some registries answer an index's tag with its manifest for
/// linux/amd64, and others say that there is nothing (protocols D.5).
enum class Accepted { Everything, Manifests };

/// What a registry says that a document is by now.
struct DocumentNow {
    Digest digest; ///< null when it does not say
    QString mediaType; ///< without parameters
};

/// Asks the registry itself, whatever its mirrors have, by HEAD, which nobody counts as a pull; once, and never by GET.
Task<Attempt<DocumentNow>> documentNow(
    std::shared_ptr<RegistryClient> client, Reference image, Accepted accepted, std::stop_token stop);

/// The same registry, another repository of it: shares the connections and what is known of the way there, but shows a
/// pass of its own.
std::shared_ptr<RegistryClient> siblingClient(const RegistryClient &client, const Reference &repository);

} // namespace stowage
