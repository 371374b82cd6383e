// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/searchpage.h"
#include "core/transport/engine/client/engine.h"

namespace stowage {

/// What an engine is to look for where it gets images from.
struct EngineSearch {
    QString term; ///< "nginx"; "HOST/nginx" searches that host
    int limit = 25; ///< 1 to SearchQuery::mostPerPage; podman finds as many in each of its registries
    /// Heeded where Capabilities::takesPlainHttp; others are set up for it. Loopback needs no permission.
    bool plainHttp = false;
};

/// `GET /images/search` (protocols E.4, F.2): through the engine's own network, which may reach what this machine does
/// not. Docker searches Docker Hub, podman every registry that it is set up to search, which may be none, and then it
/// finds nothing. Hits without a name that could be pulled are left out. Unreachable when its registry does not answer,
/// Refused when that cannot be searched; errors otherwise as engine.h has them.
Task<Result<QList<SearchHit>>> searchInEngine(
    EngineClientPtr client, EngineMet met, EngineSearch search, std::stop_token stop);

} // namespace stowage
