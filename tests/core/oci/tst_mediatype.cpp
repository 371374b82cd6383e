// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/mediatype.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestMediaType : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<MediaKind>("kind");
        QTest::addColumn<Compression>("compression");
        const auto row = [](const char *type, MediaKind kind, Compression compression = Compression::None) {
            QTest::newRow(type) << kind << compression;
        };
        row("application/vnd.oci.image.index.v1+json", MediaKind::Index);
        row("application/vnd.docker.distribution.manifest.list.v2+json", MediaKind::Index);
        row("application/vnd.oci.image.manifest.v1+json", MediaKind::Manifest);
        row("application/vnd.oci.image.manifest.v1+json; charset=utf-8", MediaKind::Manifest);
        row("application/vnd.docker.distribution.manifest.v2+json", MediaKind::Manifest);
        row("application/vnd.docker.distribution.manifest.v1+json", MediaKind::Schema1);
        row("application/vnd.docker.distribution.manifest.v1+prettyjws", MediaKind::Schema1);
        row("application/vnd.oci.image.config.v1+json", MediaKind::Config);
        row("application/vnd.docker.container.image.v1+json", MediaKind::Config);
        row("application/vnd.oci.image.layer.v1.tar", MediaKind::Layer);
        row("application/vnd.oci.image.layer.v1.tar+gzip", MediaKind::Layer, Compression::Gzip);
        row("application/vnd.oci.image.layer.v1.tar+zstd", MediaKind::Layer, Compression::Zstd);
        row("application/vnd.docker.image.rootfs.diff.tar", MediaKind::Layer);
        row("application/vnd.docker.image.rootfs.diff.tar.gzip", MediaKind::Layer, Compression::Gzip);
        row("application/vnd.docker.image.rootfs.diff.tar.zstd", MediaKind::Layer, Compression::Zstd);
        row("application/vnd.docker.image.rootfs.foreign.diff.tar", MediaKind::ForeignLayer);
        row("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", MediaKind::ForeignLayer, Compression::Gzip);
        row("application/vnd.oci.image.layer.nondistributable.v1.tar", MediaKind::ForeignLayer);
        row("application/vnd.oci.image.layer.nondistributable.v1.tar+gzip", MediaKind::ForeignLayer, Compression::Gzip);
        row("application/vnd.oci.image.layer.nondistributable.v1.tar+zstd", MediaKind::ForeignLayer, Compression::Zstd);
        row("application/vnd.in-toto+json", MediaKind::Attestation);
        row("application/vnd.oci.empty.v1+json", MediaKind::Empty);
        row("application/vnd.oci.image.layer.v1.tarball", MediaKind::Unknown);
        row("application/vnd.cncf.helm.config.v1+json", MediaKind::Unknown);
        row("application/vnd.cncf.helm.chart.content.v1.tar+gzip", MediaKind::Unknown);
        row("application/json", MediaKind::Unknown);
        row("", MediaKind::Unknown);
    }
    void kinds()
    {
        const QString type = QString::fromLatin1(QTest::currentDataTag());
        QTEST(mediaKind(type), "kind");
        QTEST(claimedCompression(type), "compression");
    }

    void layersKnowThreeCompressions()
    {
        for (const Compression compression : {Compression::None, Compression::Gzip, Compression::Zstd}) {
            QCOMPARE(mediaKind(ociLayerType(compression)), MediaKind::Layer);
            QCOMPARE(claimedCompression(ociLayerType(compression)), compression);
        }
        QVERIFY(ociLayerType(Compression::Xz).isEmpty());
        QVERIFY(ociLayerType(Compression::Bzip2).isEmpty());
    }

    void parametersFallAway()
    {
        QCOMPARE(withoutParameters(u" application/json ; charset=utf-8"), u"application/json");
        QCOMPARE(withoutParameters(u"application/json"), u"application/json");
    }
};

QTEST_GUILESS_MAIN(TestMediaType)
#include "tst_mediatype.moc"
