// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/library.h"

namespace stowage {

/// What differs as soon as anything that a list of the Library tells has changed: which file index.json is, which
/// folders hold the blobs, and when each was last written, to the nanosecond. Blobs never change under their names, so
/// the times of their folders tell of all of them.
struct LibraryStamp {
    QByteArray marks;
    qint64 newest = 0; ///< of these times, milliseconds since 1970

    /// Blocking, three questions to the disk.
    static LibraryStamp of(const Library &library);

    /// Whether the next change is sure to give another stamp: some disks count time in steps of two seconds.
    bool isSettled() const;

    friend bool operator==(const LibraryStamp &a, const LibraryStamp &b) { return a.marks == b.marks; }
};

} // namespace stowage
