// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/transport/engine/client/engineclient.h"
#include "core/transport/engine/responses/errors/engineerror.h"
#include "core/transport/engine/responses/jsonlines.h"

namespace stowage {

/// Sends it and waits for the headers of whatever is answered. When nobody is met it is as outofreach.h has it.
/// Cancelled when a stop is requested.
Task<Result<ExchangePtr>> answerOfEngine(EngineClientPtr client, EngineRequest request, std::stop_token stop);

/// Likewise; an answer that is no success is engineError() about `subject`, whose engine need not be filled in.
Task<Result<ExchangePtr>> askEngine(
    EngineClientPtr client, EngineRequest request, EngineSubject subject, std::stop_token stop);

/// Waits until more of an answer has come; false: it has ended. What breaks in the middle is as outofreach.h has it.
Task<Result<bool>> moreOfAnswer(EngineClientPtr client, ExchangePtr exchange);

/// Whether something before the engine kept back what was asked: a proxy may let us see images alone.
bool isKeptBack(const Error &error);

/// Takes the objects out of some bytes of an answer, and tells of each, also of those before one that is damaged.
Result<void> readObjects(QByteArrayView bytes, JsonLines &lines, const std::function<void(const QJsonObject &)> &tell);
/// Likewise of what has come by now.
Result<void> readObjects(Exchange &exchange, JsonLines &lines, const std::function<void(const QJsonObject &)> &tell);

/// The whole body of an answer, or why there is none, as askEngine() and bodyFromEngine() have it.
Task<Result<QByteArray>> bodyOfAnswer(EngineClientPtr client, ExchangePtr exchange, EngineSubject subject);

/// Likewise, with the whole body. The list of an engine with a hundred thousand images is some tens of megabytes.
inline constexpr qint64 largestAnswer = 512 * 1024 * 1024;
Task<Result<QByteArray>> bodyFromEngine(
    EngineClientPtr client, EngineRequest request, EngineSubject subject, std::stop_token stop);

} // namespace stowage
