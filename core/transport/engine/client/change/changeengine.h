// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/removal.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

// What is changed in an engine, for the thread that made the client; errors as engine.h has them. Qt asks again when a
// connection breaks before the answer, so only what may be done twice stands here: a name that is given again, and an
// image that is already gone.

/// Gives an image one more name, which another one loses (protocols E.4). NotFound when the image is gone by now.
Task<Result<void>> tagInEngine(
    EngineClientPtr client, EngineMet met, ImageSummary image, Reference name, std::stop_token stop);

/// How an engine is to remove.
struct RemovalManner {
    bool force = false; ///< also what containers hold, in the way of the engine: podman removes these too
    bool keepsParents = false; ///< images that it was built on stay, though nobody needs them (docker's --no-prune)
};

/// What went, also when something kept the rest from going.
struct RemovedInEngine {
    RemovalItem done; ///< of what was planned; `deletes` when nothing is left of it
    QStringList untagged{}; ///< in the engine's own words
    QList<Digest> deleted{};
    bool wasGone = false; ///< somebody else had taken all of it already
    std::optional<Error> problem{}; ///< why the rest stays; Conflict when something holds it
};

/// Takes the names of a planned removal off, one after the other, and with the last of them the image; an image without
/// a name by its ID (protocols E.7, F.2). What is not there any more counts as removed. Ends with the first problem.
Task<RemovedInEngine> removeInEngine(
    EngineClientPtr client, EngineMet met, RemovalItem item, RemovalManner manner, std::stop_token stop);

} // namespace stowage
