// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/blobdownload.h"

#include "core/base/eitherstop.h"
#include "core/base/tr.h"
#include "core/image/watchedwriter.h"
#include "core/oci/digester.h"
#include "core/oci/mediatype.h"
#include "core/transport/http/networkerror.h"
#include "core/transport/http/redirect.h"
#include "core/transport/http/retries.h"
#include "core/transport/http/words/serverwords.h"
#include "core/transport/registry/ask.h"
#include "core/transport/registry/blobprogress.h"
#include "core/transport/registry/responses/headers.h"

#include <QJsonArray>

namespace stowage {

namespace {

constexpr qint64 chunkSize = 512 * 1024;

/// One blob on its way, across all attempts.
struct Download {
    ClientPtr client;
    Descriptor blob;
    QUrl elsewhere; ///< of a foreign layer
    WatchedWriter &into;
    TransferContext context;
    BlobProgressReport report;
    QByteArray chunk;
    QByteArray validator; ///< the strong ETag that the registry itself gave, for If-Range
    std::stop_token stop; ///< of the attempt that is under way
};

Error wrongSize(const Download &download, qint64 promised)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 sent a part of %2 that is not the size that its manifest says. Try again; if it stays so, ask its "
               "owner to push the image again.")
            .arg(download.client->repository().domain(), download.client->repository().familiarName()),
        QStringLiteral("%1 bytes, expected %2").arg(promised).arg(download.blob.size)};
}

Error webPage(const Download &download)
{
    return {ErrorKind::Damaged,
        Tr::tr("A web page came instead of a part of %1. A login page of your network or a proxy may be in the way: "
               "open a page in a browser, then try again.")
            .arg(download.client->repository().familiarName()),
        {}};
}

Question questionFor(const Download &download)
{
    const RegistryClient &client = *download.client;
    Question question;
    question.path = repositoryPath(client, QStringLiteral("blobs/") + download.blob.digest.toString());
    question.elsewhere = download.elsewhere;
    question.accept = "*/*";
    question.subject = client.subject(Subject::What::Blob, client.repository().familiarName());
    if (download.into.offset() > 0) {
        question.range = "bytes=" + QByteArray::number(download.into.offset()) + '-';
        question.ifRange = download.validator;
    }
    return question;
}

/// Brings the writer to where the answer's bytes begin. False: this answer is of no use, ask for all of it.
Result<bool> align(Download &download, const Exchange &exchange)
{
    if (exchange.status() == 206) {
        const auto range = contentRange(exchange.header("Content-Range"));
        if (range && range->first == download.into.offset() && (range->total < 0 || range->total == download.blob.size))
            return true;
    }
    if (download.into.offset() > 0)
        if (auto restarted = download.into.restart(); !restarted)
            return fail(restarted.error());
    return exchange.status() == 200;
}

Attempt<void> checkPromise(const Download &download, const Exchange &exchange)
{
    const qint64 length = exchange.contentLength();
    if (exchange.status() != 200 || length == download.blob.size)
        return {};
    if (isWebPage(plainType(exchange.header("Content-Type")), {}))
        return setback(webPage(download));
    return length < 0 ? Attempt<void>() : setback(wrongSize(download, length));
}

/// On this thread where it can be: handing every chunk to another one costs more than writing it.
Task<Result<void>> write(BlobWriter &into, QByteArrayView bytes)
{
    if (!into.needsWorker())
        co_return into.write(bytes);
    co_return co_await onWorker([&into, bytes] { return into.write(bytes); });
}

Task<Result<void>> writeAvailable(Download &download, ExchangePtr exchange)
{
    for (;;) {
        const qint64 piece = pieceUnder(download.context.limits, download.chunk.size());
        const qint64 got = exchange->read(download.chunk.data(), piece);
        if (got <= 0)
            co_return Result<void>{};
        auto written = co_await write(download.into, QByteArrayView(download.chunk.constData(), got));
        if (!written)
            co_return written;
        if (const auto wait = passed(download.context.limits, got); wait > std::chrono::milliseconds(0)) {
            download.report.moved(download.into.offset());
            if (auto waited = co_await pause(wait, download.stop); !waited)
                co_return waited;
        }
    }
}

Task<Attempt<void>> receive(Download &download, ExchangePtr exchange)
{
    for (;;) {
        const auto more = co_await moreOf(exchange);
        if (!more)
            co_return std::unexpected(more.error());
        if (!*more)
            co_return Attempt<void>{};
        if (auto written = co_await writeAvailable(download, exchange); !written)
            co_return setback(written.error());
        download.report.moved(download.into.offset());
    }
}

void remember(Download &download, const Exchange &exchange)
{
    const QByteArray tag = exchange.header("ETag");
    const bool own = sameOrigin(exchange.url(), download.client->urlFor(QStringLiteral("/")));
    download.validator = own && tag.startsWith('"') ? tag : QByteArray();
}

/// A registry may send us on to where its bytes are.
QString senderOf(const Download &download, const QUrl &url)
{
    const QString asked = hostIn(download.client->urlFor(QStringLiteral("/")));
    const QString sender = hostIn(url);
    const QString known = download.client->repository().domain();
    return asked == sender ? known : known + QStringLiteral(" → ") + sender;
}

Task<Attempt<void>> attempt(Download &download)
{
    const auto exchange = co_await ask(download.client, questionFor(download), download.stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    const auto aligned = align(download, **exchange);
    if (!aligned)
        co_return setback(aligned.error());
    if (!*aligned)
        co_return setback(cutError((*exchange)->url()));
    if (auto promise = checkPromise(download, **exchange); !promise)
        co_return promise;
    remember(download, **exchange);
    download.report.comesFrom(senderOf(download, (*exchange)->url()));
    if (auto received = co_await receive(download, *exchange); !received)
        co_return received;
    if (download.into.offset() < download.blob.size)
        co_return setback(cutError((*exchange)->url()));
    co_return Attempt<void>{};
}

std::stop_token nextNudge(const Download &download)
{
    const auto &nudges = download.context.nudges;
    return nudges ? nudges->nextFor(download.blob.digest.toString()) : std::stop_token();
}

bool wasNudged(const Download &download)
{
    return download.stop.stop_requested() && !download.context.stop.stop_requested();
}

/// Waits before the next attempt; a nudge is one.
Task<Result<void>> waitBetween(Download &download, std::chrono::milliseconds duration)
{
    download.report.note(download.into.offset(), pauseNote(duration));
    const auto waited = co_await pause(duration, download.stop);
    download.report.note(download.into.offset(), {});
    co_return waited || wasNudged(download) ? Result<void>{} : waited;
}

/// Nobody asked to be left alone: a connection that brought something broke.
bool isJustCut(const Setback &why)
{
    return why.status < 300 && !why.retryAfter;
}

Task<Result<void>> attempts(Download download)
{
    Retries retries(download.client->patience());
    // A server without Range begins anew each time: only what goes beyond the best attempt is progress.
    for (qint64 furthest = download.into.offset();;) {
        const EitherStop ending(download.context.stop, nextNudge(download));
        download.stop = ending.token();
        const auto done = co_await attempt(download);
        if (done)
            co_return Result<void>{};
        const bool moved = download.into.offset() - furthest >= worthwhileBytes;
        if (moved || wasNudged(download))
            retries.reset();
        furthest = std::max(furthest, download.into.offset());
        if (wasNudged(download))
            continue;
        const auto again = download.into.refused() ? std::nullopt : retries.next(done.error());
        if (!again)
            co_return fail(done.error().error); // whoever does not take the bytes gets no others by asking again
        const auto soon = pauseAfterABreak(download.client->patience(), 1);
        const auto wait = moved && isJustCut(done.error()) ? std::min(*again, soon) : *again;
        if (auto waited = co_await waitBetween(download, wait); !waited)
            co_return waited;
    }
}

/// The descriptor's own copy of a small blob, when it is genuine.
std::optional<QByteArray> inlineData(const Descriptor &blob)
{
    const QString text = blob.json.value(QLatin1StringView("data")).toString();
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (text.isEmpty() || !decoded || decoded.decoded.size() != blob.size)
        return std::nullopt;
    Digester digester(blob.digest.algorithm());
    digester.add(decoded.decoded);
    return digester.result() == blob.digest ? std::optional(decoded.decoded) : std::nullopt;
}

Result<void> writeInline(const QByteArray &bytes, BlobWriter &into)
{
    if (auto restarted = into.restart(); !restarted)
        return restarted;
    return into.write(bytes);
}

/// Where a foreign layer lives: its first HTTPS address; empty for a layer that the registry has itself.
Result<QUrl> foreignAddress(const Descriptor &blob)
{
    const QJsonArray urls = blob.json.value(QLatin1StringView("urls")).toArray();
    if (urls.isEmpty() || mediaKind(blob.mediaType) != MediaKind::ForeignLayer)
        return QUrl();
    for (const QJsonValue value : urls)
        if (const QUrl url(value.toString()); url.scheme() == QLatin1StringView("https") && !url.host().isEmpty())
            return url.adjusted(QUrl::RemoveUserInfo);
    return fail(ErrorKind::Refused,
        Tr::tr(
            "A layer of this image lives on another server, %1, that offers it without encryption. It is not fetched.")
            .arg(hostIn(QUrl(urls.first().toString()))));
}

} // namespace

Task<Result<void>> downloadBlob(ClientPtr client, Descriptor blob, BlobWriter &into, TransferContext context)
{
    if (const auto bytes = inlineData(blob))
        co_return writeInline(*bytes, into);
    const auto elsewhere = foreignAddress(blob);
    if (!elsewhere)
        co_return fail(elsewhere.error());
    if (!elsewhere->isEmpty())
        if (auto allowed = co_await mayBeSentTo(*elsewhere, client->urlFor(QStringLiteral("/"))); !allowed)
            co_return allowed;
    if (into.offset() > blob.size)
        if (auto restarted = into.restart(); !restarted)
            co_return restarted;
    if (into.offset() == blob.size)
        co_return Result<void>{};
    BlobProgressReport report(blob, into.offset(), context.progress);
    WatchedWriter watched(into);
    co_return co_await attempts(
        Download{client, blob, *elsewhere, watched, context, report, QByteArray(chunkSize, Qt::Uninitialized), {}, {}});
}

} // namespace stowage
