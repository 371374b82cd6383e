// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/digester.h"
#include "core/oci/manifest.h"
#include "tests/support/check.h"
#include "tests/support/data.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestVerifyManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realOnesAreWhatTheySay_data()
    {
        QTest::addColumn<QString>("mediaType");
        QTest::newRow("docker-manifest.json") << media::dockerManifest.toString();
        QTest::newRow("docker-list.json") << media::dockerList.toString();
        QTest::newRow("oci-manifest.json") << media::ociManifest.toString();
        QTest::newRow("buildkit-index.json") << media::ociIndex.toString();
        QTest::newRow("helm-manifest.json") << media::ociManifest.toString();
        QTest::newRow("sbom-manifest.json") << media::ociManifest.toString();
    }
    void realOnesAreWhatTheySay()
    {
        QFETCH(QString, mediaType);
        const QByteArray bytes = testData("oci/"_L1 + QString::fromLatin1(QTest::currentDataTag()));
        const auto raw = verifyManifest(bytes, {}, Digest::of(bytes));
        QVERIFY_RESULT(raw);
        QCOMPARE(raw->mediaType, mediaType);
        QCOMPARE(raw->bytes, bytes);
        QCOMPARE(raw->descriptor().size, bytes.size());
        QCOMPARE(raw->descriptor().digest, Digest::of(bytes));
        QCOMPARE(raw->descriptor().mediaType, mediaType);
    }

    void whoDecidesTheType_data()
    {
        QTest::addColumn<QString>("claimed");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("decided");
        const auto row = [](const char *why, QStringView claimed, const QByteArray &body, QStringView decided) {
            QTest::newRow(why) << claimed.toString() << body << decided.toString();
        };
        const QByteArray oci = R"({"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{}})";
        row("the claim", media::dockerManifest, oci, media::dockerManifest);
        row("the claim has parameters", u"application/vnd.oci.image.index.v1+json; charset=utf-8",
            R"({"manifests":[]})", media::ociIndex);
        row("no claim: the body's word", u"", oci, media::ociManifest);
        row("a claim that says nothing", u"application/json", oci, media::ociManifest);
        row("a body that says nothing", u"text/plain", R"({"layers":[]})", media::ociManifest);
        row("a body that says nonsense", u"", R"({"mediaType":7,"manifests":null})", media::ociIndex);
        row("a body that misnames itself", u"",
            R"({"mediaType":"application/vnd.oci.image.manifest.v1+json","manifests":[]})", media::ociIndex);
    }
    void whoDecidesTheType()
    {
        QFETCH(QString, claimed);
        QFETCH(QByteArray, body);
        const auto raw = verifyManifest(body, claimed);
        QVERIFY_RESULT(raw);
        QTEST(raw->mediaType, "decided");
    }

    void whatIsDamaged_data()
    {
        QTest::addColumn<QString>("claimed");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *why, QStringView claimed, const QByteArray &body, const QString &sentence) {
            QTest::newRow(why) << claimed.toString() << body << sentence;
        };
        row("empty", u"", "", u"not the JSON"_s);
        row("a web page", u"text/html", "<html>", u"not the JSON"_s);
        row("an array", u"", "[]", u"not the JSON"_s);
        row("neither", u"", "{}", u"no image manifest"_s);
        row("neither, whatever is claimed", media::ociManifest, R"({"schemaVersion":2})", u"no image manifest"_s);
        row("both", u"", R"({"manifests":[],"layers":[]})", u"at once"_s);
        row("both, by its config", media::ociIndex, R"({"manifests":[],"config":{}})", u"at once"_s);
        row("announced as an index", media::ociIndex, R"({"config":{},"layers":[]})", u"announced"_s);
        row("announced as a manifest", media::dockerManifest, R"({"manifests":[]})", u"announced"_s);
        row("schema 1", u"", testData("oci/schema1.json"_L1), u"schema 1"_s);
        row("schema 1 by its number", media::dockerManifest, R"({"schemaVersion":1,"config":{}})", u"schema 1"_s);
        row("too large", u"", QByteArray(maximumManifestSize + 1, ' '), u"4 MiB"_s);
    }
    void whatIsDamaged()
    {
        QFETCH(QString, claimed);
        QFETCH(QByteArray, body);
        QFETCH(QString, sentence);
        const auto raw = verifyManifest(body, claimed);
        QVERIFY_ERROR(raw, ErrorKind::Damaged);
        QVERIFY2(raw.error().message.words().contains(sentence), qPrintable(raw.error().message.words()));
    }

    void otherBytesThanAskedForAreDamaged()
    {
        const auto raw = verifyManifest(testData("oci/oci-manifest.json"_L1), {}, Digest::of("something else"));
        QVERIFY_ERROR(raw, ErrorKind::Damaged);
        QVERIFY(raw.error().detail.contains(Digest::of("something else").toString()));
    }

    void theDigestIsTheOneThatWasAskedFor()
    {
        const QByteArray bytes = testData("oci/oci-manifest.json"_L1);
        Digester digester(Digest::Algorithm::Sha512);
        digester.add(bytes);
        const auto raw = verifyManifest(bytes, {}, digester.result());
        QVERIFY_RESULT(raw);
        QCOMPARE(raw->digest.algorithm(), Digest::Algorithm::Sha512);
    }

    void whatCannotBeCheckedIsRefused()
    {
        const Digest blake = Digest::fromRaw(Digest::Algorithm::Blake3, QByteArray(32, 'x'));
        const auto raw = verifyManifest(testData("oci/oci-manifest.json"_L1), {}, blake);
        QVERIFY_ERROR(raw, ErrorKind::Damaged);
        QVERIFY(raw.error().message.words().contains(u"blake3"));
    }

    void fourMebibytesAreAllowed()
    {
        QByteArray bytes = R"({"manifests":[]})";
        bytes.append(maximumManifestSize - bytes.size(), ' ');
        QVERIFY_RESULT(verifyManifest(bytes, {}));
    }
};

QTEST_GUILESS_MAIN(TestVerifyManifest)
#include "tst_verifymanifest.moc"
