// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"
#include "core/transport/registry/ask.h"

namespace stowage {

/// The conversation by which one blob gets into a repository (protocols D.7, OCI distribution-spec "Pushing blobs").
struct UploadSession {
    QUrl location; ///< where the next request goes: always the newest one that the registry named
    qint64 smallestChunk = 0; ///< bytes, `OCI-Chunk-Min-Length`
};

/// Whether the repository has this blob, by its headers alone. Damaged when it has one of another size.
Task<Attempt<bool>> hasBlob(ClientPtr client, Descriptor blob, std::stop_token stop);

/// What a request for a session led to.
struct Opening {
    bool mounted = false; ///< the blob is there, taken over from `from` without being sent
    UploadSession session; ///< to send it, otherwise
};

/// Asks for a session. `from` is a repository of the same registry that is known to have the blob, or empty.
Task<Attempt<Opening>> openSession(ClientPtr client, Descriptor blob, QString from, std::stop_token stop);

/// Ends the session with the blob's digest (PUT). `body` is all of the blob, or null when its parts were sent before.
Task<Attempt<void>> finishSession(
    ClientPtr client, UploadSession session, Descriptor blob, QIODevice *body, std::stop_token stop);
/// Sends a part of the blob from `offset` on (PATCH), and answers where to go on.
Task<Attempt<UploadSession>> sendPart(
    ClientPtr client, UploadSession session, qint64 offset, qint64 length, QIODevice *body, std::stop_token stop);

/// How much of the blob the session has by its own word, and where to go on (GET, end-13 of the specification).
struct UploadState {
    UploadSession session;
    qint64 received = 0; ///< bytes from the beginning
};
Task<Attempt<UploadState>> stateOf(ClientPtr client, UploadSession session, std::stop_token stop);

/// Tells the registry to forget what was sent; that it may not do so is nobody's trouble.
Task<void> cancelSession(ClientPtr client, UploadSession session, std::stop_token stop);

} // namespace stowage
