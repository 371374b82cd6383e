// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/change/changecontainer.h"

#include "core/image/username.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/containers/containers.h"

namespace stowage {

using Api = EngineRequest::Api;
using Method = EngineRequest::Method;

static EngineSubject subjectOf(const ImageUser &user)
{
    return {.what = EngineSubject::What::Container, .name = userName(user)};
}

/// Podman's own API alone knows containers that other programs made.
static EngineRequest removal(const ImageUser &user)
{
    return {.method = Method::Delete,
        .path = QStringLiteral("/containers/") + user.id,
        .api = user.kind == ImageUser::Kind::External ? Api::Libpod : Api::Docker};
}

Task<Result<void>> removeContainer(EngineClientPtr client, EngineMet, ImageUser user, std::stop_token stop)
{
    if (user.kind == ImageUser::Kind::Running) {
        constexpr int patience = 10; // seconds
        if (auto stopped = co_await stopContainer(client, user.id, patience, stop); !stopped)
            co_return stopped;
    }
    const auto body = co_await bodyFromEngine(client, removal(user), subjectOf(user), stop);
    if (body || body.error().kind == ErrorKind::NotFound)
        co_return Result<void>{};
    co_return fail(body.error());
}

} // namespace stowage
