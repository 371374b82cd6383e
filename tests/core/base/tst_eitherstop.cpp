// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/eitherstop.h"

#include <QTest>

using namespace stowage;

class TestEitherStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneOfTwoIsEnough_data()
    {
        QTest::addColumn<bool>("first");
        QTest::newRow("the first") << true;
        QTest::newRow("the second") << false;
    }

    void oneOfTwoIsEnough()
    {
        QFETCH(const bool, first);
        std::stop_source one;
        std::stop_source other;
        const EitherStop either(one.get_token(), other.get_token());
        QVERIFY(!either.token().stop_requested());
        (first ? one : other).request_stop();
        QVERIFY(either.token().stop_requested());
    }

    void whatWasStoppedBeforeIsStopped()
    {
        std::stop_source one;
        one.request_stop();
        const EitherStop either(one.get_token(), {});
        QVERIFY(either.token().stop_requested());
    }
};

QTEST_GUILESS_MAIN(TestEitherStop)
#include "tst_eitherstop.moc"
