// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

// Images on their way out of an engine and into one, as files on this machine; for a job's thread, which made the
// client. Both may be done twice, which Qt does when a connection breaks before the answer.

/// Has the engine write the images of these names and IDs into one archive, into the file `path`, which is written over
/// (protocols C.3, C.4). An engine that fails in the middle of it says so in the file: nobody is to believe it before
/// it was looked into. Progress is told under the engine's name, without a total, for the engine gives none. NotFound
/// for an image that is not there.
Task<Result<void>> fetchArchive(
    EngineClientPtr client, EngineMet met, QStringList images, QString path, TransferContext context);

/// What an engine says that it took in.
struct LoadedByEngine {
    QStringList names; ///< as it says them; the IDs of images without one
};

/// Gives the engine the archive `path`, whose bytes are counted as they go (protocols C.5, E.6, F.2). Damaged where the
/// engine does not take it for an archive, and errors as engine.h has them, also where they come in the middle of the
/// answer.
Task<Result<LoadedByEngine>> giveArchive(EngineClientPtr client, EngineMet met, QString path, TransferContext context);

} // namespace stowage
