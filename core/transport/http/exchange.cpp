// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/exchange.h"

#include "core/base/tr.h"
#include "core/transport/http/networkerror.h"

#include <QCoroSignal>
#include <QElapsedTimer>

namespace stowage {

// Bounds what the network thread may read ahead of us; with three blobs at a time this is what a pull costs in memory.
static constexpr qint64 readAhead = 1024 * 1024;

Exchange::Exchange(std::shared_ptr<QNetworkAccessManager> network, QNetworkReply *reply, const Patience &patience,
    std::stop_token stop)
    : m_network(std::move(network))
    , m_reply(reply)
    , m_patience(patience)
    , m_stop(std::move(stop))
{
    reply->setReadBufferSize(readAhead);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Exchange::giveUp);
    connect(reply, &QNetworkReply::requestSent, this, [this] { enter(Phase::Headers); });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] { enter(Phase::Body); });
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::noteProgress);
    connect(reply, &QNetworkReply::uploadProgress, this, &Exchange::noteSending);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(reply, &QNetworkReply::finished, this, [this] {
        m_ended = true;
        wake();
    });
    m_ended = reply->isFinished();
    enter(Phase::Connect);
    m_onStop.emplace(m_stop, [this] { QMetaObject::invokeMethod(this, &Exchange::woken, Qt::QueuedConnection); });
}

Exchange::~Exchange()
{
    m_onStop.reset();
    m_reply->disconnect(this);
    if (!m_reply->isFinished())
        m_reply->abort();
}

void Exchange::enter(Phase phase)
{
    m_phase = phase;
    m_timer.start(phase == Phase::Connect ? m_patience.connect
            : phase == Phase::Headers     ? m_patience.headers
                                          : m_patience.stall);
    wake();
}

void Exchange::noteProgress()
{
    m_phase = Phase::Body;
    m_timer.start(m_patience.stall);
    wake();
}

// What is being sent is proof enough that somebody is there. Qt calls a request sent when its first bytes are.
void Exchange::noteSending(qint64 sent)
{
    if (m_phase != Phase::Body && sent > 0)
        m_timer.start(m_phase == Phase::Connect ? m_patience.stall : m_patience.headers);
}

// Queued and merged: whoever wakes up may destroy the exchange, and should find as many bytes as have come.
void Exchange::wake()
{
    if (m_waking)
        return;
    m_waking = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_waking = false;
            Q_EMIT woken();
        },
        Qt::QueuedConnection);
}

void Exchange::giveUp()
{
    if (m_ended)
        return;
    // It is we who are late: the bytes are there.
    if (m_reply->bytesAvailable() > 0)
        return m_timer.start(m_patience.stall);
    m_timedOut = true;
    wake();
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray Exchange::header(QByteArrayView name) const
{
    return m_reply->headers().value(QLatin1StringView(name)).toByteArray();
}

QList<QByteArray> Exchange::headers(QByteArrayView name) const
{
    return m_reply->headers().values(QLatin1StringView(name));
}

qint64 Exchange::contentLength() const
{
    bool ok = false;
    const qint64 length = header("Content-Length").toLongLong(&ok);
    return ok ? length : -1;
}

Attempt<void> Exchange::intact() const
{
    if (m_stop.stop_requested())
        return setback(cancelledError());
    if (m_timedOut)
        return setback(timeoutError(m_reply->url(), m_phase != Phase::Connect));
    const bool answered = status() >= 400 && m_reply->error() >= QNetworkReply::ContentAccessDenied;
    if (!m_ended || answered || m_reply->error() == QNetworkReply::NoError)
        return {};
    return setback(networkError(m_reply->error(), m_reply->errorString(), m_sslErrors, m_reply->url()));
}

Task<Attempt<void>> headersOf(ExchangePtr exchange)
{
    while (!exchange->hasHeaders())
        co_await qCoro(exchange.get(), &Exchange::woken);
    if (exchange->status() != 0 && !exchange->isEnded())
        co_return Attempt<void>{};
    auto intact = exchange->intact();
    // A body that broke off after good headers is the business of whoever reads the body.
    if (!intact && exchange->status() != 0 && intact.error().error.retryable)
        co_return Attempt<void>{};
    co_return intact;
}

Task<Attempt<bool>> moreOf(ExchangePtr exchange)
{
    while (exchange->bytesAvailable() == 0 && !exchange->isEnded())
        co_await qCoro(exchange.get(), &Exchange::woken);
    if (auto intact = exchange->intact(); !intact && exchange->bytesAvailable() == 0)
        co_return std::unexpected(intact.error());
    co_return exchange->bytesAvailable() > 0;
}

static Error tooLarge(const Sentence &what, qint64 limit)
{
    return {ErrorKind::Damaged, Tr::tr("%1 is too large to be what it should be.").arg(what),
        QStringLiteral("limit %1 bytes").arg(limit)};
}

/// A document that trickles would keep who waits for it for years: a kilobyte a second is the slowest that is put up
/// with, after some minutes.
static bool isTrickle(const QElapsedTimer &since, qint64 bytes, const Patience &patience)
{
    return since.durationElapsed() > 4 * (patience.headers + patience.stall) + std::chrono::milliseconds(bytes);
}

Task<Attempt<QByteArray>> bodyOf(ExchangePtr exchange, qint64 limit, QString what)
{
    QByteArray body;
    QElapsedTimer since;
    since.start();
    for (;;) {
        if (isTrickle(since, body.size(), exchange->patience()))
            co_return setback(timeoutError(exchange->url(), true));
        const auto more = co_await moreOf(exchange);
        if (!more)
            co_return std::unexpected(more.error());
        // Qt calls an answer whole that was cut in the middle, if the end comes at a certain moment.
        if (!*more && body.size() < exchange->contentLength())
            co_return setback(cutError(exchange->url()));
        if (!*more)
            co_return body;
        const qsizetype had = body.size();
        body.resizeForOverwrite(had + exchange->bytesAvailable());
        body.truncate(had + std::max<qint64>(0, exchange->read(body.data() + had, body.size() - had)));
        if (body.size() > limit || exchange->contentLength() > limit)
            co_return setback(tooLarge(what, limit));
    }
}

} // namespace stowage
