// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <Qt>

namespace stowage {

/// What a row of the layers can be asked beside its texts.
namespace LayerRole {
enum Role : int {
    Instruction = Qt::UserRole, ///< QString, readable: "COPY . /app"; the media type when no instruction is known
    RawInstruction, ///< QString, as recorded
    Comment, ///< QString
    LayerNumber, ///< int, from 0 at the base; -1 for an instruction that made no layer
    Empty, ///< bool: the instruction made no layer
    Digest, ///< QString "sha256:…" of the blob, empty for an instruction that made none
    DiffId, ///< QString, of the unpacked tar
    MediaType, ///< QString
    SizeBytes, ///< qint64, compressed as stored; 0 when it made none
    Share, ///< double 0…1 of all layers' bytes, for a bar
    ShareOfLargest, ///< double 0…1 of the largest layer, for a bar that uses its whole width
    Present, ///< bool: the blob is here
    OtherImages, ///< int: other images of this place that use it
    CreatedAt, ///< QDateTime UTC, invalid when unknown
};
}

} // namespace stowage
