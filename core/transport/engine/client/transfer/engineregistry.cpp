// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/transfer/engineregistry.h"

#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/transfer/registryauth.h"
#include "core/transport/engine/responses/errors/engineerror.h"
#include "core/transport/engine/responses/layermessages.h"

#include <array>
#include <utility>

namespace stowage {

namespace {

using Method = EngineRequest::Method;
using What = EngineSubject::What;

QString tagOrDigest(const Reference &image)
{
    return image.digest().isNull() ? image.tag() : image.digest().toString();
}

/// Podman heeds what is said of encryption in its own API alone. Before 4.5 it tells of no layers there.
EngineRequest podmansRequest(const EnginePull &pull)
{
    EngineRequest request{.method = Method::Post,
        .path = QStringLiteral("/images/pull"),
        .api = EngineRequest::Api::Libpod,
        .pace = EngineRequest::Pace::Endless,
        .registryAuth = registryAuth({pull.image, pull.credential})};
    request.query.addQueryItem(QStringLiteral("reference"), pull.image.toString());
    request.query.addQueryItem(QStringLiteral("compatMode"), QStringLiteral("true"));
    request.query.addQueryItem(QStringLiteral("tlsVerify"), QStringLiteral("false"));
    const std::array parts{std::pair(QStringLiteral("OS"), pull.platform.os),
        std::pair(QStringLiteral("Arch"), pull.platform.architecture),
        std::pair(QStringLiteral("Variant"), pull.platform.variant)};
    for (const auto &[key, value] : parts) {
        if (!value.isEmpty())
            request.query.addQueryItem(key, value);
    }
    return request;
}

EngineRequest requestFor(const EnginePull &pull, const EngineMet &met)
{
    if (pull.plainHttp && met.capabilities.takesPlainHttp)
        return podmansRequest(pull);
    EngineRequest request{.method = Method::Post,
        .path = QStringLiteral("/images/create"),
        .pace = EngineRequest::Pace::Endless,
        .registryAuth = registryAuth({pull.image, pull.credential})};
    request.query.addQueryItem(QStringLiteral("fromImage"), pull.image.name());
    if (!(pull.allTags && met.capabilities.pullsEveryTag))
        request.query.addQueryItem(QStringLiteral("tag"), tagOrDigest(pull.image));
    if (!pull.platform.isNull())
        request.query.addQueryItem(QStringLiteral("platform"), pull.platform.toString());
    return request;
}

EngineRequest requestFor(const EnginePush &push, const EngineMet &met)
{
    EngineRequest request{.method = Method::Post,
        .path = QStringLiteral("/images/%1/push").arg(push.image.name()),
        .pace = EngineRequest::Pace::Endless,
        .registryAuth = registryAuth({push.image, push.credential})};
    request.query.addQueryItem(QStringLiteral("tag"), push.image.tag());
    if (push.plainHttp && met.capabilities.takesPlainHttp)
        request.query.addQueryItem(QStringLiteral("tlsVerify"), QStringLiteral("false"));
    return request;
}

Task<Result<void>> readAll(
    EngineClientPtr client, ExchangePtr exchange, LayerMessages &messages, TransferContext context)
{
    JsonLines lines(client->title());
    const auto tell = [&](const QJsonObject &message) {
        if (const auto layer = messages.add(message))
            context.progress(*layer);
    };
    for (;;) {
        const auto more = co_await moreOfAnswer(client, exchange);
        if (!more)
            co_return fail(more.error());
        if (!*more)
            co_return lines.end();
        if (auto taken = readObjects(*exchange, lines, tell); !taken)
            co_return taken;
    }
}

/// A stream that is cut between two messages looks like one that has ended.
bool wasCut(const LayerMessages &messages, const EngineMet &met)
{
    return met.hello.kind == EngineKind::Docker && !messages.isWhole();
}

/// What the engine said until it was done.
Task<Result<LayerMessages>> follow(
    EngineClientPtr client, EngineMet met, EngineRequest request, EngineSubject subject, TransferContext context)
{
    const auto exchange = co_await askEngine(client, std::move(request), subject, context.stop);
    if (!exchange)
        co_return fail(exchange.error());
    LayerMessages messages;
    const auto all = co_await readAll(client, *exchange, messages, context);
    subject.engine = client->title();
    if (!messages.error().isEmpty())
        co_return fail(streamError(messages.error(), subject));
    if (!all)
        co_return fail(all.error());
    if (wasCut(messages, met))
        co_return fail(brokeOff(client->title(), QStringLiteral("no last word")));
    co_return messages;
}

} // namespace

Task<Result<PulledByEngine>> pullInEngine(
    EngineClientPtr client, EngineMet met, EnginePull pull, TransferContext context)
{
    EngineRequest request = requestFor(pull, met);
    const EngineSubject subject{
        .what = What::Pull, .name = pull.image.familiar(), .loggedIn = !pull.credential.isNull()};
    pull.credential = {};
    const auto told = co_await follow(client, met, std::move(request), subject, context);
    if (!told)
        co_return fail(told.error());
    co_return PulledByEngine{told->digests(), told->isUpToDate()};
}

Task<Result<PushedByEngine>> pushFromEngine(
    EngineClientPtr client, EngineMet met, EnginePush push, TransferContext context)
{
    EngineRequest request = requestFor(push, met);
    const EngineSubject subject{
        .what = What::Push, .name = push.image.familiar(), .loggedIn = !push.credential.isNull()};
    push.credential = {};
    const auto told = co_await follow(client, met, std::move(request), subject, context);
    if (!told)
        co_return fail(told.error());
    const std::optional<Descriptor> &part = told->onlyPart();
    co_return PushedByEngine{told->digests(), part ? std::optional(part->platform) : std::nullopt};
}

} // namespace stowage
