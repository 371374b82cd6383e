// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/searchindex.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestSearchIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matching_data();
    void matching();
    void anEmptyIndexMatchesNothing();

private:
    SearchIndex m_index;
    const Digest m_id
        = Digest::fromRaw(Digest::Algorithm::Sha256, QByteArray::fromHex("7f2c") + QByteArray(30, '\x11'));
    const Digest m_digest
        = Digest::fromRaw(Digest::Algorithm::Sha256, QByteArray::fromHex("abcd") + QByteArray(30, '\x22'));
};

void TestSearchIndex::initTestCase()
{
    m_index.reserve(4);
    m_index.add(u"nginx:1.27 linux/amd64"_s, m_id, m_digest);
    m_index.add(u"Café:Ünïcode"_s, {}, {});
    m_index.add(u"nginx nginx nginx"_s, {}, m_digest);
    m_index.add(QString(), {}, {});
}

void TestSearchIndex::matching_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("no filter finds all") << QString() << QByteArray("1111");
    QTest::newRow("a word") << u"nginx"_s << QByteArray("1010");
    QTest::newRow("two words") << u"nginx amd64"_s << QByteArray("1000");
    QTest::newRow("the end of one row is not the beginning of the next") << u"amd64caf"_s << QByteArray("0000");
    QTest::newRow("upper case beyond ASCII") << u"CAFÉ ÜNÏ"_s << QByteArray("0100");
    QTest::newRow("the beginning of an ID") << u"7f2"_s << QByteArray("1000");
    QTest::newRow("an ID in capitals") << u"7F2C11"_s << QByteArray("1000");
    QTest::newRow("the beginning of a digest") << u"sha256:abcd"_s << QByteArray("1010");
    QTest::newRow("a whole digest") << m_digest.toString() << QByteArray("1010");
    QTest::newRow("a digest that differs at its end") << m_digest.toString().chopped(1) + u'3' << QByteArray("0000");
    QTest::newRow("the middle of a digest") << u"2222"_s << QByteArray("0000");
    QTest::newRow("a digest and a word") << u"abcd 1.27"_s << QByteArray("1000");
    QTest::newRow("longer than any digest") << QString(200, u'a') << QByteArray("0000");
    QTest::newRow("one digit is a word, not an ID") << u"7"_s << QByteArray("1000");
}

void TestSearchIndex::matching()
{
    QFETCH(const QString, filter);
    QByteArray found;
    for (const quint8 flag : m_index.match(filter))
        found += flag ? '1' : '0';
    QTEST(found, "found");
}

void TestSearchIndex::anEmptyIndexMatchesNothing()
{
    QVERIFY(SearchIndex().match(u"nginx"_s).empty());
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
