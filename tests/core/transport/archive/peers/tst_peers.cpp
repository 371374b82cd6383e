// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/archive.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/support/check.h"
#include "tests/support/memorysource.h"

#include <QCoroTask>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

/// What we write is read by the programs that people load it with.
class TestPeers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LoadRequest request;
        request.path = QStringLiteral(STOWAGE_TEST_DATA "/archives/docker-save-two.tar");
        const auto loaded = QCoro::waitFor(loadArchive(request, m_sink, {}));
        QVERIFY_RESULT(loaded);
        QCOMPARE(loaded->images.size(), 2);
        save(m_one, 1, {});
        save(m_oneOci, 1, SaveRequest::Format::Oci);
        save(m_two, 2, {});
        save(m_twoGzip, 2, {}, Compression::Gzip);
        save(m_twoZstd, 2, {}, Compression::Zstd);
    }

    void skopeoReadsBothFacesOfIt_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addRow("oci-archive") << u"oci-archive:"_s + m_one + u":docker.io/library/sample:1"_s;
        QTest::addRow("docker-archive") << u"docker-archive:"_s + m_one;
        QTest::addRow("oci-archive without manifest.json") << u"oci-archive:"_s + m_oneOci;
        QTest::addRow("one of two") << u"oci-archive:"_s + m_two + u":docker.io/library/sample:2"_s;
        QTest::addRow("one of two by its tag") << u"docker-archive:"_s + m_two + u":sample:2"_s;
    }
    void skopeoReadsBothFacesOfIt()
    {
        LAB_NEEDS(u"skopeo"_s);
        QFETCH(const QString, source);
        const auto outcome = lab::run(
            u"skopeo"_s, {u"--insecure-policy"_s, u"copy"_s, source, u"dir:"_s + m_dir.filePath(u"copied"_s)});
        QVERIFY2(outcome.ok(), outcome.err.constData());
    }

    void podmanLoadsIt_data() { archives(false); }
    void podmanLoadsIt()
    {
        LAB_NEEDS(u"podman"_s);
        QFETCH(const QString, path);
        QFETCH(const QStringList, names);
        const auto podman = lab::PodmanEngine::start();
        QVERIFY_RESULT(podman);
        const auto outcome = (*podman)->podman({u"load"_s, u"-i"_s, path});
        QVERIFY2(outcome.ok(), outcome.err.constData());
        for (const QString &name : names)
            QVERIFY((*podman)->podman({u"image"_s, u"exists"_s, name}).ok());
    }

    void dockerLoadsIt_data() { archives(true); }
    void dockerLoadsIt()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s);
        QFETCH(const QString, path);
        QFETCH(const QStringList, names);
        const auto docker = lab::DockerEngine::start();
        QVERIFY_RESULT(docker);
        const auto outcome = (*docker)->docker({u"load"_s, u"-i"_s, path});
        QVERIFY2(outcome.ok(), outcome.err.constData());
        for (const QString &name : names) {
            const auto inspected = (*docker)->docker({u"image"_s, u"inspect"_s, u"-f"_s, u"{{.Id}}"_s, name});
            QCOMPARE(QString::fromUtf8(inspected.out).trimmed(), m_ids.value(name));
        }
    }

private:
    void archives(bool manyMay)
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("names");
        const QStringList both = {u"docker.io/library/sample:1"_s, u"docker.io/library/sample:2"_s};
        QTest::addRow("one") << m_one << both.first(1);
        if (manyMay)
            QTest::addRow("two") << m_two << both;
        if (manyMay)
            QTest::addRow("two, gzip") << m_twoGzip << both;
        if (manyMay)
            QTest::addRow("two, zstd") << m_twoZstd << both;
    }

    void save(QString &path, int count, SaveRequest::Format format, Compression compress = {})
    {
        path = m_dir.filePath(u"saved-%1.tar"_s.arg(m_saved++));
        QList<SaveItem> items;
        std::vector<std::unique_ptr<MemorySource>> sources;
        for (const MemorySink::Image &image : m_sink.images.first(count)) {
            sources.push_back(std::make_unique<MemorySource>(m_sink, image.root));
            items.append({sources.back().get(), image.names});
        }
        QVERIFY_RESULT(QCoro::waitFor(saveArchive(items, {path, format, compress}, {})));
        const auto info = showArchive(path, {});
        QVERIFY_RESULT(info);
        for (const ArchiveImage &image : info->images)
            m_ids[image.references.first().toString()] = image.id.toString();
    }

    QTemporaryDir m_dir;
    MemorySink m_sink;
    int m_saved = 0;
    QString m_one;
    QString m_oneOci;
    QString m_two;
    QString m_twoGzip;
    QString m_twoZstd;
    QMap<QString, QString> m_ids;
};

QTEST_GUILESS_MAIN(TestPeers)
#include "tst_peers.moc"
