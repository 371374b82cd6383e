// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/webaddress.h"

#include <QRegularExpression>

namespace stowage {

bool isWebAddress(const QString &text)
{
    return text.startsWith(QLatin1StringView("http://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1StringView("https://"), Qt::CaseInsensitive);
}

bool isOtherAddress(const QString &text)
{
    static const QRegularExpression scheme(
        QStringLiteral("^[a-z][a-z0-9+.-]*://"), QRegularExpression::CaseInsensitiveOption);
    return scheme.match(text).hasMatch() && !isWebAddress(text);
}

} // namespace stowage
