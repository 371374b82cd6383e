// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace stowage {

/// Blocking file work for worker threads: POSIX calls with the errors of systemError().

/// The whole of a small file; Damaged when it is larger than `limit` bytes.
Result<QByteArray> readSmallFile(const QString &path, qint64 limit);

/// Replaces `path` so that a reader sees the old bytes or the new ones, never half: temporary file beside it, fsync,
/// rename, fsync of the folder. Follows a symbolic link at `path` to its target.
Result<void> replaceFile(const QString &path, const QByteArray &bytes, int mode = 0644);

/// Makes a rename or a removal in `folder` survive a power cut.
Result<void> syncFolder(const QString &folder);

/// `mkdir -p`, an existing folder is fine.
Result<void> makeFolder(const QString &path);

/// Removes a file; one that is not there is fine.
Result<void> removeFile(const QString &path);

} // namespace stowage
