// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkRequest>

namespace stowage {

/// A request that does only what it is told: no cookies, no cache, no redirects that are followed unseen, HTTP/1.1, and
/// as many connections as are asked for. Waiting and giving up are Exchange's.
QNetworkRequest bareRequest(const QUrl &url);

/// Nothing for an empty value.
void setHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value);

} // namespace stowage
