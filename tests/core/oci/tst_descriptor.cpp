// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/descriptor.h"
#include "core/oci/mediatype.h"
#include "tests/support/check.h"

#include <QJsonArray>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

static const QString emptyDigest = u"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"_s;

static QJsonObject written(const QJsonObject &more = {})
{
    QJsonObject object{
        {u"mediaType"_s, u"application/vnd.oci.empty.v1+json"_s}, {u"digest"_s, emptyDigest}, {u"size"_s, 2}};
    for (auto field = more.begin(); field != more.end(); ++field)
        object.insert(field.key(), field.value());
    return object;
}

class TestDescriptor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFields()
    {
        const auto descriptor = Descriptor::fromJson(
            written({{u"platform"_s,
                         QJsonObject{{u"os"_s, u"linux"_s}, {u"architecture"_s, u"arm64"_s}, {u"variant"_s, u"v8"_s}}},
                {u"annotations"_s, QJsonObject{{annotation::refName.toString(), u"1.0"_s}}}}));
        QVERIFY_RESULT(descriptor);
        QCOMPARE(descriptor->mediaType, u"application/vnd.oci.empty.v1+json");
        QCOMPARE(descriptor->digest, Digest::of("{}"));
        QCOMPARE(descriptor->size, 2);
        QCOMPARE(descriptor->platform.toString(), u"linux/arm64");
        QCOMPARE(descriptor->annotation(annotation::refName), u"1.0");
        QVERIFY(descriptor->annotation(annotation::imageName).isEmpty());
    }

    void whatIsReadIsWrittenBack_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("plain") << written();
        QTest::newRow("unknown fields") << written({{u"urls"_s, QJsonArray{u"https://x"_s}}, {u"org.new"_s, 7}});
        QTest::newRow("empty annotations aside")
            << written({{u"annotations"_s, QJsonObject{{u"a"_s, u"b"_s}}}, {u"artifactType"_s, u"x/y"_s}});
        QTest::newRow("platform as it was spelled") << written({{u"platform"_s,
            QJsonObject{{u"os"_s, u"linux"_s}, {u"architecture"_s, u"arm64"_s}, {u"variant"_s, u"v8"_s},
                {u"os.features"_s, QJsonArray{u"sse4"_s}}}}});
    }
    void whatIsReadIsWrittenBack()
    {
        QFETCH(QJsonObject, json);
        QCOMPARE(Descriptor::fromJson(json).value().toJson(), json);
    }

    void whatWeChangeIsWritten()
    {
        auto descriptor = Descriptor::fromJson(written({{u"annotations"_s, QJsonObject{{u"a"_s, u"b"_s}}}})).value();
        descriptor.annotations = {};
        descriptor.platform = Platform::parse(u"linux/arm/v6").value();
        const QJsonObject json = descriptor.toJson();
        QVERIFY(!json.contains(u"annotations"));
        QCOMPARE(Descriptor::fromJson(json).value().platform.toString(), u"linux/arm/v6");
        descriptor.platform = {};
        QVERIFY(!descriptor.toJson().contains(u"platform"));
    }

    void whatIsDamaged_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("no digest") << written({{u"digest"_s, QJsonValue::Null}});
        QTest::newRow("digest of another algorithm") << written({{u"digest"_s, u"md5:0123"_s}});
        QTest::newRow("digest that leads out") << written({{u"digest"_s, u"sha256:../../etc/passwd"_s}});
        QTest::newRow("no size") << written({{u"size"_s, QJsonValue::Null}});
        QTest::newRow("negative size") << written({{u"size"_s, -1}});
        QTest::newRow("size as text") << written({{u"size"_s, u"2"_s}});
        QTest::newRow("half a byte") << written({{u"size"_s, 2.5}});
        QTest::newRow("media type that is no text") << written({{u"mediaType"_s, 7}});
    }
    void whatIsDamaged()
    {
        QFETCH(QJsonObject, json);
        QVERIFY_ERROR(Descriptor::fromJson(json), ErrorKind::Damaged);
    }

    void attestationsAreKnown_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<bool>("attestation");
        const QJsonObject unknown{{u"os"_s, u"unknown"_s}, {u"architecture"_s, u"unknown"_s}};
        const QJsonObject marked{{annotation::attestationType.toString(), u"attestation-manifest"_s}};
        QTest::newRow("image") << written() << false;
        QTest::newRow("marked") << written({{u"annotations"_s, marked}}) << true;
        QTest::newRow("BuildKit's") << written({{u"annotations"_s, marked}, {u"platform"_s, unknown}}) << true;
        QTest::newRow("for no platform") << written({{u"platform"_s, unknown}}) << true;
        QTest::newRow("other reference") << written(
            {{u"annotations"_s, QJsonObject{{annotation::attestationType.toString(), u"image"_s}}}})
                                         << false;
    }
    void attestationsAreKnown()
    {
        QFETCH(QJsonObject, json);
        QTEST(Descriptor::fromJson(json).value().isAttestation(), "attestation");
    }
};

QTEST_GUILESS_MAIN(TestDescriptor)
#include "tst_descriptor.moc"
