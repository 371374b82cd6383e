// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/transfer/enginearchives.h"

#include <fcntl.h>

namespace stowage {

static constexpr qint64 chunkSize = 1024 * 1024;

/// Podman begins to answer when it has written all of it into a file of its own.
static EngineRequest requestFor(const QStringList &images)
{
    EngineRequest request{.path = QStringLiteral("/images/get"), .pace = EngineRequest::Pace::Endless};
    for (const QString &image : images)
        request.query.addQueryItem(QStringLiteral("names"), image);
    return request;
}

static EngineSubject subjectOf(const QStringList &images)
{
    return {.what = EngineSubject::What::Image, .name = images.size() == 1 ? images.first() : QString()};
}

static Result<qint64> passOn(Exchange &exchange, Fd &file, QByteArray &chunk)
{
    const qint64 got = exchange.read(chunk.data(), chunk.size());
    if (got <= 0)
        return 0;
    return file.writeAll(QByteArrayView(chunk).first(got)).transform([got] { return got; });
}

Task<Result<void>> fetchArchive(
    EngineClientPtr client, EngineMet, QStringList images, QString path, TransferContext context)
{
    auto file = Fd::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (!file)
        co_return fail(file.error());
    BlobProgress step{client->title(), Phase::Waiting, 0, -1, {}, client->title()};
    context.progress(step);
    const auto exchange = co_await askEngine(client, requestFor(images), subjectOf(images), context.stop);
    if (!exchange)
        co_return fail(exchange.error());
    step.phase = Phase::Transfer;
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (;;) {
        const auto more = co_await moreOf(*exchange);
        if (!more)
            co_return fail(more.error().error);
        if (!*more)
            break;
        const auto written = passOn(**exchange, *file, chunk);
        if (!written)
            co_return fail(written.error());
        step.current += *written;
        context.progress(step);
    }
    step.phase = Phase::Done;
    step.total = step.current;
    context.progress(step);
    co_return Result<void>{};
}

} // namespace stowage
