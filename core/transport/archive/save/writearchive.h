// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/archive/save/archiveplan.h"

namespace stowage {

/// Writes a planned archive: to a file without compression at all places at once, as many blobs as there are
/// processors; compressed, to a pipe or a device one after the other. Every blob is verified on the way. A file appears
/// under its name only when it is complete and on the disk. Returns the bytes written. The plan must outlive the task.
Task<Result<qint64>> writeArchive(const ArchivePlan &plan, SaveRequest request, TransferContext context);

} // namespace stowage
