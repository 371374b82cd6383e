// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/webaddress.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestWebAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreToldFromFiles_data()
    {
        QTest::addColumn<bool>("web");
        QTest::addColumn<bool>("other");
        QTest::newRow("https://host/a.tar") << true << false;
        QTest::newRow("HTTP://host/a.tar") << true << false;
        QTest::newRow("ftp://host/a.tar") << false << true;
        QTest::newRow("a.tar") << false << false;
        QTest::newRow("/a/b:c.tar") << false << false;
    }

    void addressesAreToldFromFiles()
    {
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        QTEST(isWebAddress(text), "web");
        QTEST(isOtherAddress(text), "other");
    }
};

QTEST_GUILESS_MAIN(TestWebAddress)
#include "tst_webaddress.moc"
