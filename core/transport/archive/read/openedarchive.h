// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/stream/bytestream.h"
#include "core/oci/mediatype.h"

#include <stop_token>

namespace stowage {

/// A file, folder or standard input, opened and looked at.
struct OpenedArchive {
    enum class Kind { Folder, PlainTar, Stream };

    Kind kind = Kind::Stream;
    QString path; ///< empty for standard input
    QString shown; ///< what it is called in a sentence
    Fd file; ///< of a PlainTar
    ByteStreamPtr stream; ///< of a Stream: the tar itself, unpacked on a thread of its own
    Compression compression = Compression::None;
    qint64 fileSize = 0; ///< bytes; 0 for standard input and folders
};

/// What it is called in a sentence where there is no path.
Sentence standardInput();

/// Opens an archive and tells from its first bytes how it can be read. An empty path is standard input, and a stop ends
/// the wait for its bytes, then and later. Blocking. NotFound, Refused, Cancelled; Damaged with a sentence that says
/// what the file seems to be when it is no tar at all.
Result<OpenedArchive> openArchive(const QString &path, const std::stop_token &stop);

/// Likewise, but leaves what is compressed as it is (`stream` gives the file's own bytes): for who keeps the bytes.
/// `shown`: what a file of ours is called in a sentence; empty: its path.
Result<OpenedArchive> openArchiveRaw(const QString &path, const std::stop_token &stop, const QString &shown = {});

} // namespace stowage
