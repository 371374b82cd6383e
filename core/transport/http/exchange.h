// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/task.h"
#include "core/transport/http/attempt.h"
#include "core/transport/http/patience.h"

#include <QNetworkReply>
#include <QScopedPointer>
#include <QTimer>

#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace stowage {

/// One HTTP request on its way: owns the reply, wakes whoever awaits it when something happens, gives up when nothing
/// does for longer than Patience allows, and ends at once when the stop token says so. Lives on its client's thread;
/// destroying it closes the connection unless the body was read to its end.
class Exchange : public QObject {
    Q_OBJECT

public:
    /// `network` stays alive as long as its reply is needed: a failing sequence may let its client go first.
    Exchange(std::shared_ptr<QNetworkAccessManager> network, QNetworkReply *reply, const Patience &patience,
        std::stop_token stop);
    ~Exchange() override;

    bool hasHeaders() const { return m_phase == Phase::Body || isEnded(); }
    bool isEnded() const { return m_ended || m_timedOut || m_stop.stop_requested(); }
    qint64 bytesAvailable() const { return m_reply->bytesAvailable(); }
    qint64 read(char *data, qint64 length) { return m_reply->read(data, length); }
    QByteArray peek(qint64 length) { return m_reply->peek(length); }

    int status() const; ///< 0 while there is none
    QUrl url() const { return m_reply->url(); }
    QByteArray header(QByteArrayView name) const;
    QList<QByteArray> headers(QByteArrayView name) const; ///< one entry per header line
    qint64 contentLength() const; ///< -1 when the server did not say
    const Patience &patience() const { return m_patience; }

    /// Whether nothing went wrong on the way so far; a status of 404 is no error here.
    Attempt<void> intact() const;
    /// The network's own word for what went wrong.
    QNetworkReply::NetworkError replyError() const { return m_reply->error(); }

Q_SIGNALS:
    void woken();

private:
    enum class Phase { Connect, Headers, Body };

    void enter(Phase phase);
    void wake();
    void giveUp();
    void noteProgress();
    void noteSending(qint64 sent);

    const std::shared_ptr<QNetworkAccessManager> m_network;
    const std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater> m_reply;
    const Patience m_patience;
    const std::stop_token m_stop;
    QTimer m_timer;
    Phase m_phase = Phase::Connect;
    QList<QSslError> m_sslErrors;
    bool m_ended = false;
    bool m_timedOut = false;
    bool m_waking = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

using ExchangePtr = std::shared_ptr<Exchange>;

/// Waits until status and headers are there.
Task<Attempt<void>> headersOf(ExchangePtr exchange);

/// Waits until there is something to read: false at the end of the body.
Task<Attempt<bool>> moreOf(ExchangePtr exchange);

/// The whole body, Unreachable when it ended before the length that was promised; Damaged when it is larger than
/// `limit` bytes. `what` names it in the sentence.
Task<Attempt<QByteArray>> bodyOf(ExchangePtr exchange, qint64 limit, QString what);

} // namespace stowage
