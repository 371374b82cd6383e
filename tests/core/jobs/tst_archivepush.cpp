// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/archivejobs.h"
#include "core/jobs/pushjob.h"
#include "core/transport/layout/library.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Images of archives that other tools wrote, pushed into a real registry without being loaded.
class TestArchivePush : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s);
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = *std::move(registry);
    }

    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        QVERIFY2(QDir(library() + u"/stowage/partial"_s).isEmpty(), "what was unpacked is left behind");
        const auto kept = Library::open(library()).and_then([](const Library &at) { return listImages(at); });
        QVERIFY_RESULT(kept);
        QVERIFY2(kept->images.isEmpty(), "nothing was to be loaded");
    }

    void whoeverWroteIt_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"docker-save.tar", "docker-save.tar.gz", "docker-save.tar.xz", "containerd-save.tar",
                 "podman-docker.tar", "podman-oci.tar", "skopeo-docker.tar", "skopeo-oci.tar"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void whoeverWroteIt()
    {
        QFETCH(QString, name);
        const QString path = dataPath(u"archives/"_s + name);
        const QString target = u"yard/"_s + name.toLower() + u":1"_s;
        const auto pushed = push(path, {{keyIn(path, 0), {there(target)}}});
        QVERIFY_RESULT(pushed);
        QCOMPARE(pushed->digest.toString(), seenBySkopeo(target, u"{{.Digest}}"_s));
        QVERIFY2(pushed->summary().startsWith(u"Pushed "_s), qPrintable(pushed->summary()));
    }

    /// An OCI archive tells its digest, which is the same over there unless something had to be compressed.
    void whatIsLeftAsItIsKeepsItsDigest()
    {
        const QString path = dataPath(u"archives/skopeo-oci.tar"_s);
        const Digest before = keyIn(path, 0);
        const auto pushed
            = push(path, {{before, {there(u"yard/same:1"_s), there(u"yard/same:2"_s)}}}, Compression::None);
        QVERIFY_RESULT(pushed);
        QCOMPARE(pushed->digest, before);
        QCOMPARE(seenBySkopeo(u"yard/same:2"_s, u"{{.Digest}}"_s), before.toString());
        QVERIFY(pushed->remarks.isEmpty());
    }

    void theOneThatIsMeant()
    {
        const QString path = dataPath(u"archives/oci-two.tar"_s);
        const auto info = showArchive(path, {});
        QVERIFY_RESULT(info);
        QCOMPARE(info->images.size(), 2);
        const auto pushed
            = push(path, {{keyIn(path, 1), {there(u"yard/second:1"_s)}}, {keyIn(path, 0), {there(u"yard/first:1"_s)}}},
                Compression::None);
        QVERIFY_RESULT(pushed);
        QCOMPARE(seenBySkopeo(u"yard/first:1"_s, u"{{.Digest}}"_s), info->images.at(0).digest.toString());
        QCOMPARE(seenBySkopeo(u"yard/second:1"_s, u"{{.Digest}}"_s), info->images.at(1).digest.toString());
        QCOMPARE(pushed->names.size(), 2);
    }

    void plainLayersAreCompressed()
    {
        const QString path = dataPath(u"archives/docker-save.tar"_s);
        const auto pushed = push(path, {{keyIn(path, 0), {there(u"yard/packed:1"_s)}}}, Compression::Zstd);
        QVERIFY_RESULT(pushed);
        QVERIFY(seenBySkopeo(u"yard/packed:1"_s, u"{{range .LayersData}}{{.MIMEType}} {{end}}"_s).contains(u"+zstd"_s));
        QVERIFY(pushed->remarks.size() == 1);
    }

    void anArchiveThatIsGone()
    {
        QVERIFY_ERROR(
            push(m_home->filePath(u"gone.tar"_s), {{Digest::of("a"), {there(u"yard/gone:1"_s)}}}), ErrorKind::NotFound);
    }

    void anArchiveThatIsAnotherByNow_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("in place") << u"archives/oci-two.tar"_s;
        QTest::newRow("compressed") << u"archives/docker-save.tar.gz"_s;
    }

    void anArchiveThatIsAnotherByNow()
    {
        QFETCH(QString, other);
        const QString path = m_home->filePath(u"cargo.tar"_s);
        QVERIFY(QFile::copy(dataPath(other), path));
        const auto pushed = push(path, {{Digest::of("a"), {there(u"yard/other:1"_s)}}});
        QVERIFY_ERROR(pushed, ErrorKind::NotFound);
        QVERIFY2(pushed.error().message.words().contains(u"cargo.tar has changed"_s),
            qPrintable(pushed.error().message.words()));
        QCOMPARE(seenBySkopeo(u"yard/other:1"_s, u"{{.Digest}}"_s), QString());
    }

    void aStop_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("in place") << u"archives/docker-save.tar"_s;
        QTest::newRow("compressed") << u"archives/docker-save.tar.gz"_s;
    }

    void aStop()
    {
        QFETCH(QString, name);
        std::stop_source stop;
        stop.request_stop();
        const QString path = dataPath(name);
        QVERIFY_ERROR(push(path, {{keyIn(path, 0), {there(u"yard/stopped:1"_s)}}}, Compression::Gzip, stop.get_token()),
            ErrorKind::Cancelled);
    }

private:
    QString library() const { return m_home->filePath(u"library"_s); }
    Reference there(const QString &name) const { return Reference::parse(m_registry->host() + u'/' + name).value(); }

    /// As the window has it from the list.
    static Digest keyIn(const QString &path, int index)
    {
        const auto info = showArchive(path, {});
        const ArchiveImage image = info ? info->images.value(index) : ArchiveImage();
        return image.digest.isNull() ? image.id : image.digest;
    }

    Result<JobResult> push(const QString &archive, const QList<PushItem> &items,
        Compression compress = Compression::Gzip, const std::stop_token &stop = {}) const
    {
        PushRequest request;
        request.items = items;
        request.compress = compress;
        return QCoro::waitFor(pushArchived(library(), archive, request, {stop}));
    }

    QString seenBySkopeo(const QString &name, const QString &format) const
    {
        const Outcome seen = run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--format"_s, format,
                u"docker://"_s + m_registry->host() + u'/' + name});
        return QString::fromUtf8(seen.out).trimmed();
    }

    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestArchivePush)
#include "tst_archivepush.moc"
