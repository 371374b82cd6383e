// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>
#include <QUrlQuery>

namespace stowage {

/// What is empty is left to the engine. Percent-encoded, or a plus would be read as a blank.
inline void addIfAny(QUrlQuery &query, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace stowage
