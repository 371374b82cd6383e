// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"

#include <optional>

namespace stowage {

/// How the name of an archive and its compression agree.

/// ".tar", ".tar.gz" or ".tar.zst".
QString suffixOf(Compression compress);
/// What the suffix of this file name promises; nothing when it is not the suffix of an archive.
std::optional<Compression> promisedBy(const QString &path);
/// The path with the suffix of `compress` in place of the one that it has.
QString withSuffix(const QString &path, Compression compress);
/// `path`, or the first of "x-2.tar", "x-3.tar" … that is not there yet. Looks at the disk.
QString freePath(const QString &path);

/// What is at a path already.
enum class Standing { Free, File, Folder };

Standing standingOf(const QString &path); ///< looks at the disk

} // namespace stowage
