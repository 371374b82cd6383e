// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/proxy/httphead.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace stowage {

/// A request as it arrived, whole.
struct HeardRequest {
    lab::HttpHead head;
    QByteArray body;
};

/// One step of a conversation: what the client must ask next, and what it is answered. As it is drawn:
///
///     GET blobs/$layer | Range: bytes=400- | If-Range: -   ->   206 | Content-Range: bytes 400-999/1000 | =layer[400:]
///
/// Targets are below /v2/team/app/ unless they begin with "/", or with "$cdn/" for those of another host. A header that
/// is wanted may have "*" anywhere in it, and "-" says that it must be absent; an answer
/// whose Content-Length is "-" says no length and comes in a chunk, and "cut" in place of a status is a connection that
/// ends without one. "=name" is a body, "=name[400:]" and "=name[:400]"
/// a piece of one; what begins with "{" or "<" is a body as it stands.
struct Step {
    QByteArray asked; ///< "GET blobs/sha256:…"
    QList<std::pair<QByteArray, QByteArray>> wanted; ///< headers
    QByteArray sent; ///< the body that must come along
    bool checksBody = false;
    QByteArray line; ///< the left side as it is drawn

    int status = 0; ///< 0: none, the connection is cut
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// The text with what its "$words" stand for.
QByteArray spelledOut(QByteArray text, const QMap<QByteArray, QByteArray> &words);

/// Drawn steps, one a line. `words` stand for "$word", `bodies` for "=body".
QList<Step> parseConversation(
    const QString &drawn, const QMap<QByteArray, QByteArray> &words, const QMap<QByteArray, QByteArray> &bodies);

/// The request as Step::asked has it. `cdn` is the other host's "host:port".
QByteArray shortForm(const HeardRequest &request, const QByteArray &cdn);

/// What is wrong with a request that should be this step; empty when nothing is.
QByteArray complaint(const Step &step, const HeardRequest &request, const QByteArray &cdn);

} // namespace stowage
