// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/searchpage.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

/// What an engine is to look for where it gets images from.
struct EngineSearch {
    QString term; ///< "nginx"; "HOST/nginx" searches that host
    int limit = 25; ///< 1 to SearchQuery::mostPerPage
    bool plainHttp = false; ///< heeded where Capabilities::takesPlainHttp; others are set up for it
};

/// `GET /images/search` (protocols E.4, F.2): through the engine's own network, which may reach what this machine does
/// not. Hits without a name that could be pulled are left out. Unreachable when its registry does not answer; errors
/// otherwise as engine.h has them.
Task<Result<QList<SearchHit>>> searchInEngine(
    EngineClientPtr client, EngineMet met, EngineSearch search, std::stop_token stop);

} // namespace stowage
