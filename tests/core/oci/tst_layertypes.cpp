// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/layertypes.h"

#include <QTest>

using namespace stowage;

class TestLayerTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyATarAndNothingElseIsPlain_data()
    {
        QTest::addColumn<bool>("plain");
        QTest::newRow("application/vnd.oci.image.layer.v1.tar") << true;
        QTest::newRow("application/vnd.oci.image.layer.v1.tar; a=b") << true;
        QTest::newRow("application/vnd.docker.image.rootfs.diff.tar") << true;
        QTest::newRow("application/vnd.oci.image.layer.v1.tar+gzip") << false;
        QTest::newRow("application/vnd.oci.image.layer.v1.tar+encrypted") << false;
        QTest::newRow("application/vnd.docker.image.rootfs.diff.tar.gzip") << false;
        QTest::newRow("application/vnd.docker.image.rootfs.foreign.diff.tar") << false;
        QTest::newRow("application/vnd.oci.image.layer.nondistributable.v1.tar") << false;
        QTest::newRow("application/vnd.in-toto+json") << false;
    }

    void onlyATarAndNothingElseIsPlain()
    {
        QTEST(isPlainLayerType(QString::fromLatin1(QTest::currentDataTag())), "plain");
    }

    void compressedTypesKeepTheSpellingWhereItHasAWord()
    {
        const QString docker = QStringLiteral("application/vnd.docker.image.rootfs.diff.tar");
        const QString oci = QStringLiteral("application/vnd.oci.image.layer.v1.tar");
        QCOMPARE(compressedLayerType(docker, Compression::Gzip), docker + QStringLiteral(".gzip"));
        QCOMPARE(compressedLayerType(docker, Compression::Zstd), oci + QStringLiteral("+zstd"));
        QCOMPARE(compressedLayerType(oci, Compression::Gzip), oci + QStringLiteral("+gzip"));
        QCOMPARE(compressedLayerType(oci, Compression::Zstd), oci + QStringLiteral("+zstd"));
    }

    void dockersWordsHaveATwin_data()
    {
        QTest::addColumn<QString>("oci");
        const auto row = [](const char *docker, const char *oci) { QTest::newRow(docker) << QString::fromLatin1(oci); };
        row("application/vnd.docker.distribution.manifest.v2+json", "application/vnd.oci.image.manifest.v1+json");
        row("application/vnd.docker.distribution.manifest.list.v2+json", "application/vnd.oci.image.index.v1+json");
        row("application/vnd.docker.container.image.v1+json", "application/vnd.oci.image.config.v1+json");
        row("application/vnd.docker.image.rootfs.diff.tar", "application/vnd.oci.image.layer.v1.tar");
        row("application/vnd.docker.image.rootfs.diff.tar.gzip", "application/vnd.oci.image.layer.v1.tar+gzip");
        row("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
            "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip");
        row("application/vnd.docker.image.rootfs.diff.tarball", "application/vnd.docker.image.rootfs.diff.tarball");
        row("application/json", "application/json");
    }

    void dockersWordsHaveATwin() { QTEST(ociType(QString::fromLatin1(QTest::currentDataTag())), "oci"); }
};

QTEST_GUILESS_MAIN(TestLayerTypes)
#include "tst_layertypes.moc"
