// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/images/labimages.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

class TestLabImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"buildah"_s, u"skopeo"_s, u"docker-registry"_s, u"jq"_s, u"apt-get"_s);
        LAB_NEEDS_ROOT();
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        m_images = *images;
    }

    void everyTagIsThere_data()
    {
        QTest::addColumn<QString>("image");
        for (const char *image : {"app:1.0", "app:1.1", "tiny:1", "tiny:2", "tiny:3", "tiny:zstd", "multi:latest"})
            QTest::newRow(image) << QString::fromLatin1(image);
    }

    void everyTagIsThere()
    {
        QFETCH(QString, image);
        const QByteArray manifest = m_images->blob(image.section(u':', 0, 0), m_images->digest(image));
        const QByteArray hash = QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex();
        QCOMPARE(m_images->digest(image), u"sha256:"_s + QString::fromLatin1(hash));
    }

    void theAppHasWhiteoutsAndAnOpaqueFolder()
    {
        const QString names = namesInLayers(u"app:1.0"_s);
        QVERIFY(names.contains(u"srv/.wh.gone\n"));
        QVERIFY(names.contains(u"srv/.wh.gone.txt\n"));
        QVERIFY(names.contains(u"srv/opaque/.wh..wh..opq\n"));
        QVERIFY(names.contains(u"srv/镜像/层/清单.txt\n"));
        QCOMPARE_GE(names.count(u'\n'), 3000);
    }

    void theIndexHasTwoPlatformsAndAnAttestation()
    {
        const QJsonArray entries = manifest(u"multi:latest"_s)[u"manifests"].toArray();
        QStringList architectures;
        for (const auto &entry : entries)
            architectures += entry[u"platform"][u"architecture"].toString();
        QCOMPARE(architectures, (QStringList{u"amd64"_s, u"arm64"_s, u"unknown"_s}));
    }

    void everyImageGoesIntoARegistry()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        QVERIFY_RESULT(m_images->push(u"multi:latest"_s, (*registry)->host()));
        QVERIFY_RESULT(m_images->push(u"app:1.0"_s, (*registry)->host(), u"team/app:v1"_s));
        const Outcome digest = run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--format"_s, u"{{.Digest}}"_s,
                u"docker://%1/team/app:v1"_s.arg((*registry)->host())});
        QCOMPARE(QString::fromUtf8(digest.out).trimmed(), m_images->digest(u"app:1.0"_s));
    }

    void aHarmlessProxyChangesNothing()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        auto proxy = FaultProxy::start((*registry)->port());
        QVERIFY_RESULT(proxy);
        QVERIFY_RESULT(m_images->push(u"app:1.1"_s, (*proxy)->host()));
        QVERIFY(!(*proxy)->requests("PATCH", u"/blobs/uploads/"_s).isEmpty());
        const QString target = m_folder.filePath(u"pulled"_s);
        const Outcome pulled = run(u"skopeo"_s,
            {u"copy"_s, u"-q"_s, u"--preserve-digests"_s, u"--src-tls-verify=false"_s,
                u"docker://%1/app:1.1"_s.arg((*proxy)->host()), u"dir:"_s + target});
        QVERIFY2(pulled.ok(), pulled.err.constData());
        QFile manifest(target + u"/manifest.json"_s);
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QCOMPARE(manifest.readAll(), m_images->blob(u"app"_s, m_images->digest(u"app:1.1"_s)));
    }

private:
    QJsonDocument manifest(const QString &image) const
    {
        return QJsonDocument::fromJson(m_images->blob(image.section(u':', 0, 0), m_images->digest(image)));
    }

    QString namesInLayers(const QString &image) const
    {
        QString names;
        for (const auto &layer : manifest(image)[u"layers"].toArray()) {
            const QByteArray blob = m_images->blob(image.section(u':', 0, 0), layer[u"digest"].toString());
            names += QString::fromUtf8(run(u"tar"_s, {u"-tz"_s, u"--quoting-style=literal"_s}, blob).out);
        }
        return names;
    }

    QTemporaryDir m_folder;
    std::optional<LabImages> m_images;
};

QTEST_GUILESS_MAIN(TestLabImages)
#include "tst_labimages.moc"
