// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/ownengines.h"
#include "core/workspace/engines/enginedesk.h"
#include "core/workspace/place.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/images/labimages.h"
#include "tests/support/answer.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// The window's engines: found, watched, described, and there again when they come back.
class TestEngineDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s, u"skopeo"_s, u"buildah"_s);
        LAB_NEEDS_ROOT();
        const auto images = LabImages::make();
        QVERIFY_RESULT(images);
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        QVERIFY_RESULT(images->writeDockerArchive(u"tiny:1"_s, m_archive));
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_around.home = m_home->filePath(u"home"_s);
        m_around.runtime = m_home->filePath(u"user"_s);
        m_around.run = m_home->filePath(u"run"_s);
        for (const QString &path : {m_around.home, m_around.runtime, m_around.run})
            QDir().mkpath(path);
    }

    void nobodyIsThere()
    {
        EngineDesk desk;
        desk.start(m_around);
        QVERIFY(desk.engines().isEmpty());
        QVERIFY_ERROR(answerOf(desk.details(u"engine:unix:///none"_s, {})), ErrorKind::Unreachable);
    }

    void anEngineIsFoundAndWatched()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        QVERIFY(QFile::link((*engine)->socket(), m_around.run + u"/docker.sock"_s));
        EngineDesk desk;
        int lists = 0;
        connect(&desk, &EngineDesk::enginesChanged, this, [&] { ++lists; });
        desk.start(m_around);
        QTRY_COMPARE(desk.engines().size(), 1);
        QVERIFY(lists > 0);
        const QString id = desk.engines().first().id;
        QVERIFY(Place::isEngine(id));
        QTRY_VERIFY(desk.engine(id)->images.has_value());
        QVERIFY(desk.engine(id)->isHere());
        QCOMPARE(desk.engine(id)->title(), u"Docker"_s);
        QVERIFY(desk.engine(id)->note().startsWith(u"Docker "_s));
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        QTRY_COMPARE(desk.engine(id)->images->images.size(), 1);
        const ImageSummary image = desk.engine(id)->images->images.first();
        const auto details = answerOf(desk.details(id, image));
        QVERIFY_RESULT(details);
        QCOMPARE(details->platforms.size(), 1);
        QCOMPARE(details->summary.references, image.references);
    }

    void aListThatIsKnownStaysWhileItsEngineIsGone()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        QVERIFY(QFile::link((*engine)->socket(), m_around.run + u"/docker.sock"_s));
        EngineDesk desk;
        desk.start(m_around);
        QTRY_COMPARE(desk.engines().size(), 1);
        const QString id = desk.engines().first().id;
        QTRY_VERIFY(desk.engine(id)->images.has_value());
        (*engine)->kill();
        QTRY_VERIFY(desk.engine(id)->problem.has_value());
        QCOMPARE(desk.engine(id)->images->images.size(), 1);
        QVERIFY_ERROR(answerOf(desk.details(id, desk.engine(id)->images->images.first())), ErrorKind::Unreachable);
        QVERIFY_RESULT((*engine)->startAgain());
        desk.knock(id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.engine(id)->isHere(), 15'000);
    }

    /// It is there at once the next time, whether the engine answers or not.
    void theListOfTheRunBefore()
    {
        const QString memory = m_home->filePath(u"lists"_s);
        {
            const auto engine = DockerEngine::start();
            QVERIFY_RESULT(engine);
            ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
            m_around.variables.insert(u"DOCKER_HOST"_s, (*engine)->endpoint());
            EngineDesk desk(memory);
            desk.start(m_around);
            QTRY_COMPARE(desk.engines().size(), 1);
            QTRY_VERIFY(desk.engines().first().images.has_value());
        }
        EngineDesk desk(memory);
        desk.start(m_around);
        QTRY_COMPARE(desk.engines().size(), 1);
        QTRY_VERIFY(desk.engines().first().problem.has_value());
        QTRY_VERIFY(desk.engines().first().images.has_value());
        QCOMPARE(desk.engines().first().images->images.size(), 1);
        QVERIFY(!desk.engines().first().met);
    }

    /// One that is listed already, added by hand on another way, is said to be that, and is not kept.
    void addedTwice()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        m_around.variables.insert(u"DOCKER_HOST"_s, (*engine)->endpoint());
        const QString alias = m_home->filePath(u"alias"_s);
        QVERIFY(QDir().mkpath(alias));
        ran(lab::run(u"mount"_s, {u"--bind"_s, QFileInfo((*engine)->socket()).path(), alias}));
        {
            EngineDesk desk;
            QSignalSpy twice(&desk, &EngineDesk::foundTwice);
            desk.start(m_around);
            QTRY_VERIFY(desk.engines().size() == 1 && desk.engines().first().isHere());
            EngineEndpoint own{
                u"Forge"_s, EngineAddress{EngineAddress::Way::Local, alias + u"/docker.sock"_s, {}, 0, {}}};
            own.origin = EngineEndpoint::Origin::Own;
            QVERIFY_RESULT(answerOf(desk.add(own)));
            QTRY_COMPARE(twice.size(), 1);
            QCOMPARE(twice.first(), (QVariantList{u"Forge"_s, u"Docker"_s}));
            QCOMPARE(desk.engines().size(), 1);
        }
        ran(lab::run(u"umount"_s, {alias}));
        Sentences problems;
        QCOMPARE(ownEngines(m_around, problems).size(), 0);
    }

    /// Two ways lead there: a context, and a socket that is another file.
    void anEngineIsListedOnce()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        QVERIFY(QFile::link((*engine)->socket(), m_around.run + u"/docker.sock"_s));
        const QString alias = m_home->filePath(u"alias"_s);
        QVERIFY(QDir().mkpath(alias));
        ran(lab::run(u"mount"_s, {u"--bind"_s, QFileInfo((*engine)->socket()).path(), alias}));
        m_around.variables.insert(u"DOCKER_HOST"_s, u"unix://"_s + alias + u"/docker.sock"_s);
        {
            EngineDesk desk;
            qsizetype most = 0; // the second goes as soon as it has said who it is
            connect(&desk, &EngineDesk::enginesChanged, &desk, [&] { most = std::max(most, desk.engines().size()); });
            desk.start(m_around);
            QTRY_COMPARE(most, 2);
            QTRY_COMPARE(desk.engines().size(), 1);
            QTRY_VERIFY(desk.engines().first().images.has_value());
        }
        ran(lab::run(u"umount"_s, {alias}));
    }

private:
    static void ran(const Outcome &outcome) { QVERIFY2(outcome.ok(), outcome.err.constData()); }

    QTemporaryDir m_folder;
    QString m_archive;
    std::unique_ptr<QTemporaryDir> m_home;
    Surroundings m_around;
};

QTEST_GUILESS_MAIN(TestEngineDesk)
#include "tst_enginedesk.moc"
