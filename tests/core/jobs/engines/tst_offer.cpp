// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/offer.h"
#include "core/transport/layout/libraryplaces.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Images that a real engine has some layers of.
class TestOffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        const QString base = m_folder.filePath(u"base.tar"_s);
        writeLabImage(u"tiny:1"_s, base);
        LAB_START(m_docker);
        // One more layer on top of another image.
        ran(m_docker->docker({u"load"_s, u"-i"_s, base}));
        ran(m_docker->docker({u"create"_s, u"--name"_s, u"grown"_s, u"tiny:1"_s, u"/bin/true"_s}));
        const QString file = m_folder.filePath(u"note"_s);
        QFile note(file);
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write("grown") == 5);
        note.close();
        ran(m_docker->docker({u"cp"_s, file, u"grown:/note"_s}));
        ran(m_docker->docker({u"commit"_s, u"grown"_s, u"app:1"_s}));
        ran(m_docker->docker({u"rm"_s, u"grown"_s}));
        ran(m_docker->docker({u"save"_s, u"-o"_s, m_folder.filePath(u"app.tar"_s), u"app:1"_s}));
        LoadRequest request;
        request.path = m_folder.filePath(u"app.tar"_s);
        QVERIFY_RESULT(QCoro::waitFor(loadIntoLibrary(library(), request, {})));
        m_image = listImages(Library::open(library()).value())->images.first();
        m_source = librarySource(Library::open(library()).value(), m_image.digest);
    }

    void init()
    {
        const QStringList ids = said(m_docker->docker({u"images"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts);
        if (!ids.isEmpty())
            m_docker->docker(QStringList{u"rmi"_s, u"-f"_s} + ids);
    }

    void nothingIsThere()
    {
        const auto offered = offer();
        QVERIFY_RESULT(offered);
        QCOMPARE(offered->rest.size(), 1);
        QVERIFY(offered->known.isEmpty());
        QCOMPARE(offered->layersThere, 0);
        QVERIFY(images().isEmpty());
    }

    void theBaseIsThere()
    {
        ran(m_docker->docker({u"load"_s, u"-i"_s, m_folder.filePath(u"base.tar"_s)}));
        const auto offered = offer();
        QVERIFY_RESULT(offered);
        QCOMPARE(offered->rest.size(), 1);
        QCOMPARE(offered->layersThere, m_image.layers - 1);
        const auto sent = QCoro::waitFor(copyToEngine(library(), {{m_image.digest, {}}}, docker(), {}));
        QVERIFY_RESULT(sent);
        QCOMPARE(sent->names, QStringList{u"app:1"_s});
        QCOMPARE(sent->remarks.size(), 2); // layers and digests
        QCOMPARE(idOf(u"app:1"_s), m_image.id.toString());
        holdsItsFile();
    }

    void allOfItIsThere()
    {
        ran(m_docker->docker({u"load"_s, u"-i"_s, m_folder.filePath(u"app.tar"_s)}));
        ran(m_docker->docker({u"tag"_s, u"app:1"_s, u"other:1"_s}));
        ran(m_docker->docker({u"rmi"_s, u"app:1"_s}));
        const auto offered = offer();
        QVERIFY_RESULT(offered);
        QVERIFY(offered->rest.isEmpty());
        QCOMPARE(offered->taken, QStringList{u"app:1"_s});
        QCOMPARE(offered->layersThere, m_image.layers);
        QCOMPARE(idOf(u"app:1"_s), m_image.id.toString());
        holdsItsFile();
    }

    /// Somebody takes the base away between the offer and what is sent after it.
    void whatWasThereIsGone()
    {
        ran(m_docker->docker({u"load"_s, u"-i"_s, m_folder.filePath(u"base.tar"_s)}));
        bool isGone = false;
        std::mutex mutex;
        const TransferContext context{{}, [&](const BlobProgress &) {
                                          const std::lock_guard lock(mutex);
                                          if (!std::exchange(isGone, true))
                                              ran(m_docker->docker({u"rmi"_s, u"tiny:1"_s}));
                                      }};
        QVERIFY_RESULT(QCoro::waitFor(copyToEngine(library(), {{m_image.digest, {}}}, docker(), context)));
        QVERIFY(isGone);
        QCOMPARE(idOf(u"app:1"_s), m_image.id.toString());
        holdsItsFile();
    }

    void nothingIsGiven()
    {
        QVERIFY_ERROR(QCoro::waitFor(sendToEngine(library(), {}, docker(), {})), ErrorKind::NotFound);
    }

    /// Podman wants all of an archive: nothing is offered, and all is sent.
    void anEngineThatWantsAll()
    {
        const auto podman = PodmanEngine::start();
        QVERIFY_RESULT(podman);
        const EngineEndpoint there = engineOn((*podman)->socket(), u"Podman"_s);
        for (int i = 0; i < 2; ++i) {
            const auto asking = QCoro::waitFor(askEngineAt(there, {}));
            QVERIFY_RESULT(asking);
            const auto offered = QCoro::waitFor(offerImages(*asking, {item()}, spool(), {}));
            QVERIFY_RESULT(offered);
            QCOMPARE(offered->rest.size(), 1);
            QCOMPARE(offered->layersThere, 0);
            QVERIFY_RESULT(QCoro::waitFor(copyToEngine(library(), {{m_image.digest, {}}}, there, {})));
        }
        QCOMPARE(said((*podman)->podman({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"app:1"_s})), m_image.id.toString());
    }

    void aStop()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto asking = QCoro::waitFor(askEngineAt(docker(), {}));
        QVERIFY_RESULT(asking);
        QVERIFY_ERROR(
            QCoro::waitFor(offerImages(*asking, {item()}, spool(), {stop.get_token()})), ErrorKind::Cancelled);
    }

private:
    EngineEndpoint docker() const { return engineOn(m_docker->socket(), u"Docker"_s); }
    QString library() const { return m_folder.filePath(u"library"_s); }
    QString spool() const { return m_folder.filePath(u"spool.tar"_s); }
    SaveItem item() const { return {m_source.get(), m_image.references}; }

    Result<Offered> offer() const
    {
        const auto asking = QCoro::waitFor(askEngineAt(docker(), {}));
        return asking ? QCoro::waitFor(offerImages(*asking, {item()}, spool(), {})) : fail(asking.error());
    }

    QString images() const { return said(m_docker->docker({u"images"_s, u"-q"_s})); }
    QString idOf(const QString &name) const
    {
        return said(m_docker->docker({u"images"_s, u"-q"_s, u"--no-trunc"_s, name}));
    }

    /// Its layers are really there, the one of its own too.
    void holdsItsFile() const
    {
        ran(m_docker->docker({u"create"_s, u"--name"_s, u"look"_s, u"app:1"_s, u"/bin/true"_s}));
        const QString out = m_folder.filePath(u"out"_s);
        const Outcome copied = m_docker->docker({u"cp"_s, u"look:/note"_s, out});
        m_docker->docker({u"rm"_s, u"look"_s});
        ran(copied);
        QFile note(out);
        QVERIFY(note.open(QIODevice::ReadOnly));
        QCOMPARE(note.readAll(), QByteArray("grown"));
        note.remove();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DockerEngine> m_docker;
    ImageSummary m_image;
    std::unique_ptr<ImageSource> m_source;
};

QTEST_GUILESS_MAIN(TestOffer)
#include "tst_offer.moc"
