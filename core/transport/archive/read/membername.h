// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <optional>

namespace stowage {

/// The name of a member as everything here uses it: no leading "./", no trailing or doubled "/". Empty for the root
/// itself. Nothing when it leads out of the archive or is no sane name at all (protocols I): absolute, "..", a control
/// character, a drive letter, over 4096 bytes, a component over 255.
std::optional<QByteArray> cleanMemberName(const QByteArray &path);

/// Where a symbolic link named `link` points inside the archive; nothing when that is outside.
std::optional<QByteArray> resolveSymlink(const QByteArray &link, const QByteArray &target);

/// The path of a blob in an OCI layout, from its digest's text form: "sha256:…" → "blobs/sha256/…".
QByteArray blobMemberName(const QString &digest);

/// The digest that a blob's path in an OCI layout stands for, in text form; empty for any other name.
QString digestOfBlobName(const QByteArray &name);

} // namespace stowage
