// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/pullagain.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/registry/registryprocess.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Images that are gone from real engines, and come back from a real registry.
class TestPullAgain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"docker-registry"_s);
        auto registry = RegistryProcess::start({});
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
        LAB_START(m_docker);
        LAB_START(m_podman);
        const QString archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        ran(m_docker->docker({u"load"_s, u"-q"_s, u"-i"_s, archive}));
        ran(m_docker->docker({u"tag"_s, u"tiny:1"_s, name().toString()}));
        ran(m_docker->docker({u"push"_s, u"-q"_s, name().toString()}));
        const Outcome looked = run(u"skopeo"_s,
            {u"inspect"_s, u"--tls-verify=false"_s, u"--format"_s, u"{{.Digest}}"_s,
                u"docker://"_s + name().toString()});
        ran(looked);
        const auto origin = Reference::parse(name().name() + u'@' + said(looked));
        QVERIFY_RESULT(origin);
        m_origin = *origin;
    }

    void init()
    {
        for (const QString &id : said(client({u"images"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts))
            client({u"rmi"_s, u"-f"_s, id});
    }

    void withItsNames_data() { addEngineRows(); }
    void withItsNames()
    {
        const Reference other = Reference::parse(u"harbour/tiny:2"_s).value();
        const auto done = again({name(), other});
        QVERIFY_RESULT(done);
        QCOMPARE(done->digest, m_origin.digest());
        QCOMPARE(done->names, (QStringList{name().familiar(), other.familiar()}));
        const QString id = idOf(name());
        QVERIFY(!id.isEmpty());
        QCOMPARE(idOf(other), id);
    }

    /// What has the name by now keeps it.
    void aNameThatIsTaken_data() { addEngineRows(); }
    void aNameThatIsTaken()
    {
        QVERIFY_RESULT(again({name()}));
        const Reference taken = Reference::parse(u"docker.io/library/tiny:taken"_s).value();
        ran(client({u"tag"_s, name().toString(), taken.toString()}));
        const auto done = again({taken});
        QVERIFY_RESULT(done);
        QCOMPARE(done->names, QStringList{m_origin.familiar()});
    }

    void noLongerThere_data() { addEngineRows(); }
    void noLongerThere()
    {
        m_origin = Reference::parse(name().name() + u"@sha256:"_s + QString(64, u'0')).value();
        QVERIFY_ERROR(again({name()}), ErrorKind::NotFound);
    }

private:
    Reference name() const { return Reference::parse(u"127.0.0.1:%1/team/tiny:1"_s.arg(m_registry->port())).value(); }
    Outcome client(const QStringList &arguments) const
    {
        return isPodmanRow() ? m_podman->podman(arguments) : m_docker->docker(arguments);
    }
    QString idOf(const Reference &image) const
    {
        return said(client({u"inspect"_s, u"--type"_s, u"image"_s, u"--format"_s, u"{{.Id}}"_s, image.toString()}));
    }
    Result<JobResult> again(const QList<Reference> &names) const
    {
        const EngineEndpoint engine
            = isPodmanRow() ? engineOn(m_podman->socket(), u"Podman"_s) : engineOn(m_docker->socket(), u"Docker"_s);
        return QCoro::waitFor(pullAgain(engine, {{m_origin, names}}, {}, {}));
    }

    const QTemporaryDir m_folder;
    std::unique_ptr<RegistryProcess> m_registry;
    std::unique_ptr<DockerEngine> m_docker;
    std::unique_ptr<PodmanEngine> m_podman;
    Reference m_origin;
};

QTEST_GUILESS_MAIN(TestPullAgain)
#include "tst_pullagain.moc"
