// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"

#include <QTest>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// Copies of stowagectl between real engines, a real registry, archives and the Library: one by one, and to several
/// places at once.
class TestCopyVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        LAB_START(m_engines.docker);
        LAB_START(m_engines.podman);
        LAB_START(m_registry);
        const QString archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(m_engines.docker->docker({u"load"_s, u"-q"_s, u"-i"_s, archive}));
        m_id = idIn(*m_engines.docker, u"tiny:1"_s);
    }

    void init() { m_stowagectl = std::make_unique<Stowagectl>(); }

    /// All the way around.
    void fromPlaceToPlace()
    {
        const QString archive = m_stowagectl->file(u"copied.tar"_s);
        const QList<std::pair<QString, QString>> ways{{u"docker:tiny:1"_s, u"library:tea:1"_s},
            {u"library:tea:1"_s, u"podman:tea:2"_s}, {u"podman:tea:2"_s, u"docker:tea:3"_s},
            {u"docker:tea:3"_s, u"archive:"_s + archive}, {u"archive:%1:tea:3"_s.arg(archive), u"podman:tea:4"_s}};
        for (const auto &[from, to] : ways)
            ran(ctl({u"copy"_s, from, to}));
        QCOMPARE(idIn(*m_engines.podman, u"tea:4"_s), m_id);
        QCOMPARE(idIn(*m_engines.docker, u"tea:3"_s), m_id);
        QCOMPARE(ctl({u"copy"_s, u"docker:nobody:1"_s, u"library:x"_s}).exit, 3);
    }

    void fromAnEngineToSeveral()
    {
        const QString archive = m_stowagectl->file(u"several.tar"_s);
        const QJsonArray told = QJsonDocument::fromJson(
            ctl({u"--json"_s, u"copy"_s, u"docker:tiny:1"_s, u"library:several:1"_s, u"podman:several:1"_s,
                    u"archive:"_s + archive, onRegistry(u"several:1"_s)})
                .out)
                                    .array();
        QCOMPARE(told.size(), 4);
        QCOMPARE(told[1][u"names"_s].toArray(), QJsonArray{u"several:1"_s});
        QCOMPARE(told[2][u"path"_s].toString(), archive);
        QCOMPARE(idIn(*m_engines.podman, u"several:1"_s), m_id);
        QCOMPARE(m_stowagectl->names(), QStringList{u"docker.io/library/several:1"_s});
        ran(ctl({u"show"_s, archive}));
        ran(ctl({u"pull"_s, m_registry->host() + u"/team/several:1"_s}));
    }

    /// What a registry has is fetched once, with the Library among the targets and without.
    void fromARegistryToSeveral_data()
    {
        QTest::addColumn<QString>("first");
        QTest::newRow("by the Library") << u"library:read:1"_s;
        QTest::newRow("without") << u"docker:read:1"_s;
    }
    void fromARegistryToSeveral()
    {
        QFETCH(QString, first);
        ran(ctl({u"copy"_s, u"docker:tiny:1"_s, onRegistry(u"read:1"_s)}));
        const auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        const QString from = u"registry:%1/team/read:1"_s.arg((*proxy)->host());
        ran(ctl({u"copy"_s, from, first, u"podman:read:2"_s, u"docker:read:3"_s}));
        QCOMPARE(idIn(*m_engines.podman, u"read:2"_s), m_id);
        QCOMPARE(idIn(*m_engines.docker, u"read:3"_s), m_id);
        QStringList fetched;
        for (const ProxyRequest &request : (*proxy)->requests("GET", u"/blobs/"_s))
            fetched.append(QString::fromLatin1(request.target));
        QVERIFY(!fetched.isEmpty());
        QCOMPARE(fetched.removeDuplicates(), 0);
        ran(m_engines.podman->podman({u"rmi"_s, u"-f"_s, u"read:2"_s}));
    }

    void oneThatFailsKeepsNoOtherFromBeingReached()
    {
        ran(ctl({u"copy"_s, u"docker:tiny:1"_s, u"library:mine:1"_s}));
        const Outcome partly = ctl({u"copy"_s, u"library:mine:1"_s, u"docker@[unix:///none.sock]:a:1"_s,
            u"podman:reached:1"_s, u"archive:/nowhere/at/all.tar"_s});
        QCOMPARE(partly.exit, 6);
        QVERIFY2(partly.err.contains("/nowhere/at does not exist"), partly.err.constData());
        QCOMPARE(idIn(*m_engines.podman, u"reached:1"_s), m_id);
    }

    /// An end is at the engine that is named before the verb, or in the end itself.
    void whichEngine()
    {
        ran(ctl({u"copy"_s, u"docker:tiny:1"_s, u"library:mine:1"_s}));
        const QString podman = m_engines.podman->endpoint();
        const QString none = u"unix:///none.sock"_s;
        const auto placed
            = ctl({u"--place"_s, u"podman:"_s + podman, u"copy"_s, u"library:mine:1"_s, u"podman:placed:1"_s}, none);
        const auto named = ctl({u"copy"_s, u"library:mine:1"_s, u"podman@[%1]:placed:2"_s.arg(podman)}, none);
        ran(placed);
        ran(named);
        QCOMPARE(idIn(*m_engines.podman, u"placed:1"_s), m_id);
        QCOMPARE(idIn(*m_engines.podman, u"placed:2"_s), m_id);
    }

    void whatMakesNoSense()
    {
        const auto exit = [this](const QStringList &arguments) { return ctl(arguments).exit; };
        QCOMPARE(exit({u"copy"_s, u"docker:tiny:1"_s}), 2);
        QCOMPARE(exit({u"copy"_s, u"docker:tiny:1"_s, u"library:a"_s, u"floppy:a"_s}), 2);
        QCOMPARE(exit({u"copy"_s, u"docker:tiny:1"_s, u"library:a"_s, u"library:b"_s}), 2);
        QCOMPARE(exit({u"--place"_s, u"docker"_s, u"copy"_s, u"library:a"_s, u"podman:a"_s}), 2);
        QCOMPARE(m_stowagectl->names(), QStringList());
    }

private:
    /// The program finds the two by what the environment says, which podman's own command must not hear of.
    Outcome ctl(const QStringList &arguments, const QString &podman = {}) const
    {
        qputenv("DOCKER_HOST", m_engines.docker->endpoint().toLatin1());
        qputenv("CONTAINER_HOST", (podman.isEmpty() ? m_engines.podman->endpoint() : podman).toLatin1());
        const Outcome outcome = (*m_stowagectl)(arguments);
        qunsetenv("DOCKER_HOST");
        qunsetenv("CONTAINER_HOST");
        return outcome;
    }

    template <typename Engine>
    static QByteArray idIn(const Engine &engine, const QString &name)
    {
        const QStringList question{u"images"_s, u"-q"_s, u"--no-trunc"_s, name};
        if constexpr (std::is_same_v<Engine, DockerEngine>)
            return engine.docker(question).out.trimmed();
        else
            return engine.podman(question).out.trimmed();
    }
    QString onRegistry(const QString &name) const { return u"registry:%1/team/%2"_s.arg(m_registry->host(), name); }

    QTemporaryDir m_folder;
    BothEngines m_engines;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<Stowagectl> m_stowagectl;
    QByteArray m_id;
};

QTEST_GUILESS_MAIN(TestCopyVerb)
#include "tst_copyverb.moc"
