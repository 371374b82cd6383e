// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/engineregistryjobs.h"
#include "core/transport/layout/library.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/drawnengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Images between real engines and a real registry that wants a password.
class TestEngineRegistryJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        auto registry = RegistryProcess::start({.user = u"ada"_s, .password = u"s3cret"_s});
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        LAB_START(m_docker);
        LAB_START(m_podman);
        const QString archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(m_docker->docker({u"load"_s, u"-i"_s, archive}));
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, name()}));
        m_id = idIn(*m_docker, u"tiny:1"_s);
        m_pushed = QCoro::waitFor(pushThroughEngine(docker_(), {image()}, access(), context()));
    }

    void init()
    {
        m_steps.clear();
        m_docker->docker({u"rmi"_s, u"-f"_s, m_id});
        m_podman->podman({u"rmi"_s, u"-a"_s, u"-f"_s});
    }

    /// What docker pushed is there under the digest that it told.
    void aPush()
    {
        QVERIFY_RESULT(m_pushed);
        QCOMPARE(m_pushed->names, QStringList{Reference::parse(name()).value().familiar()});
        const Outcome looked = lab::run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--creds"_s, u"ada:s3cret"_s, u"--format"_s, u"{{.Digest}}"_s,
                u"docker://"_s + name()});
        ran(looked);
        QCOMPARE(said(looked), m_pushed->digest.toString());
    }

    void aPull_data() { addEngineRows(); }
    void aPull()
    {
        const auto pulled = QCoro::waitFor(pullThroughEngine(engine(), request(), context()));
        QVERIFY_RESULT(pulled);
        QCOMPARE(pulled->digest, m_pushed->digest);
        QCOMPARE(idThere(name()), m_id);
        QVERIFY(!m_steps.isEmpty());
        const auto again = QCoro::waitFor(pullThroughEngine(engine(), request(), context()));
        QVERIFY_RESULT(again);
        QCOMPARE(again->digest, m_pushed->digest);
    }

    /// Podman says that it works on a layer, and seldom how large it is: the registry's manifest does.
    void aPullOfPodmanIsMeasured()
    {
        const auto slow = FaultProxy::start(m_registry->port());
        QVERIFY_RESULT(slow);
        (*slow)->add(u"/blobs/"_s, Fault::slow(1'500'000), -1);
        PullRequest pull = request();
        pull.image = Reference::parse(name().replace(m_registry->host(), (*slow)->host())).value();
        QVERIFY_RESULT(QCoro::waitFor(pullThroughEngine(podman_(), pull, context())));
        const Outcome manifest = lab::run(u"skopeo"_s,
            {u"inspect"_s, u"--raw"_s, u"--tls-verify=false"_s, u"--creds"_s, u"ada:s3cret"_s,
                u"docker://"_s + name()});
        const auto layer = Manifest::parse({manifest.out, media::dockerManifest.toString(), Digest::of(manifest.out)})
                               .value()
                               .layers.first();
        const auto isMeasured = [&](const BlobProgress &step) {
            return layer.digest.hex().startsWith(step.blob) && step.current == layer.size && step.total == layer.size;
        };
        QVERIFY(std::ranges::any_of(m_steps, isMeasured));
    }

    void throughTheLibrary_data() { addEngineRows(); }
    void throughTheLibrary()
    {
        const QString library = m_folder.filePath(u"library"_s);
        const auto pulled = QCoro::waitFor(pullThroughLibrary(library, request(), engine(), context()));
        QVERIFY_RESULT(pulled);
        QCOMPARE(pulled->digest, m_pushed->digest);
        QCOMPARE(idThere(name()), m_id);
        QCOMPARE(listImages(Library::open(library).value())->images.first().digest, m_pushed->digest);
    }

    void podmanPushes()
    {
        QVERIFY_RESULT(QCoro::waitFor(pullThroughEngine(podman_(), request(), context())));
        const QString other = m_registry->host() + u"/team/other:1"_s;
        ran(m_podman->podman({u"tag"_s, name(), other}));
        const auto pushed
            = QCoro::waitFor(pushThroughEngine(podman_(), {Reference::parse(other).value()}, access(), context()));
        QVERIFY_RESULT(pushed);
        ran(lab::run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--creds"_s, u"ada:s3cret"_s, u"docker://"_s + other}));
    }

    void whoIsNotLetIn_data() { addEngineRows(); }
    void whoIsNotLetIn()
    {
        PullRequest nobody = request();
        nobody.access.credential = {};
        const auto refused = QCoro::waitFor(pullThroughEngine(engine(), nobody, context()));
        QVERIFY_ERROR(refused, ErrorKind::Refused);
        QVERIFY(!refused.error().message.words().isEmpty());
        PullRequest wrong = request();
        wrong.access.credential.secret = u"wr0ng"_s;
        const auto mistaken = QCoro::waitFor(pullThroughEngine(engine(), wrong, context()));
        QVERIFY_ERROR(mistaken, ErrorKind::Refused);
        QVERIFY(!mistaken.error().detail.contains(u"wr0ng"_s));
    }

    void whatIsNotThere_data() { addEngineRows(); }
    void whatIsNotThere()
    {
        PullRequest missing = request();
        missing.image = Reference::parse(m_registry->host() + u"/team/tiny:9"_s).value();
        QVERIFY_ERROR(QCoro::waitFor(pullThroughEngine(engine(), missing, context())), ErrorKind::NotFound);
        const Reference nobody = Reference::parse(m_registry->host() + u"/team/nobody:1"_s).value();
        QVERIFY_ERROR(QCoro::waitFor(pushThroughEngine(engine(), {nobody}, access(), context())), ErrorKind::NotFound);
    }

    void whatAnEngineCannotDo()
    {
        PullRequest several = request();
        several.platforms = CopyRequest::Platforms::All;
        QVERIFY_ERROR(QCoro::waitFor(pullThroughEngine(docker_(), several, context())), ErrorKind::Usage);
        PullRequest every = request();
        every.allTags = true;
        QVERIFY_ERROR(QCoro::waitFor(pullThroughEngine(podman_(), every, context())), ErrorKind::Usage);
        QVERIFY_RESULT(QCoro::waitFor(pullThroughEngine(docker_(), every, context())));
        QCOMPARE(idIn(*m_docker, name()), m_id);
    }

    /// A 200 that ends in an error, and one that just ends.
    void anEngineThatFailsInTheMiddle()
    {
        const auto proxy = drawnDocker();
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/images/create"_s,
            Fault::answerAtEnd(200, {}, "{\"errorDetail\":{\"message\":\"toomanyrequests: rate limited\"}}"));
        (*proxy)->add(u"/images/create"_s, Fault::answerAtEnd(200, {}, "{\"status\":\"Downlo"));
        const EngineEndpoint there = behind(**proxy);
        const auto limited = QCoro::waitFor(pullThroughEngine(there, request(), context()));
        QVERIFY_ERROR(limited, ErrorKind::Unreachable);
        QVERIFY(limited.error().retryable);
        QVERIFY_ERROR(QCoro::waitFor(pullThroughEngine(there, request(), context())), ErrorKind::Unreachable);
        (*proxy)->add(u"/images/create"_s, Fault::answerAtEnd(200, {}, "{\"status\":\"Pulling from a\"}"));
        QVERIFY_ERROR(QCoro::waitFor(pullThroughEngine(there, request(), context())), ErrorKind::Unreachable);
    }

    /// Docker would push every tag of the repository.
    void whatIsNoTagIsNotPushed()
    {
        for (const QString &name :
            {u"r.example/app@"_s + Digest::of("x").toString(), u"r.example/app:1@"_s + Digest::of("x").toString()}) {
            const Reference image = Reference::parse(name).value();
            QVERIFY_ERROR(QCoro::waitFor(pushThroughEngine(docker_(), {image}, access(), context())), ErrorKind::Usage);
        }
    }

    /// Nobody is asked: the password would be read on the way to an open port.
    void aPasswordThatWouldBeRead()
    {
        const EngineEndpoint open{{}, EngineAddress{EngineAddress::Way::Tcp, {}, u"192.0.2.1"_s, 2375, {}}};
        QVERIFY_ERROR(QCoro::waitFor(pullThroughEngine(open, request(), context())), ErrorKind::Refused);
    }

    void aStop()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(
            QCoro::waitFor(pullThroughEngine(docker_(), request(), {stop.get_token()})), ErrorKind::Cancelled);
    }

private:
    EngineEndpoint docker_() const { return engineOn(m_docker->socket(), u"Docker"_s); }
    EngineEndpoint podman_() const { return engineOn(m_podman->socket(), u"Podman"_s); }
    EngineEndpoint engine() const { return isPodmanRow() ? podman_() : docker_(); }

    QString name() const { return m_registry->host() + u"/team/tiny:1"_s; }
    Reference image() const { return Reference::parse(name()).value(); }
    static RegistryAccess access() { return {.credential = {u"ada"_s, u"s3cret"_s}, .plainHttp = true}; }
    PullRequest request() const
    {
        PullRequest request;
        request.image = image();
        request.access = access();
        return request;
    }
    TransferContext context()
    {
        return {{}, [this](const BlobProgress &step) {
                    const std::lock_guard lock(m_mutex);
                    m_steps.append(step);
                }};
    }

    template <typename Engine>
    static QString idIn(const Engine &engine, const QString &name)
    {
        const QStringList arguments{u"images"_s, u"-q"_s, u"--no-trunc"_s, name};
        if constexpr (std::is_same_v<Engine, DockerEngine>)
            return said(engine.docker(arguments));
        else
            return said(engine.podman(arguments));
    }
    QString idThere(const QString &name) const { return isPodmanRow() ? idIn(*m_podman, name) : idIn(*m_docker, name); }

    QTemporaryDir m_folder;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    QString m_id;
    Result<JobResult> m_pushed;
    std::mutex m_mutex;
    QList<BlobProgress> m_steps;
};

QTEST_GUILESS_MAIN(TestEngineRegistryJobs)
#include "tst_engineregistryjobs.moc"
