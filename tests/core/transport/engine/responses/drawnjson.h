// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace stowage {

/// JSON as it is drawn in a test, with ' for ", and "#a" for 64 times the digit a.
inline QByteArray json(QByteArray drawn)
{
    for (const char digit : QByteArrayView("0123456789abcdef"))
        drawn.replace(QByteArray("#") + digit, QByteArray(64, digit));
    return drawn.replace('\'', '"');
}

/// What was read, with "#a" for 64 times the digit a again.
inline QString shortened(QString read)
{
    for (const QChar digit : QStringLiteral("0123456789abcdef"))
        read.replace(QString(64, digit), u'#' + QString(digit));
    return read;
}

} // namespace stowage
