// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/digest.h"
#include "core/oci/digester.h"
#include "tests/support/check.h"

#include <QHash>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wellKnownContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("hex");
        QTest::newRow("nothing") << QByteArray()
                                 << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
        QTest::newRow("empty config") << QByteArray("{}")
                                      << u"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s;
        QTest::newRow("empty tar") << QByteArray(1024, '\0')
                                   << u"5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"_s;
        QTest::newRow("empty tar, gzip") << QByteArray::fromHex(
            "1f8b080000096e8800ff621805a360148c5800080000ffff2eafb5ef00040000")
                                         << u"a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4"_s;
    }
    void wellKnownContent()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, hex);
        QCOMPARE(Digest::of(content).hex(), hex);
        QCOMPARE(Digest::of(content).toString(), u"sha256:"_s + hex);
        QCOMPARE(Digest::parse(u"sha256:"_s + hex).value(), Digest::of(content));
    }

    void whatIsParsedIsWrittenBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("verifiable");
        QTest::newRow("sha256") << u"sha256:"_s + QString(64, u'a') << true;
        QTest::newRow("sha512") << u"sha512:"_s + QString(128, u'9') << true;
        QTest::newRow("blake3") << u"blake3:"_s + QString(64, u'0') << false;
        QTest::newRow("all digits") << u"sha256:"_s + u"0123456789abcdef"_s.repeated(4) << true;
    }
    void whatIsParsedIsWrittenBack()
    {
        QFETCH(QString, text);
        const auto digest = Digest::parse(text);
        QVERIFY_RESULT(digest);
        QCOMPARE(digest->toString(), text);
        QCOMPARE(digest->algorithmName(), text.first(6));
        QCOMPARE(digest->hex(), text.sliced(7));
        QCOMPARE(digest->shortHex(), text.sliced(7, 12));
        QTEST(digest->isVerifiable(), "verifiable");
        QVERIFY(!digest->isNull());
    }

    void whatIsNoDigestIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("no algorithm") << QString(64, u'a');
        QTest::newRow("no hex") << u"sha256:"_s;
        QTest::newRow("63 digits") << u"sha256:"_s + QString(63, u'a');
        QTest::newRow("65 digits") << u"sha256:"_s + QString(65, u'a');
        QTest::newRow("upper case") << u"sha256:"_s + QString(64, u'A');
        QTest::newRow("no hex digit") << u"sha256:"_s + QString(63, u'a') + u'g';
        QTest::newRow("beyond ASCII") << u"sha256:"_s + QString(64, u'１');
        QTest::newRow("md5") << u"md5:"_s + QString(32, u'a');
        QTest::newRow("upper-case algorithm") << u"SHA256:"_s + QString(64, u'a');
        QTest::newRow("space") << u" sha256:"_s + QString(64, u'a');
        QTest::newRow("sha512 as long as sha256") << u"sha512:"_s + QString(64, u'a');
        QTest::newRow("path traversal") << u"sha256:../"_s + QString(61, u'a');
    }
    void whatIsNoDigestIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY_ERROR(Digest::parse(text), ErrorKind::Usage);
    }

    void noDigestAtAll()
    {
        QVERIFY(Digest().isNull());
        QVERIFY(!Digest().isVerifiable());
        QVERIFY(Digest().toString().isEmpty());
        QVERIFY(Digest().shortHex().isEmpty());
        QVERIFY(Digest::fromRaw(Digest::Algorithm::Sha256, "short").isNull());
        QVERIFY(Digest::fromRaw(Digest::Algorithm::None, {}).isNull());
    }

    void digestsAreOrderedAndHashed()
    {
        const Digest low = Digest::parse(u"sha256:"_s + QString(64, u'0')).value();
        const Digest high = Digest::parse(u"sha256:"_s + QString(64, u'f')).value();
        const Digest other = Digest::parse(u"blake3:"_s + QString(64, u'0')).value();
        QVERIFY(low < high);
        QVERIFY(low != other);
        QVERIFY(low < other);
        const QHash<Digest, int> hash{{low, 1}, {high, 2}, {other, 3}};
        QCOMPARE(hash.value(low), 1);
        QCOMPARE(hash.value(other), 3);
    }

    void hashingInPiecesIsHashingAtOnce()
    {
        Digester digester;
        for (const char c : QByteArrayView("pieces"))
            digester.add(QByteArrayView(&c, 1));
        QCOMPARE(digester.result(), Digest::of("pieces"));
        QCOMPARE(digester.size(), 6);
    }

    void theResultMayBeAskedForOnTheWay()
    {
        Digester digester;
        digester.add("one");
        QCOMPARE(digester.result(), Digest::of("one"));
        digester.add("two");
        QCOMPARE(digester.result(), Digest::of("onetwo"));
        QCOMPARE(digester.result(), digester.result());
    }

    void resetBeginsAnew()
    {
        Digester digester;
        digester.add("old");
        digester.reset();
        QCOMPARE(digester.size(), 0);
        digester.add("new");
        QCOMPARE(digester.result(), Digest::of("new"));
    }

    void aMovedDigesterGoesOn()
    {
        Digester first;
        first.add("one");
        Digester second = std::move(first);
        second.add("two");
        QCOMPARE(second.result(), Digest::of("onetwo"));
    }

    void sha512IsHashedToo()
    {
        Digester digester(Digest::Algorithm::Sha512);
        digester.add("abc");
        QCOMPARE(digester.result().hex(),
            u"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"_s);
    }

    void blake3IsNeverComputed()
    {
        Digester digester(Digest::Algorithm::Blake3);
        digester.add("abc");
        QCOMPARE(digester.size(), 3);
        QVERIFY(digester.result().isNull());
    }

    void hashingWhatIsThereAlready()
    {
        const QByteArray block(1 << 20, 'x');
        QBENCHMARK
        {
            Digester digester;
            digester.add(block);
            QVERIFY(!digester.result().isNull());
        }
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
