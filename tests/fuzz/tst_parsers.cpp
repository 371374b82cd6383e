// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rfc3339.h"
#include "core/oci/imageconfig.h"
#include "core/oci/mediatype.h"
#include "core/oci/reference.h"
#include "tests/fuzz/mutator.h"
#include "tests/support/check.h"
#include "tests/support/data.h"

#include <QDir>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

/// An answer is good when it is a value, or an error with a sentence. Coming back at all is the rest of the test.
template <typename T>
static bool isAnswer(const Result<T> &result)
{
    return result || !result.error().message.isEmpty();
}

static QList<QByteArray> seedsOf(const QString &folder)
{
    QList<QByteArray> seeds;
    const QDir dir(QLatin1StringView(STOWAGE_TEST_DATA) + u'/' + folder);
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name))
        seeds.append(testData(folder + u'/' + name));
    return seeds;
}

class TestParsers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedJson()
    {
        const QList<QByteArray> seeds = seedsOf(u"oci"_s);
        QVERIFY(!seeds.isEmpty());
        Mutator mutator(1);
        for (int round = 0; round < 600; ++round) {
            for (const QByteArray &seed : seeds)
                QVERIFY(isReadWithoutHarm(mutator.damaged(seed)));
        }
    }

    void jsonCutAtEveryByte()
    {
        for (const QByteArray &seed : seedsOf(u"oci"_s)) {
            for (qsizetype length = 0; length < seed.size(); ++length)
                QVERIFY_ERROR(verifyManifest(seed.first(length), {}), ErrorKind::Damaged);
        }
    }

    void damagedText_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::newRow("reference") << QByteArray("reg.example.com:5000/team/app_x/a--b:v1.0@sha256:")
                + QByteArray(64, 'a');
        QTest::newRow("address") << QByteArray("docker pull [::1]:5000/app:tag");
        QTest::newRow("digest") << QByteArray("sha512:") + QByteArray(128, '0');
        QTest::newRow("platform") << QByteArray("linux/arm64/v8.2");
        QTest::newRow("time") << QByteArray("2025-01-02T03:04:05.123456789+08:00");
        QTest::newRow("type") << QByteArray("application/vnd.oci.image.layer.v1.tar+gzip; charset=utf-8");
    }
    void damagedText()
    {
        QFETCH(QByteArray, seed);
        Mutator mutator(2);
        for (int round = 0; round < 5000; ++round)
            readText(QString::fromUtf8(mutator.damaged(seed)));
    }

private:
    static bool isReadWithoutHarm(const QByteArray &bytes)
    {
        const RawManifest unverified{bytes, {}, Digest::of(bytes)};
        const auto verified = verifyManifest(bytes, media::ociManifest.toString());
        return isAnswer(verified) && isAnswer(Manifest::parse(unverified)) && isAnswer(Index::parse(unverified))
            && isAnswer(ImageConfig::parse(bytes));
    }

    static void readText(const QString &text)
    {
        QVERIFY(isAnswer(Digest::parse(text)));
        QVERIFY(isAnswer(Reference::parseLoose(text)));
        if (const auto reference = Reference::parse(text)) {
            QCOMPARE(Reference::parse(reference->toString()).value(), *reference);
            QCOMPARE(Reference::parse(reference->familiar()).value(), *reference);
        }
        if (const auto platform = Platform::parse(text)) {
            QCOMPARE(Platform::parse(platform->toString()).value(), *platform);
            QCOMPARE(matchRank(*platform, *platform), 0);
        }
        if (const QDateTime time = fromRfc3339(text); time.isValid())
            QCOMPARE(fromRfc3339(toRfc3339(time)), time);
        if (claimedCompression(text) != Compression::None)
            QVERIFY(mediaKind(text) != MediaKind::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestParsers)
#include "tst_parsers.moc"
