// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/look/registrylook.h"

#include "core/jobs/registrymodule.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QList<Platform> &platforms)
{
    QStringList names;
    for (const Platform &platform : platforms)
        names.append(platform.toString());
    return names;
}

} // namespace

/// Images of a real registry, looked at without pulling a layer.
class TestRegistryLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ROOT();
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s, u"buildah"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        m_images = *images;
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        QVERIFY_RESULT(m_images->push(u"multi:latest"_s, m_registry->host(), u"team/app:multi"_s));
        QVERIFY_RESULT(m_images->push(u"tiny:3"_s, m_registry->host(), u"team/app:3"_s));
        QVERIFY_RESULT(m_images->push(u"tiny:3"_s, m_registry->host(), u"team/app:latest"_s));
        QVERIFY_RESULT(
            m_images->push(u"tiny:1"_s, m_registry->host(), u"team/app:docker"_s, {u"--format"_s, u"v2s2"_s}));
    }

    void init()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        m_proxy = std::move(*proxy);
    }

    void anIndexWithItsPlatforms()
    {
        const auto details = look(u"multi"_s);
        QVERIFY_RESULT(details);
        QCOMPARE(details->summary.digest.toString(), m_images->digest(u"multi:latest"_s));
        QCOMPARE(details->platforms.size(), 2);
        QCOMPARE(details->attestations.size(), 1);
        QVERIFY(details->summary.created.isValid() && !details->platforms.first().config.history.isEmpty());
        for (const ProxyRequest &request : m_proxy->requests("GET", u"/blobs/"_s)) {
            for (const PlatformDetails &platform : details->platforms)
                QVERIFY2(!request.target.contains(platform.layers.first().descriptor.digest.hex().toLatin1()),
                    "no layer is read");
        }
    }

    void aDockerImage()
    {
        const auto details = look(u"docker"_s);
        QVERIFY_RESULT(details);
        QCOMPARE(details->root.mediaType, media::dockerManifest);
        QCOMPARE(details->platforms.first().layers.size(), 1);
    }

    void anOutlineTakesThreeRequests()
    {
        const auto outline = outlined(u"multi"_s);
        QVERIFY_RESULT(outline);
        QCOMPARE(m_proxy->requests().size(), 3);
        QCOMPARE(names(outline->platforms), (QStringList{u"linux/amd64"_s, u"linux/arm64"_s}));
        QVERIFY(outline->created.isValid());
        QVERIFY(outline->size > 0);
        QCOMPARE(*outline, outlineOf(look(u"multi"_s).value()));
    }

    void whatIsNotThere()
    {
        QVERIFY_ERROR(look(u"nowhere"_s), ErrorKind::NotFound);
        QVERIFY_ERROR(outlined(u"nowhere"_s), ErrorKind::NotFound);
    }

    void aRepositoryByImage()
    {
        const auto list = QCoro::waitFor(registryImages(client(), repository(), {}));
        QVERIFY_RESULT(list);
        QCOMPARE(list->images.size(), 3);
        QStringList tags;
        for (const ImageSummary &image : list->images)
            for (const Reference &name : image.references)
                tags.append(name.tag());
        tags.sort();
        QCOMPARE(tags.join(u' '), u"3 docker latest multi"_s);
        QVERIFY(list->totalSize > 0);
    }

    void anImageThatCannotBeReadIsARowWithAProblem()
    {
        const QByteArray digest = m_images->digest(u"tiny:3"_s).toLatin1();
        m_proxy->add({.target = QRegularExpression(QString::fromLatin1(digest)),
            .fault = Fault::answer(200, {{"Content-Type", "application/json"}}, "{}"),
            .times = -1,
            .method = "GET"});
        const auto list = QCoro::waitFor(registryImages(client(), repository(), {}));
        QVERIFY_RESULT(list);
        const auto broken
            = std::ranges::find_if(list->images, [](const ImageSummary &image) { return !image.problem.isEmpty(); });
        QVERIFY(broken != list->images.end());
        QCOMPARE(broken->digest.toString().toLatin1(), digest);
    }

    void aRegistryThatGoesAwayEndsIt()
    {
        m_proxy->add(u"/blobs/"_s, Fault::answer(403), -1);
        QVERIFY_ERROR(QCoro::waitFor(registryImages(client(), repository(), {})), ErrorKind::Refused);
    }

private:
    Reference repository() const { return *Reference::parse(m_proxy->host() + u"/team/app"_s); }
    std::shared_ptr<RegistryClient> client() const { return (*registryModule())->client(repository(), {}, {}); }
    Result<ImageDetails> look(const QString &tag) const
    {
        return QCoro::waitFor(registryDetails(client(), repository().withTag(tag), {}));
    }
    Result<ImageOutline> outlined(const QString &tag) const
    {
        return QCoro::waitFor(registryOutline(client(), repository().withTag(tag), {}));
    }

    std::optional<LabImages> m_images;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestRegistryLook)
#include "tst_registrylook.moc"
