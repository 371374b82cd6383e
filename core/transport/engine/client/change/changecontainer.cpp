// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/change/changecontainer.h"

#include "core/image/username.h"
#include "core/transport/engine/client/askengine.h"

namespace stowage {

using Api = EngineRequest::Api;
using Method = EngineRequest::Method;

static EngineSubject subjectOf(const ImageUser &user)
{
    return {.what = EngineSubject::What::Container, .name = userName(user)};
}

/// 304 says that it had stopped already.
static Task<Result<void>> stopContainer(EngineClientPtr client, ImageUser user, std::stop_token stop)
{
    const EngineRequest request{.method = Method::Post, .path = QStringLiteral("/containers/%1/stop").arg(user.id)};
    const auto exchange = co_await answerOfEngine(client, request, stop);
    if (!exchange)
        co_return fail(exchange.error());
    if ((*exchange)->status() == 304)
        co_return Result<void>{};
    const auto body = co_await bodyOfAnswer(client, *exchange, subjectOf(user));
    co_return body ? Result<void>{} : fail(body.error());
}

/// Podman's own API alone knows containers that other programs made.
static EngineRequest removal(const ImageUser &user)
{
    return {.method = Method::Delete,
        .path = QStringLiteral("/containers/") + user.id,
        .api = user.kind == ImageUser::Kind::External ? Api::Libpod : Api::Docker};
}

static bool isGone(const Result<void> &result)
{
    return !result && result.error().kind == ErrorKind::NotFound;
}

Task<Result<void>> removeContainer(EngineClientPtr client, EngineMet, ImageUser user, std::stop_token stop)
{
    if (user.kind == ImageUser::Kind::Running) {
        const auto stopped = co_await stopContainer(client, user, stop);
        if (!stopped)
            co_return isGone(stopped) ? Result<void>{} : stopped;
    }
    const auto body = co_await bodyFromEngine(client, removal(user), subjectOf(user), stop);
    if (body || body.error().kind == ErrorKind::NotFound)
        co_return Result<void>{};
    co_return fail(body.error());
}

} // namespace stowage
