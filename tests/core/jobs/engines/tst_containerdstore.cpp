// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/listplan.h"
#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/engineregistryjobs.h"
#include "core/jobs/engines/enginetransfer.h"
#include "tests/core/jobs/engines/enginecopies.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/lab/registry/registryprocess.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// A real Docker that keeps images in containerd's store, as they came: what it says of them, and that digests hold
/// wherever an image goes.
class TestContainerdStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        auto docker = DockerEngine::startWithContainerdStore();
        QVERIFY_RESULT(docker);
        m_docker = std::move(*docker);
        LAB_START(m_podman);
        LAB_START(m_registry);
        const auto images = LabImages::make();
        QVERIFY_RESULT(images);
        for (const QString &image : {u"tiny:1"_s, u"multi:latest"_s})
            QVERIFY_RESULT(
                images->push(image, m_registry->host(), u"team/"_s + image, {u"--preserve-digests"_s, u"--all"_s}));
        m_digest = images->digest(u"tiny:1"_s);
        m_several = images->digest(u"multi:latest"_s);
        const auto asked = QCoro::waitFor(askEngineAt(end(), {}));
        QVERIFY_RESULT(asked);
        m_asked = *asked;
    }

    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        QVERIFY(QDir(library() + u"/stowage/partial"_s).isEmpty());
        for (const QString &image : said(m_docker->docker({u"images"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts))
            m_docker->docker({u"rmi"_s, u"-f"_s, image});
    }

    void itSaysSo()
    {
        QVERIFY(m_asked.met.facts.hasContainerdStore);
        QVERIFY(m_asked.met.capabilities.keepsDigests);
        QVERIFY(!m_asked.met.capabilities.loadSkipsLayers);
    }

    /// Its IDs are digests of manifests.
    void aPull()
    {
        const auto pulled = QCoro::waitFor(pullThroughEngine(end(), request(u"tiny:1"_s), {}));
        QVERIFY_RESULT(pulled);
        QCOMPARE(pulled->digest.toString(), m_digest);
        const ImageSummary image = imageThere(name(u"tiny:1"_s));
        QCOMPARE(image.id.toString(), m_digest);
        QCOMPARE(image.id.toString(), idThere(u"tiny:1"_s));
        QVERIFY(image.size > 0);
        const auto details = QCoro::waitFor(m_asked.module->describe(m_asked.client, m_asked.met, image, {}));
        QVERIFY_RESULT(details);
        QCOMPARE(details->platforms.size(), 1);
        QVERIFY(!details->platforms.first().layers.isEmpty());
    }

    /// From a registry by way of the Library, and on to another registry: the same image everywhere.
    void digestsHold()
    {
        const auto pulled = QCoro::waitFor(pullThroughLibrary(library(), request(u"tiny:1"_s), end(), {}));
        QVERIFY_RESULT(pulled);
        QCOMPARE(pulled->digest.toString(), m_digest);
        QVERIFY(!anyRemarkOf(*pulled, u"another digest"_s));
        QCOMPARE(idThere(u"tiny:1"_s), m_digest);
        const QString other = m_registry->host() + u"/back/tiny:1"_s;
        ran(m_docker->docker({u"tag"_s, name(u"tiny:1"_s), other}));
        QVERIFY_RESULT(QCoro::waitFor(pushThroughEngine(end(), {Reference::parse(other).value()}, {}, {})));
        const Outcome looked = lab::run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--format"_s, u"{{.Digest}}"_s, u"docker://"_s + other});
        QCOMPARE(said(looked), m_digest);
    }

    void backIntoALibrary()
    {
        ran(m_docker->docker({u"pull"_s, u"-q"_s, name(u"tiny:1"_s)}));
        QVERIFY_RESULT(copyToLibrary(library(), {end(), {name(u"tiny:1"_s)}}, {}));
        const auto list = listImages(Library::open(library()).value());
        QVERIFY_RESULT(list);
        QCOMPARE(list->images.size(), 1);
        QCOMPARE(list->images.first().digest.toString(), m_digest);
    }

    void intoAnEngineOfTheOtherKind()
    {
        ran(m_docker->docker({u"pull"_s, u"-q"_s, name(u"tiny:1"_s)}));
        QVERIFY_RESULT(copyToOtherEngine(library(), {end(), {name(u"tiny:1"_s)}}, podman(), {}));
        const QString config = said(lab::run(
            u"skopeo"_s, {u"inspect"_s, u"--tls-verify=false"_s, u"--raw"_s, u"docker://"_s + name(u"tiny:1"_s)}));
        const QString id = said(m_podman->podman({u"images"_s, u"-q"_s, u"--no-trunc"_s, name(u"tiny:1"_s)}));
        QVERIFY2(!id.isEmpty() && config.contains(id), qPrintable(id));
    }

    /// Of an index it has what it pulled, and says what it lacks.
    void anImageForSeveralPlatforms()
    {
        const auto pulled = QCoro::waitFor(pullThroughEngine(end(), request(u"multi:latest"_s), {}));
        QVERIFY_RESULT(pulled);
        QCOMPARE(pulled->digest.toString(), m_several);
        QCOMPARE(idThere(u"multi:latest"_s), m_several);
        QVERIFY_RESULT(copyToLibrary(library(), {end(), {name(u"multi:latest"_s)}}, {}));
        const auto list = listImages(Library::open(library()).value());
        QVERIFY_RESULT(list);
        QCOMPARE(list->images.first().platforms.size(), 1);
    }

    /// Docker pushes all of an index or nothing; the Library does better.
    void aPushOfWhatIsNotAllThere()
    {
        ran(m_docker->docker({u"pull"_s, u"-q"_s, name(u"multi:latest"_s)}));
        const QString other = m_registry->host() + u"/back/multi:1"_s;
        ran(m_docker->docker({u"tag"_s, name(u"multi:latest"_s), other}));
        const auto pushed = QCoro::waitFor(pushThroughEngine(end(), {Reference::parse(other).value()}, {}, {}));
        QVERIFY_ERROR(pushed, ErrorKind::Failed);
        QVERIFY2(pushed.error().message.words().contains(u"Copy the image into the Library"_s),
            qPrintable(pushed.error().message.words()));
    }

    void namesComeAndGo()
    {
        ran(m_docker->docker({u"pull"_s, u"-q"_s, name(u"tiny:1"_s)}));
        QVERIFY_RESULT(QCoro::waitFor(m_asked.module->tag(m_asked.client, m_asked.met, imageThere(name(u"tiny:1"_s)),
            Reference::parse(u"yard/tiny:2"_s).value(), {})));
        QCOMPARE(imageThere(u"yard/tiny:2"_s).id.toString(), m_digest);
        QVERIFY(!remove(planRemoval(list(), {ImageName::parse(name(u"tiny:1"_s))}, true)).deletes);
        QVERIFY(imageThere(name(u"tiny:1"_s)).references.isEmpty());
        QVERIFY(remove(planRemoval(list(), {ImageName::parse(u"yard/tiny:2"_s)}, true)).deletes);
        QVERIFY(list().images.isEmpty());
    }

    /// Whose tag went to another is dangling, under a name that is none.
    void aDanglingImage()
    {
        ran(m_docker->docker({u"pull"_s, u"-q"_s, name(u"tiny:1"_s)}));
        ran(m_docker->docker({u"pull"_s, u"-q"_s, name(u"multi:latest"_s)}));
        ran(m_docker->docker({u"tag"_s, name(u"multi:latest"_s), name(u"tiny:1"_s)}));
        const ImageList all = list();
        QCOMPARE(all.images.size(), 2);
        const auto dangling = std::ranges::find_if(all.images, &ImageSummary::isDangling);
        QVERIFY(dangling != all.images.end());
        QCOMPARE(dangling->id.toString(), m_digest);
        QVERIFY(remove(planPrune(all, {})).deletes);
        QCOMPARE(list().images.size(), 1);
    }

private:
    ImageList list() const
    {
        return QCoro::waitFor(m_asked.module->list(m_asked.client, m_asked.met, EngineList::WithIntermediate, {}))
            .value_or(ImageList());
    }
    ImageSummary imageThere(const QString &name) const
    {
        for (const ImageSummary &image : list().images) {
            if (image.references.contains(Reference::parse(name).value()))
                return image;
        }
        return {};
    }
    /// What went of the one image that is planned to go.
    RemovalItem remove(const Result<RemovalPlan> &plan) const
    {
        if (!plan || plan->items.size() != 1)
            return {};
        const auto removed
            = QCoro::waitFor(m_asked.module->remove(m_asked.client, m_asked.met, plan->items.first(), {}, {}));
        return removed.problem ? RemovalItem() : removed.done;
    }

    QString library() const { return m_home->filePath(u"library"_s); }
    EngineEndpoint end() const { return engineOn(m_docker->socket(), u"Docker"_s); }
    EngineEndpoint podman() const { return engineOn(m_podman->socket(), u"Podman"_s); }
    QString name(const QString &image) const { return m_registry->host() + u"/team/"_s + image; }
    PullRequest request(const QString &image) const
    {
        PullRequest request;
        request.image = Reference::parse(name(image)).value();
        return request;
    }
    QString idThere(const QString &image) const
    {
        return said(m_docker->docker({u"images"_s, u"-q"_s, u"--no-trunc"_s, name(image)}));
    }
    static bool anyRemarkOf(const JobResult &result, const QString &words)
    {
        return std::ranges::any_of(
            result.remarks, [&](const Sentence &remark) { return remark.words().contains(words); });
    }

    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    std::unique_ptr<RegistryProcess> m_registry;
    AskedEngine m_asked;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_digest;
    QString m_several;
};

QTEST_GUILESS_MAIN(TestContainerdStore)
#include "tst_containerdstore.moc"
