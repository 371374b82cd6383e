// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/architecture/sources.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

/// Up to Qt 6.8 a continuation without a context may run twice, the second time with nothing to answer to, which ends
/// the program: when it is attached while its future ends, both sides take it to be theirs. One with a context runs
/// once.
class TestContinuations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasAContext()
    {
        static const QRegularExpression without(uR"(\.then\(\s*(?:\[|QtFuture::Launch))"_s);
        QStringList breaches;
        for (const auto &top : {u"core"_s, u"models"_s, u"ui"_s, u"app"_s})
            for (const QString &source : sourcesIn(top))
                if (const auto found = without.match(textOf(source)); found.hasMatch())
                    breaches << source + u" attaches "_s + found.captured();
        QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestContinuations)
#include "tst_continuations.moc"
