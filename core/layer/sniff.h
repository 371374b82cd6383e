// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/oci/mediatype.h"

#include <QByteArrayView>

namespace stowage {

/// How many bytes from the beginning of a file all questions here can be answered with.
inline constexpr qsizetype sniffSize = 36 * 1024;

/// Which compression these first bytes begin, by their magic; None for anything else.
Compression sniffCompression(QByteArrayView head);

/// Whether these first bytes are a tar: a header with a right checksum (POSIX ustar; v7 and GNU tars pass too), or the
/// zeros of an empty one.
bool looksLikeTar(QByteArrayView head);

/// Whether a shell redirection (PowerShell's `>`) re-encoded the bytes as UTF-16: they are lost, save again.
bool looksLikeUtf16(QByteArrayView head);

/// What a file that is no archive seems to be, translated, to go into a sentence: "a PDF document".
Sentence seemsToBe(QByteArrayView head);

/// The word for a compression in JSON: "none", "gzip", "zstd", "xz", "bzip2".
QString compressionKey(Compression compression);

} // namespace stowage
