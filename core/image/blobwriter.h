// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"

#include <QByteArrayView>

namespace stowage {

/// Takes the bytes of one blob in order, hashes them, and lets them appear at their place only when digest and size are
/// as promised. Blocking; used by one thread at a time. One that is destroyed without commit() leaves nothing under the
/// blob's name; what was received may be kept aside to go on from.
class BlobWriter {
public:
    virtual ~BlobWriter() = default;

    /// How many bytes an interrupted attempt left: the next write() continues here.
    virtual qint64 offset() const = 0;
    /// Forgets what is there; offset() is 0 afterwards.
    virtual Result<void> restart() = 0;
    /// Damaged as soon as more bytes come than were promised; NoSpace, Refused from the disk.
    virtual Result<void> write(QByteArrayView bytes) = 0;
    /// Damaged when digest or size differ from what was promised: then nothing is kept.
    virtual Result<void> commit() = 0;
    /// Whether write() waits for what the thread of the copy does meanwhile: then it must be called from another one.
    virtual bool needsWorker() const { return false; }
};

/// Takes the bytes of a blob whose digest nobody knows before its end: a layer in the middle of a stream, one that is
/// being compressed. Blocking; used by one thread at a time. Destroyed without commit() it leaves nothing at all.
class IngestWriter {
public:
    virtual ~IngestWriter() = default;

    /// NoSpace, Refused from the disk.
    virtual Result<void> write(QByteArrayView bytes) = 0;
    /// Lets the blob appear under the sha256 that its bytes turned out to have; one that is there already is fine.
    /// The descriptor has digest and size, and no media type.
    virtual Result<Descriptor> commit() = 0;
};

} // namespace stowage
