// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/fd.h"

namespace stowage {

/// A file on its way: written beside its place under another name, it appears only at keep() and is removed otherwise.
/// Blocking.
class PartFile {
public:
    /// NotFound when the folder is not there, Refused when it may not be written to.
    static Result<PartFile> create(const QString &path);
    ~PartFile();
    PartFile(PartFile &&other) noexcept;
    PartFile &operator=(PartFile &&) = delete;

    Fd &file() { return m_file; }
    /// Waits until the disk has it, then gives it its name, over an older file.
    Result<void> keep();
    /// Without that wait.
    Result<void> keepForNow();

private:
    PartFile(QString path, QString partPath, Fd file);

    QString m_path;
    QString m_partPath; ///< empty: kept, or moved from
    Fd m_file;
};

/// Whether what stands there can be replaced by a rename: standard output (an empty path), a pipe or a device cannot.
bool isReplaceable(const QString &path);
/// One of those, to be written to as it stands. Blocking.
Result<Fd> openOutput(const QString &path);

} // namespace stowage
