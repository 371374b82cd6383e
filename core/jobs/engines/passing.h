// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/jobs/archivejobs.h"
#include "core/transport/layout/spoolfile.h"

namespace stowage {

// What transfers out of engines and into them have in common.

/// Names as a person says them: engines have them whole, or short, or as IDs.
QStringList spokenNames(const QStringList &names);

/// As openSpoolFile() has it, in the Library at that path.
Result<SpoolFile> spoolIn(const QString &libraryPath);

/// All that one has goes into the other. Blocking; Cancelled.
Result<void> passAllOn(Fd &from, Fd &to, const std::stop_token &stop);

/// Some images of an archive that can be seeked, to be saved elsewhere. Blocking.
Result<ChosenItems> itemsOfArchive(const QString &path, const QList<ArchiveImage> &images);

} // namespace stowage
