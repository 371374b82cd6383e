// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/transfer.h"
#include "core/transport/registry/ask.h"

namespace stowage {

/// A small answer, whole: a manifest, a page of tags.
struct Document {
    QByteArray body;
    QByteArray contentType;
    QByteArray digest; ///< `Docker-Content-Digest`, when the registry sent one
    QList<QByteArray> links; ///< `Link` headers
};

/// Asks until there is an answer, as often and as long as the client's Patience allows; says in `context` under the
/// name `label` when it waits. Damaged when the body is larger than `limit` bytes.
Task<Result<Document>> fetchDocument(
    ClientPtr client, Question question, qint64 limit, QString label, TransferContext context);

/// What a document is by now, without fetching it; null when the registry does not say. Asks once.
Task<Attempt<Digest>> digestNow(ClientPtr client, Question question, std::stop_token stop);

} // namespace stowage
