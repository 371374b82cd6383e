// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagename.h"
#include "tests/support/check.h"

#include <QTest>

using namespace stowage;

class TestImageName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWordIsAName()
    {
        const auto name = ImageName::parse(u"nginx");
        QCOMPARE(name.reference->familiar(), QStringLiteral("nginx:latest"));
        QVERIFY(name.hexPrefix.isEmpty());
    }

    void aHexWordMayBeBoth()
    {
        const auto name = ImageName::parse(u"cafe");
        QVERIFY(name.reference);
        QCOMPARE(name.hexPrefix, QStringLiteral("cafe"));
    }

    void threeDigitsAreNeverAnId() { QVERIFY(ImageName::parse(u"b2a").hexPrefix.isEmpty()); }

    void aWholeIdIsADigest()
    {
        const QString hex(64, u'a');
        for (const QString &text : {hex, QStringLiteral("sha256:") + hex}) {
            const auto name = ImageName::parse(text);
            QCOMPARE(name.digest.toString(), QStringLiteral("sha256:") + hex);
            QVERIFY(!name.reference);
        }
    }

    void onlyNonsenseHasAProblem()
    {
        for (const char16_t *text : {u"nginx", u"cafe", u"sha256:cafe"})
            QVERIFY(!ImageName::parse(text).problem());
        QCOMPARE(ImageName::parse(u"V1.0").problem()->kind, ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestImageName)
#include "tst_imagename.moc"
