// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/download.h"

#include "core/base/fd.h"
#include "core/base/tr.h"
#include "core/transport/http/exchange.h"
#include "core/transport/http/networkerror.h"
#include "core/transport/http/redirect.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <fcntl.h>

namespace stowage {

namespace {

constexpr qint64 chunkSize = 256 * 1024;

ExchangePtr ask(const QUrl &url, const std::stop_token &stop)
{
    const auto network = std::make_shared<QNetworkAccessManager>();
    network->setAutoDeleteReplies(false);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept-Encoding", "identity");
    return std::make_shared<Exchange>(network, network->get(request), Patience{}, stop);
}

Error refused(const QUrl &url, int status)
{
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    if (status == 404 || status == 410)
        return {ErrorKind::NotFound, Tr::tr("%1 has no such file. Check the address.").arg(hostIn(url)), detail};
    if (status == 401 || status == 403)
        return {ErrorKind::Refused, Tr::tr("%1 does not give this file to everybody.").arg(hostIn(url)), detail};
    return {
        ErrorKind::Unreachable, Tr::tr("%1 could not send the file. Try again later.").arg(hostIn(url)), detail, true};
}

Result<qint64> passOn(Exchange &exchange, Fd &file, QByteArray &chunk)
{
    const qint64 got = exchange.read(chunk.data(), chunk.size());
    if (got <= 0)
        return 0;
    return file.writeAll(QByteArrayView(chunk).first(got)).transform([got] { return got; });
}

Error tooManyRedirects(const QUrl &url)
{
    return {ErrorKind::Failed, Tr::tr("%1 sends us round in circles. Check the address.").arg(hostIn(url)),
        QStringLiteral("more than %1 redirects").arg(maximumRedirects)};
}

/// Follows redirects that are not less safe.
Task<Result<ExchangePtr>> open(QUrl url, std::stop_token stop)
{
    for (int hop = 0; hop <= maximumRedirects; ++hop) {
        const ExchangePtr exchange = ask(url, stop);
        if (const auto headers = co_await headersOf(exchange); !headers)
            co_return fail(headers.error().error);
        if (!isRedirect(exchange->status()))
            co_return exchange;
        const auto next = redirectTarget(url, exchange->header("Location"));
        if (!next)
            co_return fail(next.error());
        url = *next;
    }
    co_return fail(tooManyRedirects(url));
}

} // namespace

Task<Result<void>> downloadFile(QUrl url, QString path, TransferContext context)
{
    auto file = Fd::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (!file)
        co_return fail(file.error());
    const auto opened = co_await open(url, context.stop);
    if (!opened)
        co_return fail(opened.error());
    const ExchangePtr exchange = *opened;
    if (exchange->status() != 200)
        co_return fail(refused(url, exchange->status()));
    BlobProgress step{url.fileName(), Phase::Transfer, 0, exchange->contentLength(), {}};
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (;;) {
        const auto more = co_await moreOf(exchange);
        if (!more)
            co_return fail(more.error().error);
        if (!*more)
            break;
        const auto written = passOn(*exchange, *file, chunk);
        if (!written)
            co_return fail(written.error());
        step.current += *written;
        context.progress(step);
    }
    if (step.total >= 0 && step.current != step.total)
        co_return fail(cutError(url));
    step.phase = Phase::Done;
    context.progress(step);
    co_return Result<void>{};
}

} // namespace stowage
