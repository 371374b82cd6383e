// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/responses/errors/engineerror.h"
#include "tests/support/check.h"

#include <QJsonDocument>
#include <QJsonObject>

// Rows of what an engine said, and of what a person is told.

namespace stowage {

inline const QString jsonType = QStringLiteral("application/json");

inline QByteArray message(const QString &words)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("message"), words}}).toJson(QJsonDocument::Compact);
}

/// "conflict", "unreachable, retry, sign in": what is offered next.
inline QString offered(const Error &error)
{
    return kindName(error.kind) + (error.retryable ? QStringLiteral(", retry") : QString())
        + (error.signInHelps ? QStringLiteral(", sign in") : QString());
}

inline void row(const char *name, int status, const QString &words, const EngineSubject &subject, const QString &offer,
    const QString &says)
{
    QTest::newRow(name) << status << words << subject << offer << says;
}

inline void addColumns()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<EngineSubject>("subject");
    QTest::addColumn<QString>("offer");
    QTest::addColumn<QString>("says");
}

/// The row's words under its status become what the row says.
inline void saysItSo()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    QFETCH(const EngineSubject, subject);
    QFETCH(const QString, says);
    const Error error = engineError(status, message(words), jsonType, subject);
    QTEST(offered(error), "offer");
    QVERIFY2(error.message.words().contains(says), qPrintable(error.message.words()));
    QVERIFY2(!error.message.words().contains(QString::number(status)), "a bare number tells nobody anything");
    QVERIFY2(error.detail.startsWith(QStringLiteral("HTTP %1: ").arg(status)), qPrintable(error.detail));
}

} // namespace stowage
