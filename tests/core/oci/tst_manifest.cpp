// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/manifest.h"
#include "tests/support/check.h"
#include "tests/support/data.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

static RawManifest raw(const QByteArray &bytes)
{
    return {bytes, media::ociManifest.toString(), Digest::of(bytes)};
}

static Manifest manifest(const QString &file)
{
    return Manifest::parse(verifyManifest(testData("oci/"_L1 + file), {}).value()).value();
}

static Index index(const QString &file)
{
    return Index::parse(verifyManifest(testData("oci/"_L1 + file), {}).value()).value();
}

static QString descriptor(const QString &more = {})
{
    return uR"({"mediaType":"x/y","digest":"sha256:%1","size":1%2})"_s.arg(QString(64, u'a'), more);
}

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dockersManifest()
    {
        const Manifest read = manifest(u"docker-manifest.json"_s);
        QVERIFY(read.isImage());
        QCOMPARE(read.config.size, 2331);
        QCOMPARE(read.layers.size(), 3);
        QCOMPARE(read.layers[1].digest.shortHex(), u"013bbffec2f8");
        QCOMPARE(claimedCompression(read.layers[1].mediaType), Compression::Gzip);
        QCOMPARE(read.raw.bytes, testData(u"oci/docker-manifest.json"_s));
    }

    void annotationsAreKept()
    {
        const Manifest read = manifest(u"oci-manifest.json"_s);
        QVERIFY(read.isImage());
        QCOMPARE(read.annotations.value(u"org.opencontainers.image.title").toString(), u"镜舱");
        QVERIFY(read.artifactType.isEmpty());
    }

    void artifactsAreNoImages_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("helm-manifest.json") << u"application/vnd.cncf.helm.config.v1+json"_s;
        QTest::newRow("sbom-manifest.json") << u"application/spdx+json"_s;
    }
    void artifactsAreNoImages()
    {
        const Manifest read = manifest(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!read.isImage());
        QTEST(read.effectiveArtifactType(), "type");
    }

    void layersMayBeAbsent()
    {
        for (const QString &layers : {u""_s, u",\"layers\":null"_s, u",\"layers\":[]"_s}) {
            const auto read = Manifest::parse(raw(u"{\"config\":%1%2}"_s.arg(descriptor(), layers).toUtf8()));
            QVERIFY_RESULT(read);
            QVERIFY(read->layers.isEmpty());
        }
    }

    void whatIsADamagedManifest_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("no JSON") << u"{"_s;
        QTest::newRow("no config") << u"{\"layers\":[]}"_s;
        QTest::newRow("config that is no object") << u"{\"config\":[]}"_s;
        QTest::newRow("empty config") << u"{\"config\":{}}"_s;
        QTest::newRow("layers that are no list") << u"{\"config\":%1,\"layers\":{}}"_s.arg(descriptor());
        QTest::newRow("layer that is no object") << u"{\"config\":%1,\"layers\":[\"x\"]}"_s.arg(descriptor());
        QTest::newRow("layer without digest") << u"{\"config\":%1,\"layers\":[{\"size\":1}]}"_s.arg(descriptor());
        QTest::newRow("artifact type that is no text") << u"{\"config\":%1,\"artifactType\":1}"_s.arg(descriptor());
    }
    void whatIsADamagedManifest()
    {
        QFETCH(QString, json);
        QVERIFY_ERROR(Manifest::parse(raw(json.toUtf8())), ErrorKind::Damaged);
    }

    void attestationsAreFoldedAway()
    {
        const Index read = index(u"buildkit-index.json"_s);
        QCOMPARE(read.manifests.size(), 6);
        QStringList platforms;
        for (const Descriptor &image : read.images())
            platforms.append(image.platform.toString());
        QCOMPARE(platforms.join(u' '), u"linux/amd64 linux/arm/v7 linux/arm64");
        QCOMPARE(read.attestations().size(), 3);
        QCOMPARE(read.attestations().constFirst().annotation(annotation::attestationDigest),
            read.images().constFirst().digest.toString());
        QCOMPARE(read.annotations.value(annotation::refName).toString(), u"multi");
    }

    void dockersList()
    {
        const Index read = index(u"docker-list.json"_s);
        QCOMPARE(read.images().size(), 3);
        QCOMPARE(read.images()[2].platform.osVersion, u"10.0.20348.2700");
        QVERIFY(read.attestations().isEmpty());
    }

    void anIndexMayBeEmpty()
    {
        QVERIFY_RESULT(Index::parse(raw(R"({"manifests":null})")));
        QVERIFY(Index::parse(raw(R"({"manifests":[]})")).value().images().isEmpty());
    }

    void whatIsADamagedIndex_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("no JSON") << u"]"_s;
        QTest::newRow("no list") << u"{\"manifests\":{}}"_s;
        QTest::newRow("entry that is no object") << u"{\"manifests\":[7]}"_s;
        QTest::newRow("entry without size") << u"{\"manifests\":[{\"digest\":\"sha256:%1\"}]}"_s.arg(QString(64, u'a'));
        QTest::newRow("endless") << u"{\"manifests\":[%1{}]}"_s.arg(u"{},"_s.repeated(10'000));
    }
    void whatIsADamagedIndex()
    {
        QFETCH(QString, json);
        QVERIFY_ERROR(Index::parse(raw(json.toUtf8())), ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
