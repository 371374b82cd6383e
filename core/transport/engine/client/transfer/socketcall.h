// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <functional>
#include <stop_token>

namespace stowage {

/// A question to an engine on this machine whose answer, or whose body, is an archive. Qt's own HTTP reads whatever
/// comes over a local socket into memory, however slow our disk is, and sends in pieces of 16 KiB; libcurl does
/// neither.
struct SocketCall {
    QString socket; ///< the path of it
    QByteArray url; ///< of any host
    QString file{}; ///< that is posted, from its beginning to its end; empty: nothing is, and it is a GET
    QByteArray header{}; ///< one more: "X-Registry-Config: …"; empty: none
};

struct SocketAnswer {
    int status = 0;
    QString contentType{};
    QByteArray refusal{}; ///< the beginning of the body, where the status is no success

    bool isSuccess() const { return status >= 200 && status < 300; }
};

/// What comes of the body where the status is a success; an error ends the call and is what comes of it.
using TakeBytes = std::function<Result<void>(QByteArrayView bytes)>;
/// How many bytes of the file have been handed on.
using TellSent = std::function<void(qint64 bytes)>;

/// Blocking, for worker threads; both functions are called on the caller's. Unreachable, with libcurl's words as the
/// detail, when nobody is met or the connection breaks; Cancelled within a second of a stop; NotFound for the file.
Result<SocketAnswer> callOverSocket(
    const SocketCall &call, const TakeBytes &take, const TellSent &sent, const std::stop_token &stop);

} // namespace stowage
