// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/change/changecontainer.h"
#include "tests/core/transport/engine/client/change/enginetalk.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

/// The names of all images, as a person says them.
QStringList names(const Talk &talk)
{
    QStringList names;
    for (const ImageSummary &image : talk.list().images)
        names += familiarNames(image.references);
    names.sort();
    return names;
}

} // namespace

/// Names and images that we give and take in two real engines.
class TestChangeEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
        LAB_START(m_docker);
        LAB_START(m_podman);
    }

    void init()
    {
        ran(m_docker->docker({u"load"_s, u"-i"_s, m_archive}));
        ran(m_podman->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
    }

    void cleanup()
    {
        ran(m_podman->podman({u"rm"_s, u"-a"_s, u"-f"_s}));
        ran(m_podman->podman({u"rmi"_s, u"-a"_s, u"-f"_s}));
        const QStringList all
            = QString::fromUtf8(m_docker->docker({u"ps"_s, u"-aq"_s}).out).split(u'\n', Qt::SkipEmptyParts);
        if (!all.isEmpty())
            ran(m_docker->docker(QStringList{u"rm"_s, u"-f"_s} + all));
        const QStringList ids
            = QString::fromUtf8(m_docker->docker({u"images"_s, u"-aq"_s}).out).split(u'\n', Qt::SkipEmptyParts);
        if (!ids.isEmpty())
            m_docker->docker(QStringList{u"rmi"_s, u"-f"_s} + ids);
    }

    void names_data() { addEngineRows(); }
    void names()
    {
        const Talk talk = talkTo();
        QVERIFY_RESULT(talk.tag(talk.image(u"tiny:1"_s), u"reg.example:5000/team/app:2"_s));
        QVERIFY_RESULT(talk.tag(talk.image(u"tiny:1"_s), u"reg.example:5000/team/app:2"_s)); // twice is no mistake
        QCOMPARE(::names(talk), (QStringList{u"reg.example:5000/team/app:2"_s, u"tiny:1"_s}));
        const auto removed = talk.remove({u"tiny:1"_s});
        QVERIFY_RESULT(removed);
        QVERIFY(removed->deleted.isEmpty());
        QCOMPARE(removed->untagged.size(), 1);
        QCOMPARE(::names(talk), QStringList{u"reg.example:5000/team/app:2"_s});
    }

    void theLastNameTakesTheImageAlong_data() { addEngineRows(); }
    void theLastNameTakesTheImageAlong()
    {
        const Talk talk = talkTo();
        const Digest id = talk.image(u"tiny:1"_s).id;
        QVERIFY_RESULT(talk.tag(talk.image(u"tiny:1"_s), u"tiny:2"_s));
        const auto removed = talk.remove({id.hex().first(12)});
        QVERIFY_RESULT(removed);
        QVERIFY(removed->deleted.contains(id));
        QVERIFY(talk.list().images.isEmpty());
    }

    void anImageWithoutAName_data() { addEngineRows(); }
    void anImageWithoutAName()
    {
        const Talk talk = talkTo();
        makeNameless();
        QTRY_COMPARE(talk.list().images.size(), 2);
        const RemovalPlan plan = planPrune(talk.list(), {});
        QCOMPARE(plan.items.size(), 1);
        const auto removed = talk.carryOut(plan.items.first());
        QVERIFY_RESULT(removed);
        QCOMPARE(removed->deleted.size(), 1);
        QCOMPARE(::names(talk), QStringList{u"tiny:1"_s});
        QCOMPARE(talk.list().images.size(), 1);
    }

    /// Docker would keep it, for it remembers from where it was pulled; and of several such places it would not know
    /// which one is meant.
    void anImageThatCameFromARegistry_data()
    {
        QTest::addColumn<QStringList>("repositories");
        QTest::newRow("one") << QStringList{u"/team/tiny"_s};
        QTest::newRow("several") << QStringList{u"/team/tiny"_s, u"/other/tiny"_s};
    }

    void anImageThatCameFromARegistry()
    {
        LAB_NEEDS(u"docker-registry"_s);
        const auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        QFETCH(QStringList, repositories);
        for (const QString &repository : std::as_const(repositories))
            pullByDigest((*registry)->host() + repository);
        const Talk talk(m_docker->socket());
        const ImageSummary image = talk.image(u"tiny:1"_s);
        QCOMPARE(image.origins.size(), repositories.size());
        const auto removed = talk.remove({u"tiny:1"_s});
        QVERIFY_RESULT(removed);
        QVERIFY(removed->deleted.contains(image.id));
        QVERIFY(talk.list().images.isEmpty());
    }

    /// For podman the digest is a name like any other; but what takes it off deletes the image.
    void anImageThatHasNoNameButItsDigest()
    {
        LAB_NEEDS(u"docker-registry"_s);
        const auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        const QString origin = pushed((*registry)->host() + u"/team/tiny"_s);
        ran(m_podman->podman({u"rmi"_s, u"tiny:1"_s}));
        ran(m_podman->podman({u"pull"_s, u"-q"_s, u"--tls-verify=false"_s, origin}));
        const Talk talk(m_podman->socket());
        QCOMPARE(talk.list().images.first().otherNames, QStringList{origin});
        QVERIFY_ERROR(planUntag(talk.list(), {ImageName::parse(origin)}, false), ErrorKind::Conflict);
        // Neither does it go where a plan was made before another name went.
        const ImageSummary image = talk.list().images.first();
        RemovalItem item{.digest = image.digest, .id = image.id, .names = {}, .otherNames = {origin}};
        QVERIFY_ERROR(talk.carryOut(item), ErrorKind::Conflict);
        QCOMPARE(talk.list().images.size(), 1);
    }

    /// What went before something kept the rest is told all the same.
    void someOfItWent()
    {
        const Talk talk(m_docker->socket());
        QVERIFY_RESULT(talk.tag(talk.image(u"tiny:1"_s), u"also:1"_s));
        makeContainer(u"also:1"_s);
        const RemovalPlan plan
            = planRemoval(talk.list(), {ImageName::parse(talk.image(u"tiny:1"_s).id.hex())}, true).value();
        const RemovedInEngine removed
            = QCoro::waitFor(removeInEngine(talk.client, talk.met, plan.items.first(), {}, {}));
        QVERIFY(removed.problem);
        QCOMPARE(removed.problem->kind, ErrorKind::Conflict);
        QCOMPARE(familiarNames(removed.done.names), QStringList{u"also:1"_s});
        QVERIFY(!removed.done.deletes);
        QCOMPARE(::names(talk), QStringList{u"tiny:1"_s});
    }

    /// Podman alone can leave an image without its last name.
    void theLastNameAlone()
    {
        const Talk talk(m_podman->socket());
        const auto plan = planUntag(talk.list(), {ImageName::parse(u"tiny:1")}, false);
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(talk.carryOut(plan->items.first()));
        QCOMPARE(talk.list().images.size(), 1);
        QVERIFY(talk.list().images.first().isDangling());
    }

    void somebodyElseWasFaster_data() { addEngineRows(); }
    void somebodyElseWasFaster()
    {
        const Talk talk = talkTo();
        const auto plan = planRemoval(talk.list(), {ImageName::parse(u"tiny:1")}, false);
        QVERIFY_RESULT(plan);
        QVERIFY_RESULT(talk.carryOut(plan->items.first()));
        const auto again = talk.carryOut(plan->items.first());
        QVERIFY_RESULT(again);
        QVERIFY(again->wasGone);
        ImageSummary gone;
        gone.digest = gone.id = plan->items.first().id;
        QVERIFY_ERROR(talk.tag(gone, u"tiny:9"_s), ErrorKind::NotFound);
    }

    /// The name went to another image between the plan and the act: that one is none of our business.
    void aNameThatMoved_data() { addEngineRows(); }
    void aNameThatMoved()
    {
        const Talk talk = talkTo();
        const auto plan = planRemoval(talk.list(), {ImageName::parse(u"tiny:1")}, false);
        QVERIFY_RESULT(plan);
        makeContainer();
        ran(run({u"commit"_s, u"held"_s, u"tiny:1"_s}));
        ran(run({u"rm"_s, u"held"_s}));
        const Digest other = talk.image(u"tiny:1"_s).id;
        QVERIFY(other != plan->items.first().id);
        QVERIFY_RESULT(talk.carryOut(plan->items.first()));
        QCOMPARE(talk.image(u"tiny:1"_s).id, other);
    }

    void aContainerHoldsIt_data() { addEngineRows(); }
    void aContainerHoldsIt()
    {
        const Talk talk = talkTo();
        makeContainer();
        const ImageSummary image = talk.image(u"tiny:1"_s);
        QCOMPARE(image.users.size(), 1);
        QVERIFY_ERROR(talk.remove({u"tiny:1"_s}), ErrorKind::Conflict);
        QCOMPARE(::names(talk), QStringList{u"tiny:1"_s});
        QVERIFY_RESULT(QCoro::waitFor(removeContainer(talk.client, talk.met, image.users.first(), {})));
        QVERIFY_RESULT(QCoro::waitFor(removeContainer(talk.client, talk.met, image.users.first(), {}))); // gone
        QVERIFY_RESULT(talk.remove({u"tiny:1"_s}));
        QVERIFY(talk.list().images.isEmpty());
    }

    void whatForceDoes()
    {
        const Talk talk(m_docker->socket());
        ran(m_docker->docker({u"create"_s, u"--name"_s, u"held"_s, u"tiny:1"_s, u"/bin/true"_s}));
        QVERIFY_RESULT(talk.remove({u"tiny:1"_s}, {.force = true}));
        QVERIFY(talk.list().images.isEmpty());
    }

    /// Another program's container, which podman's usual verbs do not know.
    void buildahHoldsIt()
    {
        const Talk talk(m_podman->socket());
        ran(m_podman->buildah({u"from"_s, u"--name"_s, u"half-built"_s, u"tiny:1"_s}));
        const ImageSummary image = talk.image(u"tiny:1"_s);
        QCOMPARE(image.users.size(), 1);
        QCOMPARE(image.users.first().kind, ImageUser::Kind::External);
        QVERIFY_ERROR(talk.remove({u"tiny:1"_s}), ErrorKind::Conflict);
        QVERIFY_RESULT(QCoro::waitFor(removeContainer(talk.client, talk.met, image.users.first(), {})));
        QVERIFY(!talk.image(u"tiny:1"_s).isInUse());
    }

private:
    Talk talkTo() const { return Talk(isPodmanRow() ? m_podman->socket() : m_docker->socket()); }

    Outcome run(const QStringList &arguments) const
    {
        return isPodmanRow() ? m_podman->podman(arguments) : m_docker->docker(arguments);
    }

    /// A second image, whose name goes to the first afterwards.
    void makeNameless() const
    {
        makeContainer();
        ran(run({u"commit"_s, u"held"_s, u"other:1"_s}));
        ran(run({u"rm"_s, u"held"_s}));
        ran(run({u"tag"_s, u"tiny:1"_s, u"other:1"_s}));
        ran(run({u"rmi"_s, u"other:1"_s}));
    }

    void makeContainer(const QString &image = u"tiny:1"_s) const
    {
        ran(run({u"create"_s, u"--name"_s, u"held"_s, image, u"/bin/true"_s}));
    }

    /// "host/team/tiny@sha256:…", where the image stands afterwards.
    QString pushed(const QString &repository) const
    {
        const QString name = repository + u":1"_s;
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, name}));
        ran(m_docker->docker({u"push"_s, u"-q"_s, name}));
        const Outcome origins = m_docker->docker({u"inspect"_s, u"-f"_s, u"{{join .RepoDigests \"\\n\"}}"_s, name});
        ran(m_docker->docker({u"rmi"_s, name}));
        for (const QString &origin : said(origins).split(u'\n')) {
            if (origin.startsWith(repository + u'@'))
                return origin;
        }
        return {};
    }

    void pullByDigest(const QString &repository) const
    {
        ran(m_docker->docker({u"pull"_s, u"-q"_s, pushed(repository)}));
    }

    QTemporaryDir m_folder;
    QString m_archive;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
};

QTEST_GUILESS_MAIN(TestChangeEngine)
#include "tst_changeengine.moc"
