// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/layers/layermodel.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;

static LayerInfo layer(const QString &content, qint64 size, int otherImages = 0)
{
    Descriptor descriptor;
    descriptor.digest = Digest::of(content.toUtf8());
    descriptor.size = size;
    descriptor.mediaType = u"application/vnd.oci.image.layer.v1.tar+gzip"_s;
    return {descriptor, Digest::of(("diff of " + content.toUtf8())), true, otherImages};
}

static HistoryEntry entry(const QString &createdBy, int layer)
{
    HistoryEntry entry;
    entry.createdBy = createdBy;
    entry.emptyLayer = layer < 0;
    entry.layer = layer;
    return entry;
}

/// Two layers and an instruction that made none.
static PlatformDetails amd64()
{
    PlatformDetails details;
    details.platform = Platform::parse(u"linux/amd64").value();
    details.layers = {layer(u"base"_s, 3000, 2), layer(u"app"_s, 1000)};
    details.config.history = {entry(u"ADD rootfs.tar /"_s, 0), entry(u"ENV A=b"_s, -1), entry(u"COPY app /"_s, 1)};
    return details;
}

static PlatformDetails arm64()
{
    PlatformDetails details;
    details.platform = Platform::parse(u"linux/arm64").value();
    details.layers = {layer(u"arm"_s, 500)};
    return details;
}

static ImageDetails detailsOf(const QList<PlatformDetails> &platforms)
{
    ImageDetails details;
    details.platforms = platforms;
    return details;
}

class TestLayerModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aRowPerInstruction();
    void newestFirst();
    void withoutHistoryARowPerLayer();
    void disagreeingCountsShowLayersOnly();
    void anArtifactShowsItsBlobs();
    void theChosenPlatformIsKept();
    void factsOfALayer();
    void factsOfAnEmptyInstruction();
    void sharesOfNothingAreZero();
    void nothingIsShownOfNothing();
    void retranslatingTouchesEverything();
};

void TestLayerModel::aRowPerInstruction()
{
    LayerModel model;
    QAbstractItemModelTester tester(&model);
    model.setDetails(detailsOf({amd64()}));
    QCOMPARE(text(model, {0, 1, 2, 4}),
        picture({u"1 | ADD rootfs.tar / | 3.0 kB | 2 other image(s)"_s, u" | ENV A=b |  | "_s,
            u"2 | COPY app / | 1.0 kB | "_s}));
    QCOMPARE(model.layerCount(), 2);
    QCOMPARE(model.totalSize(), 4000);
}

void TestLayerModel::newestFirst()
{
    LayerModel model;
    QAbstractItemModelTester tester(&model);
    model.setDetails(detailsOf({amd64()}));
    model.setNewestFirst(true);
    QCOMPARE(text(model, {0, 1}), picture({u"2 | COPY app /"_s, u" | ENV A=b"_s, u"1 | ADD rootfs.tar /"_s}));
}

void TestLayerModel::withoutHistoryARowPerLayer()
{
    LayerModel model;
    model.setDetails(detailsOf({arm64()}));
    QCOMPARE(text(model, {0, 1, 2}), picture({u"1 | application/vnd.oci.image.layer.v1.tar+gzip | 500 bytes"_s}));
}

void TestLayerModel::disagreeingCountsShowLayersOnly()
{
    PlatformDetails odd = amd64();
    for (HistoryEntry &instruction : odd.config.history)
        instruction.layer = -1;
    LayerModel model;
    model.setDetails(detailsOf({odd}));
    QCOMPARE(text(model, {0, 2}), picture({u"1 | 3.0 kB"_s, u"2 | 1.0 kB"_s}));
}

void TestLayerModel::anArtifactShowsItsBlobs()
{
    const QByteArray chart = R"({"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",
        "artifactType":"application/vnd.cncf.helm.config.v1+json",
        "config":{"mediaType":"application/vnd.oci.empty.v1+json","size":2,
            "digest":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"},
        "layers":[{"mediaType":"application/vnd.cncf.helm.chart.content.v1.tar+gzip","size":2000,
            "digest":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}]})";
    ImageDetails details;
    details.root = verifyManifest(chart, {}).value();
    LayerModel model;
    model.setDetails(details);
    QCOMPARE(text(model, {0, 1, 2}), picture({u"1 | application/vnd.cncf.helm.chart.content.v1.tar+gzip | 2.0 kB"_s}));
    QCOMPARE(model.platform(), -1);
}

void TestLayerModel::theChosenPlatformIsKept()
{
    LayerModel model;
    QAbstractItemModelTester tester(&model);
    QSignalSpy changed(&model, &LayerModel::platformChanged);
    model.setDetails(detailsOf({amd64(), arm64()}));
    QCOMPARE(model.platforms(), (QStringList{u"linux/amd64"_s, u"linux/arm64"_s}));
    model.setPlatform(1);
    QCOMPARE(model.rowCount(), 1);
    model.setDetails(detailsOf({arm64(), amd64()}));
    QCOMPARE(model.platform(), 0);
    QCOMPARE(model.platformDetails()->platform.architecture, u"arm64"_s);
    QCOMPARE(changed.size(), 3);
    model.setPlatform(7);
    QCOMPARE(model.platform(), 0);
}

void TestLayerModel::factsOfALayer()
{
    LayerModel model;
    model.setDetails(detailsOf({amd64()}));
    const QModelIndex base = model.index(0, 0);
    QCOMPARE(base.data(LayerRole::LayerNumber).toInt(), 0);
    QCOMPARE(base.data(LayerRole::Digest).toString(), Digest::of("base").toString());
    QCOMPARE(base.data(LayerRole::DiffId).toString(), Digest::of("diff of base").toString());
    QCOMPARE(base.data(LayerRole::SizeBytes).toLongLong(), 3000);
    QCOMPARE(base.data(LayerRole::Share).toDouble(), 0.75);
    QCOMPARE(base.data(LayerRole::ShareOfLargest).toDouble(), 1.0);
    QCOMPARE(base.data(LayerRole::OtherImages).toInt(), 2);
    QVERIFY(base.data(LayerRole::Present).toBool());
    QVERIFY(!base.data(LayerRole::Empty).toBool());
    QCOMPARE(base.data(LayerRole::RawInstruction).toString(), u"ADD rootfs.tar /"_s);
}

void TestLayerModel::factsOfAnEmptyInstruction()
{
    LayerModel model;
    model.setDetails(detailsOf({amd64()}));
    const QModelIndex env = model.index(1, 0);
    QVERIFY(env.data(LayerRole::Empty).toBool());
    QCOMPARE(env.data(LayerRole::Digest).toString(), QString());
    QCOMPARE(env.data(LayerRole::Share).toDouble(), 0.0);
    QVERIFY(!env.data(LayerRole::CreatedAt).isValid());
}

void TestLayerModel::sharesOfNothingAreZero()
{
    PlatformDetails hollow = arm64();
    hollow.layers.first().descriptor.size = 0;
    LayerModel model;
    model.setDetails(detailsOf({hollow}));
    QCOMPARE(model.index(0, 0).data(LayerRole::Share).toDouble(), 0.0);
}

void TestLayerModel::nothingIsShownOfNothing()
{
    LayerModel model;
    QAbstractItemModelTester tester(&model);
    model.setDetails(detailsOf({amd64()}));
    model.clear();
    QCOMPARE(text(model), QString());
    QVERIFY(!model.platformDetails());
}

void TestLayerModel::retranslatingTouchesEverything()
{
    LayerModel model;
    model.setDetails(detailsOf({amd64()}));
    QSignalSpy headers(&model, &LayerModel::headerDataChanged);
    QSignalSpy cells(&model, &LayerModel::dataChanged);
    model.retranslate();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(cells.size(), 1);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Instruction"_s);
}

QTEST_GUILESS_MAIN(TestLayerModel)
#include "tst_layermodel.moc"
