// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/transfer/countedfile.h"
#include "core/transport/engine/client/transfer/enginearchives.h"
#include "core/transport/engine/responses/jsonlines.h"
#include "core/transport/engine/responses/loadmessages.h"

#include <QFileInfo>

namespace stowage {

namespace {

/// `quiet=0`: or docker says nothing of the layers that it works on.
EngineRequest requestFor(const std::shared_ptr<QIODevice> &body)
{
    EngineRequest request{.method = EngineRequest::Method::Post,
        .path = QStringLiteral("/images/load"),
        .pace = EngineRequest::Pace::Endless,
        .body = body};
    request.query.addQueryItem(QStringLiteral("quiet"), QStringLiteral("0"));
    return request;
}

Result<void> takeIn(Exchange &exchange, JsonLines &lines, LoadMessages &messages)
{
    QByteArray bytes(exchange.bytesAvailable(), Qt::Uninitialized);
    bytes.truncate(std::max<qint64>(0, exchange.read(bytes.data(), bytes.size())));
    QList<QJsonObject> objects;
    const auto added = lines.add(bytes, objects);
    for (const QJsonObject &object : std::as_const(objects))
        messages.add(object);
    return added;
}

Task<Result<void>> readAll(ExchangePtr exchange, QString engine, LoadMessages &messages)
{
    JsonLines lines(engine);
    for (;;) {
        const auto more = co_await moreOf(exchange);
        if (!more)
            co_return fail(more.error().error);
        if (!*more)
            co_return lines.end();
        if (auto taken = takeIn(*exchange, lines, messages); !taken)
            co_return taken;
    }
}

/// A success that brought nothing is none.
Result<LoadedByEngine> outcomeOf(const LoadMessages &messages, const QString &engine)
{
    if (!messages.error().isEmpty())
        return fail(streamError(messages.error(), {.what = EngineSubject::What::Image, .engine = engine}));
    if (messages.loaded().isEmpty())
        return fail(ErrorKind::Damaged,
            Tr::tr("%1 found no image in the archive that it was given. Look into the archive first.").arg(engine));
    return LoadedByEngine{messages.loaded()};
}

} // namespace

Task<Result<LoadedByEngine>> giveArchive(EngineClientPtr client, EngineMet, QString path, TransferContext context)
{
    BlobProgress step{client->title(), Phase::Transfer, 0, QFileInfo(path).size(), {}, {}};
    const auto body = std::make_shared<CountedFile>(path, [step, context](qint64 position) mutable {
        step.current = position;
        context.progress(step);
    });
    if (!body->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        co_return fail(ErrorKind::NotFound, Tr::tr("%1 cannot be read.").arg(path), body->errorString());
    const auto exchange = co_await askEngine(client, requestFor(body), {}, context.stop);
    if (!exchange)
        co_return fail(exchange.error());
    LoadMessages messages;
    if (const auto all = co_await readAll(*exchange, client->title(), messages); !all)
        co_return fail(all.error());
    auto outcome = outcomeOf(messages, client->title());
    step.phase = outcome ? Phase::Done : Phase::Failed;
    step.current = step.total;
    context.progress(step);
    co_return outcome;
}

} // namespace stowage
