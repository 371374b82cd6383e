// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/listed.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestListed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesInASentence() { QCOMPARE(listed({u"a"_s, u"b"_s, u"c"_s}), u"a, b, c"_s); }

    void sentencesOneAfterAnother()
    {
        QCOMPARE(oneAfterAnother({}), QString());
        QCOMPARE(oneAfterAnother({u"One."_s}), u"One."_s);
        QCOMPARE(oneAfterAnother({u"One %1."_s, QString(), u"Two %2."_s, u"Three."_s}), u"One %1. Two %2. Three."_s);
    }
};

QTEST_APPLESS_MAIN(TestListed)
#include "tst_listed.moc"
