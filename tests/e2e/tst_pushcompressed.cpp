// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/layer/stream/decoder.h"
#include "core/oci/imageconfig.h"
#include "core/oci/manifest.h"
#include "tests/e2e/stowagectl.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

#include <future>
#include <memory>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

QString lastLine(const QByteArray &text)
{
    return QString::fromUtf8(text.trimmed().split('\n').last());
}

/// What skopeo brought from a registry.
struct Fetched {
    QString folder;

    QByteArray blob(const Digest &digest) const
    {
        return readSmallFile(folder + u"/blobs/sha256/"_s + digest.hex(), 1 << 30).value_or(QByteArray());
    }
    Manifest manifest(const QString &digest) const
    {
        return Manifest::parse(verifyManifest(blob(Digest::parse(digest).value()), {}).value()).value();
    }
};

Digest unpacked(const QByteArray &bytes, Compression how)
{
    return Digest::of(readAll(*decodedStream(memoryStream(bytes), how), 1 << 30).value_or(QByteArray()));
}

} // namespace

/// What docker saved has plain layers, and goes to a registry compressed.
class TestPushCompressed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        for (const QString &tag : {u"1.0"_s, u"1.1"_s}) {
            const Outcome saved = run(u"skopeo"_s,
                {u"copy"_s, u"oci:%1:%2"_s.arg(images->layout(u"app"_s), tag),
                    u"docker-archive:%1:localhost/plain:%2"_s.arg(archive(tag), tag)});
            QVERIFY2(saved.ok(), saved.err.constData());
        }
    }

    void init()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        m_stowagectl = std::make_unique<Stowagectl>();
        const Outcome loaded = (*m_stowagectl)({u"load"_s, archive()});
        QVERIFY2(loaded.ok(), loaded.err.constData());
    }

    void othersPullTheSameImage_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<Compression>("how");
        QTest::newRow("gzip") << QStringList{} << Compression::Gzip;
        QTest::newRow("zstd") << QStringList{u"--compress"_s, u"zstd"_s} << Compression::Zstd;
    }

    void othersPullTheSameImage()
    {
        QFETCH(const QStringList, options);
        QFETCH(const Compression, how);
        const Outcome pushed = push(u"team/app:1"_s, options);
        QVERIFY2(pushed.ok(), pushed.err.constData());
        QVERIFY2(pushed.err.contains("went compressed"), pushed.err.constData());
        const QString digest = lastLine(pushed.out);
        QVERIFY(digest != image().value(u"digest").toString());
        QVERIFY2(pushed.err.contains("another one, " + digest.toUtf8()), pushed.err.constData());
        verifyFetched(fetch(u"team/app@"_s + digest), digest, how);
    }

    void enginesPullIt_data() { othersPullTheSameImage_data(); }
    void enginesPullIt()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s, u"podman"_s);
        LAB_NEEDS_ROOT();
        QFETCH(const QStringList, options);
        const Outcome pushed = push(u"team/app:1"_s, options);
        QVERIFY2(pushed.ok(), pushed.err.constData());
        const QString name = u"%1/team/app@%2"_s.arg(m_registry->host(), lastLine(pushed.out));
        auto docker = DockerEngine::start();
        QVERIFY_RESULT(docker);
        const Outcome byDocker = (*docker)->docker({u"pull"_s, name});
        QVERIFY2(byDocker.ok(), byDocker.err.constData());
        auto podman = PodmanEngine::start();
        QVERIFY_RESULT(podman);
        const Outcome byPodman = (*podman)->podman({u"pull"_s, u"--tls-verify=false"_s, name});
        QVERIFY2(byPodman.ok(), byPodman.err.constData());
        const QString id = image().value(u"id").toString();
        const Outcome theirs = (*podman)->podman({u"image"_s, u"inspect"_s, u"--format"_s, u"sha256:{{.Id}}"_s, name});
        QCOMPARE(QString::fromUtf8(theirs.out.trimmed()), id);
    }

    void asTheyAreTheDigestIsTheSame()
    {
        const Outcome pushed = push(u"team/app:1"_s, {u"--compress"_s, u"none"_s});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        QCOMPARE(lastLine(pushed.out), image().value(u"digest").toString());
    }

    void pushingAgainReadsAndSendsNothing()
    {
        const Outcome first = push(u"team/app:1"_s);
        QVERIFY2(first.err.contains("compressing"), first.err.constData());
        const Outcome again = push(u"team/app:1"_s);
        QVERIFY2(again.ok(), again.err.constData());
        QVERIFY2(again.out.contains("all of it was there already"), again.out.constData());
        QVERIFY2(!again.err.contains("compressing"), again.err.constData());
        QCOMPARE(lastLine(again.out), lastLine(first.out));
    }

    void twoAtOnceDoNotDisturbEachOther()
    {
        const QString name = m_registry->host() + u"/team/app:1"_s;
        QVERIFY((*m_stowagectl)({u"tag"_s, u"localhost/plain:1.0"_s, name}).ok());
        auto other = std::async(std::launch::async, [&] { return (*m_stowagectl)({u"push"_s, name}); });
        const Outcome one = (*m_stowagectl)({u"push"_s, name});
        const Outcome two = other.get();
        QVERIFY2(one.ok(), one.err.constData());
        QVERIFY2(two.ok(), two.err.constData());
        QCOMPARE(lastLine(one.out), lastLine(two.out));
        verifyFetched(fetch(u"team/app:1"_s), lastLine(one.out), Compression::Gzip);
        QVERIFY(QDir(m_stowagectl->library() + u"/stowage/partial"_s).isEmpty());
    }

    void tagsThatShareLayersCompressThemOnce()
    {
        const QString repository = m_registry->host() + u"/all/app"_s;
        QVERIFY((*m_stowagectl)({u"load"_s, archive(u"1.1"_s)}).ok());
        QVERIFY(m_stowagectl->json({u"images"_s}).at(0)[u"sharedSize"].toInteger() > 0);
        for (const QString &tag : {u"1.0"_s, u"1.1"_s})
            QVERIFY((*m_stowagectl)({u"tag"_s, u"localhost/plain:"_s + tag, repository + u':' + tag}).ok());
        const Outcome pushed = (*m_stowagectl)({u"push"_s, u"-a"_s, repository});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        QCOMPARE(pushed.err.count("went compressed"), 2);
        QStringList compressed = QString::fromUtf8(pushed.err).split(u'\n').filter(u", compressing"_s);
        QVERIFY(compressed.size() > 1);
        QCOMPARE(compressed.removeDuplicates(), 0);
    }

    void anotherRepositoryMountsWhatWasCompressed()
    {
        const Outcome first = push(u"team/app:1"_s);
        QVERIFY2(first.ok(), first.err.constData());
        const Outcome second = push(u"team/other:1"_s);
        QVERIFY2(second.ok(), second.err.constData());
        QVERIFY2(!second.err.contains("compressing"), second.err.constData());
        QVERIFY2(second.out.contains("all of it was there already"), second.out.constData());
        QCOMPARE(lastLine(second.out), lastLine(first.out));
    }

    void whatIsForgottenIsFoundOutAgain()
    {
        const Outcome first = push(u"team/app:1"_s);
        QVERIFY(QDir(m_stowagectl->library() + u"/stowage"_s).removeRecursively());
        const Outcome again = push(u"team/app:1"_s);
        QVERIFY2(again.ok(), again.err.constData());
        QCOMPARE(lastLine(again.out), lastLine(first.out));
        QVERIFY2(again.out.contains("all of it was there already"), again.out.constData());
        QVERIFY(QDir(m_stowagectl->library() + u"/stowage/partial"_s).isEmpty());
    }

    void anArchiveGoesCompressedToo()
    {
        const QString target = u"registry:%1/from/tar:1"_s.arg(m_registry->host());
        const Outcome copied = (*m_stowagectl)({u"copy"_s, u"archive:"_s + archive(), target});
        QVERIFY2(copied.ok(), copied.err.constData());
        const Fetched fetched = fetch(u"from/tar:1"_s);
        const QByteArray index = readSmallFile(fetched.folder + u"/index.json"_s, 1 << 20).value();
        const QString digest = QJsonDocument::fromJson(index).object().value(u"manifests")[0][u"digest"].toString();
        verifyFetched(fetched, digest, Compression::Gzip);
        const Outcome plain
            = (*m_stowagectl)({u"copy"_s, u"--compress"_s, u"none"_s, u"archive:"_s + archive(), target});
        QVERIFY2(plain.ok() && !plain.err.contains("went compressed"), plain.err.constData());
    }

    void anotherWordIsUsage()
    {
        QCOMPARE(push(u"team/app:1"_s, {u"--compress"_s, u"lzma"_s}).exit, 2);
        const QString target = u"registry:%1/from/tar:1"_s.arg(m_registry->host());
        QCOMPARE((*m_stowagectl)({u"copy"_s, u"--compress"_s, u"xz"_s, u"archive:"_s + archive(), target}).exit, 2);
        const Outcome elsewhere = (*m_stowagectl)(
            {u"copy"_s, u"--compress"_s, u"zstd"_s, u"archive:"_s + archive(), u"library:localhost/other:1"_s});
        QCOMPARE(elsewhere.exit, 2);
        QVERIFY2(elsewhere.err.contains("on their way to a registry"), elsewhere.err.constData());
    }

private:
    /// What docker would have saved of one tag.
    QString archive(const QString &tag = u"1.0"_s) const { return m_folder.filePath(u"plain-%1.tar"_s.arg(tag)); }

    /// As the Library lists it.
    QJsonObject image() const { return m_stowagectl->json({u"images"_s}).at(0).toObject(); }

    Outcome push(const QString &target, const QStringList &options = {}) const
    {
        const QString name = m_registry->host() + u'/' + target;
        const Outcome tagged = (*m_stowagectl)({u"tag"_s, u"localhost/plain:1.0"_s, name});
        return tagged.ok() ? (*m_stowagectl)(QStringList{u"push"_s} + options + QStringList{name}) : tagged;
    }

    Fetched fetch(const QString &reference)
    {
        Fetched fetched{m_folder.filePath(u"fetched-%1"_s.arg(++m_fetches))};
        const Outcome copied = run(u"skopeo"_s,
            {u"copy"_s, u"--preserve-digests"_s, u"--src-tls-verify=false"_s,
                u"docker://%1/%2"_s.arg(m_registry->host(), reference), u"oci:"_s + fetched.folder});
        if (!copied.ok())
            qWarning("%s", copied.err.constData());
        return fetched;
    }

    /// The config is ours, and every layer unpacks to what the config says.
    void verifyFetched(const Fetched &fetched, const QString &digest, Compression how) const
    {
        const Manifest manifest = fetched.manifest(digest);
        QCOMPARE(manifest.config.digest.toString(), image().value(u"id").toString());
        const auto config = ImageConfig::parse(fetched.blob(manifest.config.digest));
        QVERIFY_RESULT(config);
        QVERIFY(!manifest.layers.isEmpty());
        QCOMPARE(manifest.layers.size(), config->diffIds.size());
        for (qsizetype i = 0; i < manifest.layers.size(); ++i) {
            QCOMPARE(claimedCompression(manifest.layers.at(i).mediaType), how);
            QCOMPARE(unpacked(fetched.blob(manifest.layers.at(i).digest), how), config->diffIds.at(i));
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<Stowagectl> m_stowagectl;
    int m_fetches = 0;
};

QTEST_GUILESS_MAIN(TestPushCompressed)
#include "tst_pushcompressed.moc"
