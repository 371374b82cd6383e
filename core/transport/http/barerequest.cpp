// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/barerequest.h"

#include <QHttp1Configuration>

namespace stowage {

constexpr int mostConnections = 100; // as many layers at a time as anybody may choose

QNetworkRequest bareRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // AuthenticationReuseAttribute stays Automatic: Manual would keep a proxy's password from the proxy. There is
    // nothing else to reuse, because nobody answers authenticationRequired().
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(0);
    // Qt's six would let more layers at a time wait where our clock already runs.
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(mostConnections);
    request.setHttp1Configuration(http1);
    setHeader(request, "User-Agent", "stowage/" STOWAGE_VERSION);
    setHeader(request, "Accept-Encoding", "identity");
    return request;
}

void setHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    if (!value.isEmpty())
        request.setRawHeader(name, value);
}

} // namespace stowage
