// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/watch/watchengine.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/drawnengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

/// What was heard of an engine; its own, for the watch may go on a moment after the test has ended.
struct Heard {
    int meetings = 0;
    int lists = 0;
    QList<ImageSummary> images;
    QList<Error> lost;
    std::stop_source stop;
    BellPtr bell = newBell();
    bool ended = false;

    QStringList names() const
    {
        QStringList names;
        for (const ImageSummary &image : images)
            names += familiarNames(image.references);
        names.sort();
        return names;
    }
};

using HeardPtr = std::shared_ptr<Heard>;

HeardPtr watch(const EngineAddress &address)
{
    auto heard = std::make_shared<Heard>();
    const EngineWatcher watcher{[heard](const EngineClientPtr &, const EngineMet &) { ++heard->meetings; },
        [heard](const ImageList &list) {
            ++heard->lists;
            heard->images = list.images;
        },
        [heard](const Error &why) { heard->lost.append(why); }};
    watchEngine({u"Docker"_s, address}, watcher, heard->bell, std::make_shared<AnatomyBook>(), heard->stop.get_token())
        .then([heard] { heard->ended = true; });
    return heard;
}

HeardPtr watch(const QString &socket)
{
    return watch(EngineAddress{EngineAddress::Way::Local, socket, {}, 0, {}});
}

} // namespace

/// Engines that are watched, while other programs work in them and while they come and go.
class TestWatchEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
    }

    void whatOthersDoIsSeen()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        const HeardPtr heard = watch((*engine)->socket());
        QTRY_COMPARE(heard->lists, 1);
        QVERIFY(heard->images.isEmpty());
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        QTRY_COMPARE(heard->names(), QStringList{u"tiny:1"_s});
        ran((*engine)->docker({u"create"_s, u"--name"_s, u"held"_s, u"tiny:1"_s, u"/bin/true"_s}));
        QTRY_VERIFY(heard->images.first().isInUse());
        ran((*engine)->docker({u"rm"_s, u"held"_s}));
        ran((*engine)->docker({u"tag"_s, u"tiny:1"_s, u"tiny:2"_s}));
        QTRY_COMPARE(heard->names(), (QStringList{u"tiny:1"_s, u"tiny:2"_s}));
        ran((*engine)->docker({u"rmi"_s, u"tiny:1"_s, u"tiny:2"_s}));
        QTRY_VERIFY(heard->images.isEmpty());
        QCOMPARE(heard->meetings, 1);
        QVERIFY(heard->lost.isEmpty());
        end(heard);
    }

    void manyChangesAreListedOnce()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        const HeardPtr heard = watch((*engine)->socket());
        QTRY_COMPARE(heard->names(), QStringList{u"tiny:1"_s});
        for (int i = 0; i < 40; ++i)
            ran((*engine)->docker({u"tag"_s, u"tiny:1"_s, u"many:%1"_s.arg(i)}));
        QTRY_COMPARE(heard->names().size(), 41);
        QVERIFY2(heard->lists < 40, qPrintable(QString::number(heard->lists)));
        end(heard);
    }

    void anEngineThatDiesAndComesBack()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        const HeardPtr heard = watch((*engine)->socket());
        QTRY_COMPARE(heard->names(), QStringList{u"tiny:1"_s});
        (*engine)->kill();
        QTRY_VERIFY(!heard->lost.isEmpty());
        QCOMPARE(heard->lost.first().kind, ErrorKind::Unreachable);
        QTRY_VERIFY(heard->lost.last().message.words().contains(u"does not run"_s));
        QVERIFY_RESULT((*engine)->startAgain());
        ran((*engine)->docker({u"tag"_s, u"tiny:1"_s, u"tiny:2"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(heard->names(), (QStringList{u"tiny:1"_s, u"tiny:2"_s}), 15'000);
        QVERIFY(heard->meetings >= 2);
        end(heard);
    }

    /// Whoever rings does not wait for the next knock.
    void aBellEndsThePause()
    {
        const QString socket = m_folder.filePath(u"nobody.sock"_s);
        const HeardPtr heard = watch(socket);
        QTRY_VERIFY(heard->lost.size() >= 4); // by now it knocks every four seconds
        const qsizetype before = heard->lost.size();
        ringBell(heard->bell);
        QTRY_VERIFY_WITH_TIMEOUT(heard->lost.size() > before, 1500);
        end(heard);
    }

    void podmanIsWatchedToo()
    {
        const auto engine = PodmanEngine::start();
        QVERIFY_RESULT(engine);
        const HeardPtr heard = watch((*engine)->socket());
        QTRY_COMPARE(heard->lists, 1);
        ran((*engine)->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        QTRY_COMPARE(heard->names(), QStringList{u"tiny:1"_s});
        end(heard);
    }

    /// A proxy keeps events back: then a person's bell lists anew, and time does.
    void eventsAreKeptBack()
    {
        const auto proxy = drawnDocker();
        QVERIFY_RESULT(proxy);
        for (const QString &path : {u"/events"_s, u"/containers/json"_s})
            (*proxy)->add(path, Fault::answer(403, {}, "no"), -1);
        (*proxy)->add(u"/images/json"_s, Fault::answer(200, {}, "[]"), -1);
        const HeardPtr heard = watch(behind(**proxy).address);
        QTRY_COMPARE(heard->lists, 1);
        ringBell(heard->bell);
        QTRY_COMPARE(heard->lists, 2);
        QVERIFY(heard->lost.isEmpty());
        end(heard);
    }

private:
    static void end(const HeardPtr &heard)
    {
        heard->stop.request_stop();
        QTRY_VERIFY(heard->ended);
    }

    QTemporaryDir m_folder;
    QString m_archive;
};

QTEST_GUILESS_MAIN(TestWatchEngine)
#include "tst_watchengine.moc"
