// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/engine.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Two engines with images and containers in them, and whether we see there what their own clients see.
class TestEngineLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
    }

    void cleanup()
    {
        for (const auto &heard : std::exchange(m_heard, {}))
            heard->stop.request_stop();
    }

    void dockersImages()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        ran((*engine)->docker({u"tag"_s, u"tiny:1"_s, u"reg.example:5000/team/tiny:2"_s}));
        const auto [client, met] = meet((*engine)->socket());
        const auto images = QCoro::waitFor(engineImages(client, met, EngineList::Usual, {}));
        QVERIFY_RESULT(images);
        QCOMPARE(images->size(), 1);
        QCOMPARE(images->first().id.toString(),
            said((*engine)->docker({u"images"_s, u"--no-trunc"_s, u"-q"_s, u"tiny:1"_s})));
        QStringList names = familiarNames(images->first().tags);
        names.sort();
        QCOMPARE(names, (QStringList{u"reg.example:5000/team/tiny:2"_s, u"tiny:1"_s}));
        QVERIFY(QCoro::waitFor(engineContainers(client, met, {})).value().isEmpty());
        ran((*engine)->docker({u"create"_s, u"--name"_s, u"held"_s, u"tiny:1"_s, u"/bin/true"_s}));
        const auto containers = QCoro::waitFor(engineContainers(client, met, {}));
        QVERIFY_RESULT(containers);
        QCOMPARE(containers->size(), 1);
        QCOMPARE(containers->first().name, u"held"_s);
        QCOMPARE(containers->first().imageId, images->first().id);
        QVERIFY(!containers->first().isRunning);
    }

    void podmansImages()
    {
        const auto engine = PodmanEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        const auto [client, met] = meet((*engine)->socket());
        const auto images = QCoro::waitFor(engineImages(client, met, EngineList::Usual, {}));
        QVERIFY_RESULT(images);
        QCOMPARE(images->size(), 1);
        QCOMPARE(images->first().id.toString(),
            said((*engine)->podman({u"images"_s, u"--no-trunc"_s, u"-q"_s, u"tiny:1"_s})));
        QCOMPARE(familiarNames(images->first().tags), QStringList{u"tiny:1"_s});
        ran((*engine)->podman({u"create"_s, u"--name"_s, u"held"_s, u"tiny:1"_s, u"/bin/true"_s}));
        ran((*engine)->buildah({u"from"_s, u"--name"_s, u"half-built"_s, u"tiny:1"_s}));
        const auto containers = QCoro::waitFor(engineContainers(client, met, {}));
        QVERIFY_RESULT(containers);
        QMap<QString, bool> external;
        for (const EngineContainer &container : *containers) {
            QCOMPARE(container.imageId, images->first().id);
            external.insert(container.name, container.isExternal);
        }
        QCOMPARE(external, (QMap<QString, bool>{{u"half-built"_s, true}, {u"held"_s, false}}));
    }

    /// Another program does something, and we hear of it; then the engine dies, and we are told.
    void whatHappensIsTold()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        const auto [client, met] = meet((*engine)->socket());
        const auto before = follow(client, 0);
        QTRY_VERIFY(before->isListening);
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        QTRY_COMPARE(before->events.size(), 1);
        QCOMPARE(concernOf(before->events.first()), Concern::Images);
        ran((*engine)->docker({u"tag"_s, u"tiny:1"_s, u"tiny:2"_s}));
        QTRY_COMPARE(before->events.size(), 2);
        QCOMPARE(before->events.last().name, u"tiny:2"_s);
        ran((*engine)->docker({u"create"_s, u"tiny:1"_s, u"/bin/true"_s}));
        QTRY_VERIFY(std::ranges::any_of(
            before->events, [](const EngineEvent &event) { return concernOf(event) == Concern::Containers; }));
        (*engine)->kill();
        QTRY_VERIFY(before->end.has_value());
        QVERIFY_ERROR(*before->end, ErrorKind::Unreachable);
        QVERIFY_RESULT((*engine)->startAgain());
        const auto after = follow(client, before->events.last().time + 1);
        QTRY_VERIFY(after->isListening);
        after->events.clear();
        ran((*engine)->docker({u"tag"_s, u"tiny:1"_s, u"tiny:3"_s}));
        QTRY_VERIFY(!after->events.isEmpty());
        QCOMPARE(after->events.last().name, u"tiny:3"_s);
        QVERIFY2(!after->end, "a quiet engine is followed for as long as it takes");
    }

    void whatIsNoEventIsSaid()
    {
        const auto proxy = FaultProxy::start(0);
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/events"_s, Fault::answer(200, {}, "{\"Type\":\"image\"}\n<html>"), -1);
        const EngineClientPtr client
            = engineClient({u"build"_s, {EngineAddress::Way::Tcp, {}, u"127.0.0.1"_s, (*proxy)->port(), {}}});
        const auto heard = follow(client, 0);
        QTRY_VERIFY(heard->end.has_value());
        QVERIFY_ERROR(*heard->end, ErrorKind::Damaged);
        QCOMPARE(heard->events.size(), 1);
    }

    void podmanTellsToo()
    {
        const auto engine = PodmanEngine::start();
        QVERIFY_RESULT(engine);
        const auto [client, met] = meet((*engine)->socket());
        const auto heard = follow(client, 0);
        QTRY_VERIFY(heard->isListening);
        ran((*engine)->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        ran((*engine)->podman({u"tag"_s, u"tiny:1"_s, u"tiny:2"_s}));
        QTRY_VERIFY(std::ranges::any_of(heard->events,
            [](const EngineEvent &event) { return event.action == u"tag"_s && concernOf(event) == Concern::Images; }));
        heard->stop.request_stop();
        QTRY_VERIFY(heard->end.has_value());
        QVERIFY_ERROR(*heard->end, ErrorKind::Cancelled);
    }

private:
    /// What an engine tells; its own, for it may go on telling after the test has given up.
    struct Heard {
        QList<EngineEvent> events;
        bool isListening = false;
        std::optional<Result<void>> end;
        std::stop_source stop;
    };

    std::shared_ptr<Heard> follow(const EngineClientPtr &client, qint64 since)
    {
        auto heard = std::make_shared<Heard>();
        m_heard.append(heard);
        followEngine(
            client, since, [heard] { heard->isListening = true; },
            [heard](const EngineEvent &event) { heard->events.append(event); }, heard->stop.get_token())
            .then([heard](const Result<void> &result) { heard->end = result; });
        return heard;
    }

    static std::pair<EngineClientPtr, EngineMet> meet(const QString &socket)
    {
        const EngineClientPtr client = engineClient({u"The engine"_s, {EngineAddress::Way::Local, socket, {}, 0, {}}});
        return {client, QCoro::waitFor(meetEngine(client, {})).value()};
    }

    QTemporaryDir m_folder;
    QString m_archive;
    QList<std::shared_ptr<Heard>> m_heard; ///< by the test that runs
};

QTEST_GUILESS_MAIN(TestEngineLists)
#include "tst_enginelists.moc"
