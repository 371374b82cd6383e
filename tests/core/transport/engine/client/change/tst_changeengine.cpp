// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/listplan.h"
#include "core/transport/engine/client/change/changecontainer.h"
#include "core/transport/engine/client/change/changeengine.h"
#include "core/transport/engine/client/images/engineplace.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

/// An engine of either kind, and what we say to it.
struct Talk {
    explicit Talk(const QString &socket)
        : client(engineClient({u"The engine"_s, {EngineAddress::Way::Local, socket, {}, 0, {}}}))
        , met(QCoro::waitFor(meetEngine(client, {})).value())
    {
    }

    ImageList list() const { return QCoro::waitFor(listEngine(client, met, EngineList::WithIntermediate, {})).value(); }

    ImageSummary image(const QString &name) const
    {
        for (const ImageSummary &image : list().images) {
            if (image.references.contains(Reference::parse(name).value()))
                return image;
        }
        return {};
    }

    Result<void> tag(const ImageSummary &image, const QString &name) const
    {
        return QCoro::waitFor(tagInEngine(client, met, image, Reference::parse(name).value(), {}));
    }

    Result<RemovedInEngine> remove(const QStringList &texts, const RemovalManner &manner = {}) const
    {
        QList<ImageName> names;
        for (const QString &text : texts)
            names.append(ImageName::parse(text));
        const RemovalPlan plan = planRemoval(list(), names, true).value();
        return carryOut(plan.items.first(), manner);
    }

    Result<RemovedInEngine> carryOut(const RemovalItem &item, const RemovalManner &manner = {}) const
    {
        return QCoro::waitFor(removeInEngine(client, met, item, manner, {}));
    }

    EngineClientPtr client;
    EngineMet met;
};

/// The names of all images, as a person says them.
QStringList names(const Talk &talk)
{
    QStringList names;
    for (const ImageSummary &image : talk.list().images)
        names += familiarNames(image.references);
    names.sort();
    return names;
}

void ran(const Outcome &outcome)
{
    QVERIFY2(outcome.ok(), outcome.err.constData());
}

} // namespace

/// Names and images that we give and take in two real engines.
class TestChangeEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s, u"podman"_s, u"skopeo"_s, u"buildah"_s);
        LAB_NEEDS_ROOT();
        const auto images = LabImages::make();
        QVERIFY_RESULT(images);
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        QVERIFY_RESULT(images->writeDockerArchive(u"tiny:1"_s, m_archive));
        auto docker = DockerEngine::start();
        QVERIFY_RESULT(docker);
        m_docker = std::move(*docker);
        auto podman = PodmanEngine::start();
        QVERIFY_RESULT(podman);
        m_podman = std::move(*podman);
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

    void names_data() { engines(); }
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

    void theLastNameTakesTheImageAlong_data() { engines(); }
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

    void anImageWithoutAName_data() { engines(); }
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

    /// Docker would keep it, for it remembers from where it was pulled.
    void anImageThatCameFromARegistry()
    {
        LAB_NEEDS(u"docker-registry"_s);
        const auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        const QString name = (*registry)->host() + u"/team/tiny:1"_s;
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, name}));
        ran(m_docker->docker({u"push"_s, u"-q"_s, name}));
        const Outcome origin = m_docker->docker({u"inspect"_s, u"-f"_s, u"{{index .RepoDigests 0}}"_s, name});
        ran(origin);
        ran(m_docker->docker({u"rmi"_s, name}));
        ran(m_docker->docker({u"pull"_s, u"-q"_s, QString::fromUtf8(origin.out).trimmed()}));
        const Talk talk(m_docker->socket());
        const ImageSummary image = talk.image(u"tiny:1"_s);
        QCOMPARE(image.origins.size(), 1);
        const auto removed = talk.remove({u"tiny:1"_s});
        QVERIFY_RESULT(removed);
        QVERIFY(removed->deleted.contains(image.id));
        QVERIFY(talk.list().images.isEmpty());
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

    void somebodyElseWasFaster_data() { engines(); }
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
    void aNameThatMoved_data() { engines(); }
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

    void aContainerHoldsIt_data() { engines(); }
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
    static void engines()
    {
        QTest::addColumn<bool>("isPodman");
        QTest::newRow("docker") << false;
        QTest::newRow("podman") << true;
    }

    static bool isPodman() { return qstrcmp(QTest::currentDataTag(), "podman") == 0; }

    Talk talkTo() const { return Talk(isPodman() ? m_podman->socket() : m_docker->socket()); }

    Outcome run(const QStringList &arguments) const
    {
        return isPodman() ? m_podman->podman(arguments) : m_docker->docker(arguments);
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

    void makeContainer() const { ran(run({u"create"_s, u"--name"_s, u"held"_s, u"tiny:1"_s, u"/bin/true"_s})); }

    QTemporaryDir m_folder;
    QString m_archive;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
};

QTEST_GUILESS_MAIN(TestChangeEngine)
#include "tst_changeengine.moc"
