// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/client/engine.h"
#include "core/transport/engine/places/endpointsfound.h"

namespace stowage {

/// One of the engines that this machine knows of, and what it answered.
struct SurveyedEngine {
    EngineEndpoint endpoint;
    EngineClientPtr client; ///< that speaks with it
    Result<EngineMet> met;
};

/// Asks all of them at once who they are, on the caller's thread, which needs an event loop. Each engine once, by its
/// own word, however many ways lead to it: the way that was found first counts, and what another tool would ask stays
/// chosen. Failed when the engine module is not where the program was installed; Cancelled.
Task<Result<QList<SurveyedEngine>>> surveyEngines(QList<EngineEndpoint> endpoints, std::stop_token stop);

/// The first of `endpoints` that answers; the error of the first where none does.
Task<Result<SurveyedEngine>> firstThatAnswers(QList<EngineEndpoint> endpoints, std::stop_token stop);

/// What a list calls it: the name that somebody gave it, its product, or the host that it is on.
QString engineTitle(const EngineEndpoint &endpoint);

} // namespace stowage
