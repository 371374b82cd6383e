// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QUrl>

namespace stowage {

/// "host" or "host:port" of a URL, and nothing else of it: paths and queries may hold secrets.
QString hostIn(const QUrl &url);

/// Whether it is for want of trust alone that a certificate is not taken.
bool isAboutTrust(QSslError::SslError error);

/// The sentence for a connection that failed: what is wrong with it and what to do. Unreachable, or Damaged when the
/// server's certificate does not prove who it is. Retryable where another attempt may help.
Error networkError(
    QNetworkReply::NetworkError error, const QString &said, const QList<QSslError> &sslErrors, const QUrl &url);

/// Whether Qt tells by these words that a proxy refused to open a tunnel.
bool isWordOfProxy(const QString &said);

/// A proxy refused, by an answer of its own (407) or by Qt's account of one.
Error proxyError(const QString &host, const QString &words);

/// Nothing came for as long as we are willing to wait.
Error timeoutError(const QUrl &url, bool retryable);

/// The server closed the connection in the middle of a body.
Error cutError(const QUrl &url);

} // namespace stowage
