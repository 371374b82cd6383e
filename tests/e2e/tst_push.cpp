// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/images/labimages.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

QString lastLine(const QByteArray &text)
{
    return QString::fromUtf8(text.trimmed().split('\n').last());
}

QJsonArray jsonIn(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out).array();
}

} // namespace

/// What we push is what others pull, and what others push is what we pull.
class TestPush : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s, u"skopeo"_s);
        auto images = LabImages::make();
        QVERIFY_RESULT(images);
        for (const auto &[name, file] : {std::pair(u"app"_s, u"app"_s), std::pair(u"multi"_s, u"multi"_s)}) {
            const Outcome loaded = m_stowagectl({u"load"_s, images->layout(file)});
            QVERIFY2(loaded.ok(), loaded.err.constData());
        }
        m_digest = images->digest(u"app:1.0"_s);
        m_multi = images->digest(u"multi:latest"_s);
    }

    void init()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
    }

    void theDigestIsTheSameOverThere_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("digest");
        QTest::newRow("one platform") << u"app:1.0"_s << m_digest;
        QTest::newRow("an index with an attestation") << u"multi:latest"_s << m_multi;
    }

    void theDigestIsTheSameOverThere()
    {
        QFETCH(const QString, image);
        QFETCH(const QString, digest);
        const Outcome pushed = push(image, u"team/"_s + image);
        QVERIFY2(pushed.ok(), pushed.err.constData());
        QCOMPARE(lastLine(pushed.out), digest);
        const Outcome theirs = run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--format"_s, u"{{.Digest}}"_s,
                u"docker://%1/team/%2"_s.arg(m_registry->host(), image)});
        QCOMPARE(QString::fromUtf8(theirs.out.trimmed()), digest);
        const QString copy = m_stowagectl.file(u"copy-"_s + image.section(u':', 0, 0));
        const Outcome copied = run(u"skopeo"_s,
            {u"copy"_s, u"--all"_s, u"--preserve-digests"_s, u"--src-tls-verify=false"_s,
                u"docker://%1/team/%2"_s.arg(m_registry->host(), image), u"oci:"_s + copy});
        QVERIFY2(copied.ok(), copied.err.constData());
    }

    void dockerAndPodmanPullIt_data() { theDigestIsTheSameOverThere_data(); }

    void dockerAndPodmanPullIt()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s, u"podman"_s);
        LAB_NEEDS_ROOT();
        QFETCH(const QString, image);
        QFETCH(const QString, digest);
        QVERIFY(push(image, u"team/"_s + image).ok());
        const QString name = m_registry->host() + u"/team/"_s + image;
        const QString known = m_registry->host() + u"/team/"_s + image.section(u':', 0, 0) + u'@' + digest;
        auto docker = DockerEngine::start();
        QVERIFY_RESULT(docker);
        const Outcome byDocker = (*docker)->docker({u"pull"_s, name});
        QVERIFY2(byDocker.ok() && byDocker.out.contains(digest.toUtf8()), byDocker.err.constData());
        const QStringList inspect{u"image"_s, u"inspect"_s, u"--format"_s, u"{{json .RepoDigests}}"_s, name};
        QCOMPARE(jsonIn((*docker)->docker(inspect)), QJsonArray{known});
        auto podman = PodmanEngine::start();
        QVERIFY_RESULT(podman);
        const Outcome byPodman = (*podman)->podman({u"pull"_s, u"--tls-verify=false"_s, name});
        QVERIFY2(byPodman.ok(), byPodman.err.constData());
        // Of an index podman keeps two: the index's, and that of the manifest for this machine.
        QVERIFY(jsonIn((*podman)->podman(inspect)).contains(known));
    }

    void whatDockerPushesComesHere()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s);
        LAB_NEEDS_ROOT();
        QVERIFY(push(u"app:1.0"_s, u"team/app:1.0"_s).ok());
        auto docker = DockerEngine::start();
        QVERIFY_RESULT(docker);
        const QString here = m_registry->host() + u"/team/app:1.0"_s;
        const QString there = m_registry->host() + u"/docker/app:1"_s;
        QVERIFY((*docker)->docker({u"pull"_s, here}).ok());
        QVERIFY((*docker)->docker({u"tag"_s, here, there}).ok());
        const Outcome pushed = (*docker)->docker({u"push"_s, there});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        const Stowagectl fresh;
        const Outcome pulled = fresh({u"pull"_s, there});
        QVERIFY2(pulled.ok(), pulled.err.constData());
        QVERIFY2(pushed.out.contains(lastLine(pulled.out).toUtf8()), pushed.out.constData());
    }

    void whatPodmanPushesComesHere()
    {
        LAB_NEEDS(u"podman"_s);
        LAB_NEEDS_ROOT();
        QVERIFY(push(u"app:1.0"_s, u"team/app:1.0"_s).ok());
        auto podman = PodmanEngine::start();
        QVERIFY_RESULT(podman);
        const QString here = m_registry->host() + u"/team/app:1.0"_s;
        const QString there = m_registry->host() + u"/podman/app:1"_s;
        QVERIFY((*podman)->podman({u"pull"_s, u"--tls-verify=false"_s, here}).ok());
        QVERIFY((*podman)->podman({u"tag"_s, here, there}).ok());
        QFile digest(m_stowagectl.file(u"podmans-digest"_s));
        const Outcome pushed
            = (*podman)->podman({u"push"_s, u"--tls-verify=false"_s, u"--digestfile"_s, digest.fileName(), there});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        const Stowagectl fresh;
        const Outcome pulled = fresh({u"pull"_s, there});
        QVERIFY2(pulled.ok(), pulled.err.constData());
        QVERIFY(digest.open(QFile::ReadOnly));
        QCOMPARE(lastLine(pulled.out), QString::fromUtf8(digest.readAll().trimmed()));
        QVERIFY(fresh({u"verify"_s}).ok());
    }

    void pushingAgainMovesNothing()
    {
        QVERIFY(push(u"app:1.0"_s, u"team/app:1.0"_s).ok());
        const Outcome again = m_stowagectl({u"push"_s, m_registry->host() + u"/team/app:1.0"_s});
        QVERIFY2(again.ok(), again.err.constData());
        QVERIFY2(again.out.contains("all of it was there already"), again.out.constData());
    }

    void allTagsGoAtOnce()
    {
        tag(u"app:1.0"_s, u"all/app:1.0"_s);
        tag(u"app:1.1"_s, u"all/app:1.1"_s);
        tag(u"app:1.1"_s, u"all/app:latest"_s);
        const Outcome pushed = m_stowagectl({u"push"_s, u"-a"_s, m_registry->host() + u"/all/app"_s});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        const Outcome tags = run(
            u"skopeo"_s, {u"list-tags"_s, u"--tls-verify=false"_s, u"docker://%1/all/app"_s.arg(m_registry->host())});
        for (const char *name : {"\"1.0\"", "\"1.1\"", "\"latest\""})
            QVERIFY2(tags.out.contains(name), tags.out.constData());
    }

    void onePlatformOfSeveralGoesAlone()
    {
        tag(u"multi:latest"_s, u"team/one:1"_s);
        const Outcome pushed
            = m_stowagectl({u"push"_s, u"--platform"_s, u"linux/arm64"_s, m_registry->host() + u"/team/one:1"_s});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        QVERIFY2(pushed.err.contains("linux/arm64 only"), pushed.err.constData());
        QVERIFY(lastLine(pushed.out) != m_multi);
        const Outcome config = run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--config"_s, u"--override-arch"_s, u"arm64"_s,
                u"docker://%1/team/one:1"_s.arg(m_registry->host())});
        QVERIFY2(config.out.contains("arm64"), config.err.constData());
    }

    void eachPlatformThatIsNamedGoes()
    {
        tag(u"multi:latest"_s, u"team/two:1"_s);
        const Outcome pushed = m_stowagectl({u"push"_s, u"--platform"_s, u"linux/arm64"_s, u"--platform"_s,
            u"linux/amd64"_s, m_registry->host() + u"/team/two:1"_s});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        for (const char *architecture : {"amd64", "arm64"}) {
            const Outcome config = run(u"skopeo"_s,
                {u"inspect"_s, u"--tls-verify=false"_s, u"--config"_s, u"--override-arch"_s,
                    QString::fromLatin1(architecture), u"docker://%1/team/two:1"_s.arg(m_registry->host())});
            QVERIFY2(config.out.contains(architecture), config.err.constData());
        }
    }

    void whereItGoesIsSaidInFull()
    {
        tag(u"app:1.0"_s, u"team/app:1.0"_s);
        const Outcome pushed = m_stowagectl({u"push"_s, m_registry->host() + u"/team/app:1.0"_s});
        QVERIFY2(pushed.err.startsWith("Pushing to " + m_registry->host().toUtf8() + "/team/app:1.0\n"),
            pushed.err.constData());
    }

    void whatIsGivenIsForOneRegistry()
    {
        tag(u"app:1.0"_s, u"team/app:1.0"_s);
        QVERIFY(m_stowagectl({u"tag"_s, name(u"app:1.0"_s), u"reg.example/app:1"_s}).ok());
        const QStringList both{m_registry->host() + u"/team/app:1.0"_s, u"reg.example/app:1"_s};
        QCOMPARE(m_stowagectl(QStringList{u"push"_s, u"--plain-http"_s} + both).exit, 2);
        const Outcome refused
            = m_stowagectl(QStringList{u"push"_s, u"-u"_s, u"ann"_s, u"--password-stdin"_s} + both, "secret\n");
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("one registry at a time"), refused.err.constData());
        QCOMPARE(m_stowagectl({u"push"_s, u"-u"_s, u"ann"_s, both.first()}).exit, 2);
        QCOMPARE(m_stowagectl({u"push"_s, u"--password-stdin"_s, both.first()}, "secret\n").exit, 2);
    }

    void thePasswordForTheTargetIsNotShownToTheSource()
    {
        QVERIFY(push(u"app:1.0"_s, u"team/app:1.0"_s).ok());
        auto source = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(source);
        (*source)->add({.target = QRegularExpression(u"/manifests/"_s),
            .fault = Fault::answer(401, {{"WWW-Authenticate", "Basic realm=\"x\""}}),
            .times = -1});
        const Outcome copied = m_stowagectl(
            {u"copy"_s, u"-u"_s, u"ann"_s, u"--password-stdin"_s, u"registry:%1/team/app:1.0"_s.arg((*source)->host()),
                u"registry:%1/team/copy:1"_s.arg(m_registry->host())},
            "secret\n");
        QCOMPARE(copied.exit, 5);
        QVERIFY(!(*source)->requests().isEmpty());
        for (const ProxyRequest &request : (*source)->requests())
            QVERIFY(request.head.value("Authorization").isNull());
    }

    void anArchiveGoesToARegistryWithoutALibrary()
    {
        const QString tar = m_stowagectl.file(u"app.tar"_s);
        QVERIFY(m_stowagectl({u"save"_s, u"-o"_s, tar, name(u"app:1.0"_s)}).ok());
        const Outcome copied
            = m_stowagectl({u"copy"_s, u"archive:"_s + tar, u"registry:%1/from/tar:1"_s.arg(m_registry->host())});
        QVERIFY2(copied.ok(), copied.err.constData());
        const Outcome further = m_stowagectl({u"copy"_s, u"registry:%1/from/tar:1"_s.arg(m_registry->host()),
            u"registry:%1/from/registry:1"_s.arg(m_registry->host())});
        QVERIFY2(further.ok(), further.err.constData());
        QVERIFY(m_stowagectl({u"pull"_s, m_registry->host() + u"/from/registry:1"_s}).ok());
    }

    void aBadNetworkIsOvercome()
    {
        auto proxy = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(proxy);
        (*proxy)->add({.target = QRegularExpression(u"/uploads/"_s),
            .fault = Fault::answer(503, {{"Retry-After", "0"}}),
            .times = 3,
            .method = "PUT"});
        const QString target = (*proxy)->host() + u"/team/app:1.0"_s;
        QVERIFY(m_stowagectl({u"tag"_s, name(u"app:1.0"_s), target}).ok());
        const Outcome pushed = m_stowagectl({u"push"_s, target});
        QVERIFY2(pushed.ok(), pushed.err.constData());
        QCOMPARE(lastLine(pushed.out), m_digest);
    }

    void whatIsNotHereCannotBePushed()
    {
        QCOMPARE(m_stowagectl({u"push"_s, m_registry->host() + u"/no/such:1"_s}).exit, 3);
        QCOMPARE(m_stowagectl({u"push"_s}).exit, 2);
        QCOMPARE(m_stowagectl({u"push"_s, u"-a"_s, m_registry->host() + u"/no/such"_s}).exit, 3);
    }

    void nobodyThereIsUnreachable()
    {
        QVERIFY(m_stowagectl({u"tag"_s, name(u"app:1.0"_s), u"127.0.0.1:9/app:1"_s}).ok());
        QCOMPARE(m_stowagectl({u"push"_s, u"127.0.0.1:9/app:1"_s}).exit, 6);
    }

private:
    /// What load called it.
    QString name(const QString &image) const
    {
        for (const QString &one : m_stowagectl.names()) {
            if (one.endsWith(u'/' + image) && one.startsWith(u"localhost/"_s))
                return one;
        }
        return image;
    }
    void tag(const QString &image, const QString &target) const
    {
        const Outcome tagged = m_stowagectl({u"tag"_s, name(image), m_registry->host() + u'/' + target});
        QVERIFY2(tagged.ok(), tagged.err.constData());
    }
    Outcome push(const QString &image, const QString &target) const
    {
        tag(image, target);
        return m_stowagectl({u"push"_s, m_registry->host() + u'/' + target});
    }

    const Stowagectl m_stowagectl;
    std::unique_ptr<RegistryProcess> m_registry;
    QString m_digest;
    QString m_multi;
};

QTEST_GUILESS_MAIN(TestPush)
#include "tst_push.moc"
