// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace stowage {

inline constexpr qint64 tarBlockSize = 512;

/// The header of a regular file or a folder (path ending in "/") in a tar: a block of 512 bytes, ustar, mode 0644 or
/// 0755, owner 0, time 0, so that the same content always gives the same archive. A size over 8 GiB is written in base
/// 256 (GNU); a path (ASCII) over 100 bytes takes two blocks more before it (pax).
QByteArray tarHeader(const QByteArray &path, qint64 size);

/// How many zeros follow a content of `size` bytes to fill its last block.
constexpr qint64 tarPadding(qint64 size)
{
    return (tarBlockSize - size % tarBlockSize) % tarBlockSize;
}

/// The zeros at the end of a tar.
inline constexpr qint64 tarEndSize = 2 * tarBlockSize;

} // namespace stowage
