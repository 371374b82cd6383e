// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/blobwriter.h"
#include "core/transport/registry/upload/session.h"

#include <memory>

namespace stowage {

/// How a registry takes bodies, learnt by the first upload that met the other kind.
struct UploadManner {
    bool inParts = false; ///< it refuses a blob in one request
};

/// Goes on sending a blob from where its session is, and answers the writer that brings the rest of its bytes. The
/// writer's commit() waits for the registry's word. On the client's thread.
std::unique_ptr<BlobWriter> startUpload(
    ClientPtr client, UploadState begin, Descriptor blob, std::shared_ptr<UploadManner> manner, std::stop_token stop);

/// The writer of a blob that turned out to be there: it wants no bytes, and commit() is well at once.
std::unique_ptr<BlobWriter> uploadedAlready(ClientPtr client, Descriptor blob);

/// Nobody answered, or a proxy that had waited for the registry in vain: what was sent whole may have arrived.
bool isWordLost(const Setback &why);

/// An upload that did not come to its end.
struct FailedUpload {
    Descriptor blob;
    std::optional<Setback> why; ///< none: the registry is not to blame
    qint64 began = 0; ///< bytes of the blob that were there before
    qint64 reached = 0; ///< bytes of the blob that were sent when it ended
    std::optional<UploadSession> session; ///< whose connection broke: what had come may have been kept
    bool cannotGoOn = false; ///< the source can begin at its beginning only
};

/// Stops what such a writer has under way, waits for its end, and destroys it. On the client's thread.
Task<FailedUpload> dropUpload(std::unique_ptr<BlobWriter> writer);

} // namespace stowage
