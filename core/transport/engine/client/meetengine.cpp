// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/askengine.h"

namespace stowage {

using Api = EngineRequest::Api;
using Method = EngineRequest::Method;

/// A proxy may keep `_ping` back, or take its headers away: `version` decides.
static Task<Result<EngineHeaders>> ping(EngineClientPtr client, std::stop_token stop)
{
    const auto exchange = co_await answerOfEngine(client,
        {.method = Method::Head,
            .path = QStringLiteral("/_ping"),
            .api = Api::None,
            .pace = EngineRequest::Pace::Greeting},
        stop);
    if (!exchange)
        co_return fail(exchange.error());
    EngineHeaders headers;
    for (const auto name : {"api-version", "ostype", "server", "libpod-api-version", "builder-version"})
        if (const QByteArray value = (*exchange)->header(name); !value.isEmpty())
            headers.insert(name, value);
    co_return headers;
}

/// What is asked may be kept back by a proxy that lets others through.
static bool isKeptBack(int status)
{
    return status == 401 || status == 403 || status == 404 || status == 405;
}

/// The body; none where it is kept back.
static Task<Result<std::optional<QByteArray>>> ifGiven(
    EngineClientPtr client, EngineRequest request, std::stop_token stop)
{
    const auto answer = co_await answerOfEngine(client, request, stop);
    if (!answer)
        co_return fail(answer.error());
    if (isKeptBack((*answer)->status()))
        co_return std::nullopt;
    const auto body = co_await bodyOfAnswer(client, *answer, {});
    if (!body)
        co_return fail(body.error());
    co_return std::optional(*body);
}

static Task<Result<EngineHello>> hello(EngineClientPtr client, std::stop_token stop)
{
    const auto headers = co_await ping(client, stop);
    if (!headers)
        co_return fail(headers.error());
    const EngineRequest request{
        .path = QStringLiteral("/version"), .api = Api::None, .pace = EngineRequest::Pace::Greeting};
    const auto body = co_await ifGiven(client, request, stop);
    if (!body)
        co_return fail(body.error());
    const auto pinged = *body ? std::nullopt : helloInPing(*headers);
    if (pinged)
        co_return *pinged;
    co_return helloInVersion(body->value_or(QByteArray()), client->title(), *headers);
}

static Task<Result<EngineFacts>> facts(EngineClientPtr client, EngineKind kind, std::stop_token stop)
{
    const auto body = co_await ifGiven(client, {.path = QStringLiteral("/info")}, stop);
    if (!body)
        co_return fail(body.error());
    if (!*body)
        co_return EngineFacts{};
    co_return parseEngineFacts(**body, kind, client->title());
}

Task<Result<EngineMet>> meetEngine(EngineClientPtr client, std::stop_token stop)
{
    const auto said = co_await hello(client, stop);
    if (!said)
        co_return fail(said.error());
    const auto api = negotiated(*said);
    if (!api)
        co_return fail(api.error());
    client->agreeOn(*api);
    const auto known = co_await facts(client, said->kind, stop);
    if (!known)
        co_return fail(known.error());
    EngineMet met{*said, *api, *known, capabilitiesOf(*said, *api, known->hasContainerdStore)};
    // Where that is kept back nobody knows which store it has, and the other one takes layers on trust.
    met.capabilities.loadSkipsLayers = met.capabilities.loadSkipsLayers && !known->storageDriver.isEmpty();
    co_return met;
}

} // namespace stowage
