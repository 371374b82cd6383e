// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/registryclient.h"

namespace stowage {

/// Gets the client a pass that answers a 401: a token for Bearer, user name and password for Basic. `shown` is the
/// authorization that was not enough; when another request has replaced it meanwhile there is nothing to do. Refused
/// when there is no way in: no credentials, wrong ones, a token service that we must not trust with them.
Task<Attempt<void>> answerChallenge(ClientPtr client, QList<Challenge> offered, QByteArray shown, std::stop_token stop);

/// Replaces a token that is about to end, so that no request is spent on learning it.
Task<Attempt<void>> renewPass(ClientPtr client, std::stop_token stop);

} // namespace stowage
