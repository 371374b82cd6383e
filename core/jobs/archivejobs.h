// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"
#include "core/transport/archive/archive.h"

#include <memory>
#include <vector>

namespace stowage {

/// Transfers between archives and the Library at `libraryPath`; for a job's thread.

/// Load: an archive's images come into the Library.
Task<Result<JobResult>> loadIntoLibrary(QString libraryPath, LoadRequest request, TransferContext context);

/// Import: a root file system becomes an image in the Library; `request.path` may be an http or https address too.
Task<Result<JobResult>> importIntoLibrary(QString libraryPath, ImportRequest request, TransferContext context);

/// One image of the Library to be saved, with the names that go along; none takes all the names that it has.
struct SaveSelection {
    Digest digest;
    QList<Reference> names;
};

/// Images that something is done with, and who reads them; lives as long as that takes.
struct ChosenItems {
    std::vector<std::unique_ptr<ImageSource>> sources;
    QList<SaveItem> items;
};

/// NotFound for one that is no longer there.
Task<Result<ChosenItems>> itemsOfLibrary(QString libraryPath, QList<SaveSelection> images);

/// Save: images of the Library go into one archive.
Task<Result<JobResult>> saveFromLibrary(
    QString libraryPath, QList<SaveSelection> images, SaveRequest request, TransferContext context);

} // namespace stowage
