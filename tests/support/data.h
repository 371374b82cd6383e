// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace stowage {

/// A file below tests/data; the test ends when it is missing.
inline QByteArray testData(const QString &name)
{
    QFile file(QLatin1StringView(STOWAGE_TEST_DATA) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/%s is missing", qPrintable(name));
    return file.readAll();
}

} // namespace stowage
