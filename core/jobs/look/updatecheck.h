// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/image/accounts.h"
#include "core/image/remote/nameupdate.h"

#include <functional>
#include <memory>

namespace stowage {

/// Which names of the Library are compared with their registries, and who we are there.
struct UpdateRequest {
    QList<HeldName> names; ///< as heldNames() tells of them
    std::shared_ptr<Accounts> accounts{};
};

/// Asks the registry of each name, never a mirror, whether it still has what is here, and tells of each name as soon as
/// it is known. Only by HEAD, which no registry counts as a pull, once a name and a few at a time at each registry,
/// over one set of connections; one that does not answer, or wants to be left alone (429), is not asked again, and its
/// other names are told as NotAsked with its sentence. Every digest is compared that the image is known by: its own,
/// those of the manifests under it, and those that it has where it was pushed without what is not here, or compressed.
/// When the registry has another index, it is asked once more for the manifest that it gives to clients that know none:
/// where it answers that way, linux/amd64 alone can be compared. Unclear are an image that was made from an archive
/// without its digests, and a lone manifest that may be in the registry's index. On a thread with an event loop. Failed
/// when the registry module is not where the program was installed, file errors, Cancelled.
Task<Result<void>> checkForUpdates(
    QString libraryPath, UpdateRequest request, std::function<void(const NameUpdate &)> tell, std::stop_token stop);

} // namespace stowage
