// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/transfer/bulk.h"

#include "core/base/tr.h"
#include "core/transport/engine/client/outofreach.h"
#include "core/transport/engine/client/transfer/countedfile.h"

namespace stowage {

namespace {

constexpr qint64 chunkSize = 1024 * 1024;

bool isOnSocket(const EngineClient &client)
{
    return client.endpoint().address.way == EngineAddress::Way::Local;
}

SocketCall callFor(const EngineClient &client, const EngineRequest &request, const QString &file)
{
    QUrl url = client.urlFor(request);
    url.setScheme(QStringLiteral("http"));
    QByteArray header;
    if (!request.registryConfig.isEmpty())
        header = "X-Registry-Config: " + request.registryConfig;
    return {client.endpoint().address.path, url.toEncoded(), file, header};
}

Error explained(const EngineClient &client, const Error &why)
{
    if (why.kind != ErrorKind::Unreachable)
        return why;
    return why.retryable ? brokeOff(client.title(), why.detail)
                         : nobodyOnSocket(client.endpoint(), client.title(), why.detail);
}

Task<Result<void>> overSocket(
    EngineClientPtr client, SocketCall call, EngineSubject subject, TakeBytes take, TellSent sent, std::stop_token stop)
{
    subject.engine = client->title();
    const auto answer = co_await onWorker([&] { return callOverSocket(call, take, sent, stop); });
    if (!answer)
        co_return fail(explained(*client, answer.error()));
    if (!answer->isSuccess())
        co_return fail(engineError(answer->status, answer->refusal, answer->contentType, subject));
    co_return Result<void>{};
}

Task<Result<void>> throughQt(
    EngineClientPtr client, EngineRequest request, EngineSubject subject, TakeBytes take, std::stop_token stop)
{
    const auto exchange = co_await askEngine(client, std::move(request), subject, stop);
    if (!exchange)
        co_return fail(exchange.error());
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (;;) {
        const auto more = co_await moreOfAnswer(client, *exchange);
        if (!more)
            co_return fail(more.error());
        if (!*more)
            co_return Result<void>{};
        const qint64 got = (*exchange)->read(chunk.data(), chunk.size());
        if (auto taken = take(QByteArrayView(chunk).first(std::max<qint64>(got, 0))); !taken)
            co_return taken;
    }
}

} // namespace

Task<Result<void>> bulkFrom(
    EngineClientPtr client, EngineRequest request, EngineSubject subject, TakeBytes take, std::stop_token stop)
{
    if (isOnSocket(*client))
        co_return co_await overSocket(client, callFor(*client, request, {}), subject, take, [](qint64) { }, stop);
    co_return co_await throughQt(client, std::move(request), subject, take, stop);
}

Task<Result<void>> bulkTo(EngineClientPtr client, EngineRequest request, QString file, EngineSubject subject,
    TakeBytes take, TellSent sent, std::stop_token stop)
{
    if (file.isEmpty())
        co_return co_await throughQt(client, std::move(request), subject, take, stop);
    if (isOnSocket(*client))
        co_return co_await overSocket(client, callFor(*client, request, file), subject, take, sent, stop);
    const auto body = std::make_shared<CountedFile>(file, sent);
    if (!body->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        co_return fail(ErrorKind::NotFound, Tr::tr("%1 cannot be read.").arg(file), body->errorString());
    request.body = body;
    co_return co_await throughQt(client, std::move(request), subject, take, stop);
}

} // namespace stowage
