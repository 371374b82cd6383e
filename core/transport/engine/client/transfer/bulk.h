// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/transfer/socketcall.h"

namespace stowage {

// Whole archives to and from an engine, whichever way leads to it. For the thread that made the client; the functions
// may be called on another one, never two at a time. Errors as engine.h has them.

/// Its answer to a question.
Task<Result<void>> bulkFrom(
    EngineClientPtr client, EngineRequest request, EngineSubject subject, TakeBytes take, std::stop_token stop);

/// Its answer to a file that is posted; without one, to an empty body.
Task<Result<void>> bulkTo(EngineClientPtr client, EngineRequest request, QString file, EngineSubject subject,
    TakeBytes take, TellSent sent, std::stop_token stop);

} // namespace stowage
