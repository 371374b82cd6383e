// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginetransfer.h"
#include "core/transport/layout/library.h"
#include "tests/core/jobs/engines/enginecopies.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/drawnengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Images on their way between the Library, archives and two real engines.
class TestEngineTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:3"_s, m_archive);
        LAB_START(m_docker);
        LAB_START(m_podman);
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_progress.clear();
    }

    void cleanup()
    {
        QVERIFY2(QDir(library() + u"/stowage/partial"_s).isEmpty(), "what was on its way is left behind");
        m_podman->podman({u"rmi"_s, u"-a"_s, u"-f"_s});
        const QStringList ids = said(m_docker->docker({u"images"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts);
        if (!ids.isEmpty())
            m_docker->docker(QStringList{u"rmi"_s, u"-f"_s} + ids);
    }

    /// There and back again: the image that comes out has the config that went in.
    void throughDocker()
    {
        const Digest id = loadHere();
        const auto sent = QCoro::waitFor(copyToEngine(library(), {held()}, docker(), context()));
        QVERIFY_RESULT(sent);
        QCOMPARE(sent->names, QStringList{u"tiny:3"_s});
        QVERIFY(!sent->remarks.isEmpty()); // digests
        QCOMPARE(said(m_docker->docker({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:3"_s})), id.toString());
        QVERIFY(!m_progress.isEmpty());
        QCOMPARE(m_progress.last().phase, Phase::Done);
        QCOMPARE(m_progress.last().current, m_progress.last().total);

        const QString other = m_home->filePath(u"other"_s);
        const EngineImages from{docker(), {u"docker.io/library/tiny:3"_s}};
        const auto fetched = QCoro::waitFor(fetchFromEngine(other, from, context()));
        QVERIFY_RESULT(fetched);
        const auto back = QCoro::waitFor(
            copyFetchedToLibrary(other, *fetched, from, {Reference::parse(u"back:1").value()}, context()));
        QVERIFY_RESULT(back);
        const auto list = listImages(Library::open(other).value());
        QVERIFY_RESULT(list);
        QCOMPARE(list->images.size(), 1);
        QCOMPARE(list->images.first().id, id);
        QCOMPARE(familiarNames(list->images.first().references), QStringList{u"back:1"_s});
    }

    void throughPodman()
    {
        const Digest id = loadHere();
        QVERIFY_RESULT(QCoro::waitFor(copyToEngine(library(), {held()}, podman(), context())));
        QCOMPARE(said(m_podman->podman({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:3"_s})), id.toString());
        const QString other = m_home->filePath(u"other"_s);
        QVERIFY_RESULT(copyToLibrary(other, {podman(), {id.toString()}}, context()));
        const auto list = listImages(Library::open(other).value());
        QVERIFY_RESULT(list);
        QCOMPARE(list->images.first().id, id);
    }

    void fromOneEngineToTheOther()
    {
        ran(m_docker->docker({u"load"_s, u"-i"_s, m_archive}));
        QVERIFY_RESULT(copyToOtherEngine(library(), {docker(), {u"docker.io/library/tiny:3"_s}}, podman(), context()));
        QCOMPARE(said(m_podman->podman({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:3"_s})),
            said(m_docker->docker({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:3"_s})));
    }

    void whatIsThereAlreadyIsTakenAgain()
    {
        for (int i = 0; i < 2; ++i)
            QVERIFY_RESULT(QCoro::waitFor(loadIntoEngine(library(), m_archive, docker(), context())));
        QCOMPARE(said(m_docker->docker({u"images"_s, u"-q"_s})).count(u'\n'), 0);
    }

    void anArchiveIsSaved_data()
    {
        QTest::addColumn<SaveRequest::Format>("format");
        QTest::addColumn<Compression>("compress");
        QTest::newRow("as it is") << SaveRequest::Format::Docker << Compression::None;
        QTest::newRow("zstd") << SaveRequest::Format::Docker << Compression::Zstd;
        QTest::newRow("oci") << SaveRequest::Format::Oci << Compression::None;
    }

    void anArchiveIsSaved()
    {
        ran(m_docker->docker({u"load"_s, u"-i"_s, m_archive}));
        SaveRequest request;
        request.path = m_home->filePath(u"saved.tar"_s);
        QFETCH(SaveRequest::Format, format);
        QFETCH(Compression, compress);
        request.format = format;
        request.compress = compress;
        const auto saved = QCoro::waitFor(
            saveFromEngine(library(), {docker(), {u"docker.io/library/tiny:3"_s}}, request, context()));
        QVERIFY_RESULT(saved);
        const auto info = showArchive(request.path, {});
        QVERIFY_RESULT(info);
        QCOMPARE(info->images.size(), 1);
        QCOMPARE(familiarNames(info->images.first().references), QStringList{u"tiny:3"_s});
        QCOMPARE(QDir(m_home->path()).entryList({u"*.part"_s}), QStringList());
    }

    /// Docker's classic store takes no pure OCI archive; it is given one that it takes.
    void anOciArchiveIsLoaded()
    {
        loadHere();
        SaveRequest request;
        request.path = m_home->filePath(u"oci.tar"_s);
        request.format = SaveRequest::Format::Oci;
        QVERIFY_RESULT(QCoro::waitFor(saveFromLibrary(library(), {held()}, request, context())));
        QVERIFY_RESULT(QCoro::waitFor(loadIntoEngine(library(), request.path, docker(), context())));
        QVERIFY(!said(m_docker->docker({u"images"_s, u"-q"_s, u"tiny:3"_s})).isEmpty());
    }

    void whatIsNoArchive()
    {
        const QString notes = m_home->filePath(u"notes.tar"_s);
        QFile file(notes);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("notes") == 5);
        file.close();
        QVERIFY_ERROR(QCoro::waitFor(loadIntoEngine(library(), notes, docker(), context())), ErrorKind::Damaged);
        QVERIFY_ERROR(
            QCoro::waitFor(loadIntoEngine(library(), u"/nowhere.tar"_s, docker(), context())), ErrorKind::NotFound);
    }

    void anImageThatIsNotThere()
    {
        QVERIFY_ERROR(
            copyToLibrary(library(), {docker(), {u"docker.io/library/nobody:1"_s}}, context()), ErrorKind::NotFound);
        QVERIFY_ERROR(
            QCoro::waitFor(copyToEngine(library(), {{Digest::of("x"), {}}}, docker(), context())), ErrorKind::NotFound);
    }

    /// A 200 that ends in an error, a stream that stops, and an engine that says nothing of what it took.
    void anEngineThatFailsInTheMiddle_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("error") << QByteArray("{\"errorDetail\":{\"message\":\"no space left on device\"}}")
                               << ErrorKind::NoSpace;
        QTest::newRow("cut") << QByteArray("{\"stream\":\"Loaded ima") << ErrorKind::Unreachable;
        QTest::newRow("nothing") << QByteArray("{\"status\":\"Loading layer\"}") << ErrorKind::Damaged;
        QTest::newRow("page") << QByteArray("<html>") << ErrorKind::Damaged;
    }

    void anEngineThatFailsInTheMiddle()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorKind, kind);
        const auto proxy = engineThatAnswers(u"/images/load"_s, answer);
        QVERIFY_RESULT(proxy);
        QVERIFY_ERROR(QCoro::waitFor(loadIntoEngine(library(), m_archive, behind(**proxy), context())), kind);
    }

    void anArchiveThatEndsInAnError()
    {
        const auto proxy = engineThatAnswers(u"/images/get"_s, "{\"message\":\"unexpected EOF\"}");
        QVERIFY_RESULT(proxy);
        SaveRequest request;
        request.path = m_home->filePath(u"saved.tar"_s);
        QVERIFY_ERROR(QCoro::waitFor(saveFromEngine(library(), {behind(**proxy), {u"app:1"_s}}, request, context())),
            ErrorKind::Damaged);
        QVERIFY(QDir(m_home->path()).entryList({u"saved*"_s}).isEmpty());
        QVERIFY_ERROR(copyToLibrary(library(), {behind(**proxy), {u"app:1"_s}}, context()), ErrorKind::Damaged);
    }

    void aStop()
    {
        loadHere();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(
            QCoro::waitFor(copyToEngine(library(), {held()}, docker(), {stop.get_token()})), ErrorKind::Cancelled);
        QVERIFY(said(m_docker->docker({u"images"_s, u"-q"_s})).isEmpty());
    }

private:
    QString library() const { return m_home->filePath(u"library"_s); }
    EngineEndpoint docker() const { return engineOn(m_docker->socket(), u"Docker"_s); }
    EngineEndpoint podman() const { return engineOn(m_podman->socket(), u"Podman"_s); }
    TransferContext context()
    {
        return {{}, [this](const BlobProgress &step) {
                    const std::lock_guard lock(m_mutex);
                    m_progress.append(step);
                }};
    }

    /// Into the Library; its ID.
    Digest loadHere()
    {
        LoadRequest request;
        request.path = m_archive;
        if (!QCoro::waitFor(loadIntoLibrary(library(), request, {})))
            return {};
        m_held = listImages(Library::open(library()).value())->images.first();
        m_progress.clear();
        return m_held.id;
    }
    SaveSelection held() const { return {m_held.digest, {}}; }

    static Result<std::unique_ptr<FaultProxy>> engineThatAnswers(const QString &path, const QByteArray &answer)
    {
        auto proxy = drawnDocker();
        if (proxy)
            (*proxy)->add(path, Fault::answerAtEnd(200, {}, answer), -1);
        return proxy;
    }

    QTemporaryDir m_folder;
    QString m_archive;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    std::unique_ptr<QTemporaryDir> m_home;
    std::mutex m_mutex;
    QList<BlobProgress> m_progress;
    ImageSummary m_held;
};

QTEST_GUILESS_MAIN(TestEngineTransfer)
#include "tst_enginetransfer.moc"
