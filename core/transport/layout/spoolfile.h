// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"
#include "core/transport/layout/library.h"

#include <QTemporaryDir>
#include <QTemporaryFile>

#include <memory>

namespace stowage {

/// A file for what is on its way, in the Library's folder, where there is room for images. It goes with the last copy
/// of this; what a killed program leaves goes with the next garbage collection, and none comes while it lives.
struct SpoolFile {
    std::shared_ptr<FileLock> lock;
    std::shared_ptr<QTemporaryFile> file;

    QString path() const { return file->fileName(); }
};

/// An empty one. Blocking. Errors where the Library cannot be written to.
Result<SpoolFile> openSpoolFile(const Library &library);

/// The same for what is more than a file.
struct SpoolFolder {
    std::shared_ptr<FileLock> lock;
    std::shared_ptr<QTemporaryDir> folder;

    QString path() const { return folder->path(); }
};
Result<SpoolFolder> openSpoolFolder(const Library &library);

} // namespace stowage
