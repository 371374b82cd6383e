// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/membername.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestMemberName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeClean_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("clean");
        const auto row = [](const QByteArray &path, const QByteArray &clean) {
            QTest::addRow("%s", path.constData()) << path << clean;
        };
        row("blobs/sha256/a", "blobs/sha256/a");
        row("./index.json", "index.json");
        row("././a", "a");
        row("a//b/", "a/b");
        row("a/./b", "a/b");
        row("./", "");
        row("..a", "..a");
    }
    void namesBecomeClean()
    {
        QFETCH(const QByteArray, path);
        QTEST(cleanMemberName(path).value_or("refused"), "clean");
    }

    void strangeNamesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addRow("parent") << QByteArray("../a");
        QTest::addRow("parent inside") << QByteArray("a/../b");
        QTest::addRow("absolute") << QByteArray("/a");
        QTest::addRow("UNC") << QByteArray("\\\\host\\share");
        QTest::addRow("drive") << QByteArray("C:\\a");
        QTest::addRow("bare drive") << QByteArray("C:");
        QTest::addRow("line break") << QByteArray("a\nb");
        QTest::addRow("zero") << QByteArray("a\0b", 3);
        QTest::addRow("long") << QByteArray(4097, 'a');
        QTest::addRow("long component") << QByteArray(256, 'a');
    }
    void strangeNamesAreRefused()
    {
        QFETCH(const QByteArray, path);
        QVERIFY(!cleanMemberName(path));
    }

    void linksStayInside_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("resolved");
        const auto row = [](const QByteArray &link, const QByteArray &target, const QByteArray &resolved) {
            QTest::addRow("%s -> %s", link.constData(), target.constData()) << link << target << resolved;
        };
        row("a/layer.tar", "../b/layer.tar", "b/layer.tar");
        row("a/layer.tar", "b.tar", "a/b.tar");
        row("layer.tar", "./b.tar", "b.tar");
        row("a/b/c", "../../d", "d");
        row("a/b", "../../d", "outside");
        row("a", "..", "outside");
        row("a", "/etc/passwd", "outside");
    }
    void linksStayInside()
    {
        QFETCH(const QByteArray, link);
        QFETCH(const QByteArray, target);
        QTEST(resolveSymlink(link, target).value_or("outside"), "resolved");
    }

    void blobsAreNamedByTheirDigest()
    {
        const QString digest = u"sha256:"_s + QString(64, u'a');
        const QByteArray name = "blobs/sha256/" + QByteArray(64, 'a');
        QCOMPARE(blobMemberName(digest), name);
        QCOMPARE(digestOfBlobName(name), digest);
        QCOMPARE(digestOfBlobName("blobs/sha256/short"), QString());
        QCOMPARE(digestOfBlobName("layers/sha256/" + QByteArray(64, 'a')), QString());
    }
};

QTEST_GUILESS_MAIN(TestMemberName)
#include "tst_membername.moc"
