// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/askengine.h"

#include "core/transport/engine/client/outofreach.h"

#include <QCoroSignal>

namespace stowage {

static constexpr qint64 largestRefusal = 64 * 1024;

/// What ssh says of its end comes a moment after its end is felt.
static Task<std::optional<SshEnd>> endOfSsh(std::shared_ptr<SshBridge> bridge, int endsBefore)
{
    constexpr std::chrono::milliseconds moment(2000);
    if (bridge->ends() == endsBefore)
        co_await qCoro(bridge.get(), &SshBridge::ended, moment);
    co_return bridge->ends() == endsBefore ? std::nullopt : std::optional(bridge->lastEnd());
}

/// Whether somebody was there, and then fell silent or hung up.
static bool wasMet(const Exchange &exchange, const Error &why)
{
    switch (exchange.replyError()) {
    case QNetworkReply::NoError:
    case QNetworkReply::OperationCanceledError:
        return why.retryable; // it was we who gave up; while connecting there is no point in another try
    case QNetworkReply::RemoteHostClosedError:
        return true;
    default:
        return exchange.status() != 0;
    }
}

static bool isAboutProxy(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
}

static Error inWordsOfSockets(const EngineClient &client, const Exchange &exchange, const Error &why)
{
    if (isAboutProxy(exchange.replyError()))
        return why;
    if (wasMet(exchange, why))
        return brokeOff(client.title(), why.detail);
    if (client.endpoint().address.way == EngineAddress::Way::Local)
        return nobodyOnSocket(client.endpoint(), client.title(), why.detail);
    return nobodyOnPort(client.endpoint(), client.title(), why);
}

/// What went wrong on the way, for a person. `endsBefore`: how many ssh had ended when it was asked.
static Task<Error> explained(EngineClientPtr client, ExchangePtr exchange, Error why, int endsBefore)
{
    if (why.kind == ErrorKind::Cancelled || (why.kind == ErrorKind::Damaged && exchange->status() != 0))
        co_return why;
    if (client->endpoint().address.way != EngineAddress::Way::Ssh)
        co_return inWordsOfSockets(*client, *exchange, why);
    if (exchange->status() != 0)
        co_return brokeOff(client->title(), why.detail);
    const auto end = co_await endOfSsh(client->bridge(), endsBefore);
    co_return end ? nobodyBehindSsh(client->endpoint(), client->title(), *end) : brokeOff(client->title(), why.detail);
}

static Task<Error> refusal(ExchangePtr exchange, EngineSubject subject)
{
    const auto body = co_await bodyOf(exchange, largestRefusal, subject.engine);
    if (!body && body.error().error.kind == ErrorKind::Cancelled)
        co_return body.error().error;
    co_return engineError(exchange->status(), body.value_or(QByteArray()),
        QString::fromLatin1(exchange->header("Content-Type")), subject);
}

/// Nothing for an answer that is a success.
static Task<Result<void>> accepted(EngineClientPtr client, ExchangePtr exchange, EngineSubject subject)
{
    if (exchange->status() >= 200 && exchange->status() < 300)
        co_return Result<void>{};
    subject.engine = client->title();
    co_return fail(co_await refusal(exchange, subject));
}

Task<Result<ExchangePtr>> answerOfEngine(EngineClientPtr client, EngineRequest request, std::stop_token stop)
{
    auto exchange = client->send(request, stop);
    if (!exchange)
        co_return fail(exchange.error());
    const int endsBefore = client->endsOnTheWay();
    const auto headers = co_await headersOf(*exchange);
    if (client->bridge())
        client->bridge()->expectOneLess();
    if (!headers)
        co_return fail(co_await explained(client, *exchange, headers.error().error, endsBefore));
    co_return *exchange;
}

Task<Result<ExchangePtr>> askEngine(
    EngineClientPtr client, EngineRequest request, EngineSubject subject, std::stop_token stop)
{
    const auto exchange = co_await answerOfEngine(client, std::move(request), stop);
    if (!exchange)
        co_return fail(exchange.error());
    if (const auto good = co_await accepted(client, *exchange, subject); !good)
        co_return fail(good.error());
    co_return *exchange;
}

Task<Result<bool>> moreOfAnswer(EngineClientPtr client, ExchangePtr exchange)
{
    const int endsBefore = client->endsOnTheWay();
    const auto more = co_await moreOf(exchange);
    if (!more)
        co_return fail(co_await explained(client, exchange, more.error().error, endsBefore));
    co_return *more;
}

bool isKeptBack(const Error &error)
{
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound;
}

Result<void> readObjects(Exchange &exchange, JsonLines &lines, const std::function<void(const QJsonObject &)> &tell)
{
    QByteArray bytes(exchange.bytesAvailable(), Qt::Uninitialized);
    bytes.truncate(std::max<qint64>(0, exchange.read(bytes.data(), bytes.size())));
    return readObjects(bytes, lines, tell);
}

Result<void> readObjects(QByteArrayView bytes, JsonLines &lines, const std::function<void(const QJsonObject &)> &tell)
{
    QList<QJsonObject> objects;
    const auto added = lines.add(bytes, objects);
    for (const QJsonObject &object : std::as_const(objects))
        tell(object);
    return added;
}

Task<Result<QByteArray>> bodyOfAnswer(EngineClientPtr client, ExchangePtr exchange, EngineSubject subject)
{
    if (const auto good = co_await accepted(client, exchange, subject); !good)
        co_return fail(good.error());
    const int endsBefore = client->endsOnTheWay();
    auto body = co_await bodyOf(exchange, largestAnswer, client->title());
    if (!body)
        co_return fail(co_await explained(client, exchange, body.error().error, endsBefore));
    co_return *body;
}

Task<Result<QByteArray>> bodyFromEngine(
    EngineClientPtr client, EngineRequest request, EngineSubject subject, std::stop_token stop)
{
    const auto exchange = co_await answerOfEngine(client, std::move(request), stop);
    if (!exchange)
        co_return fail(exchange.error());
    co_return co_await bodyOfAnswer(client, *exchange, subject);
}

} // namespace stowage
