// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/buildjob.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/runjob.h"
#include "core/transport/layout/library.h"
#include "tests/core/jobs/engines/enginecopies.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/process/sshhost.h"
#include "tests/support/drawnbuild.h"

#include <QDir>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// What is done in a real Docker that is somewhere else: behind ssh, and behind a port with TLS on both sides.
class TestFarEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"openssl"_s, u"dropbear"_s, u"ssh"_s);
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
        const auto authority = makeAuthority(m_folder.path(), u"ca"_s);
        QVERIFY_RESULT(authority);
        const auto server = makeCertificate(*authority, m_folder.path());
        QVERIFY_RESULT(server);
        const auto client = makeClient(*authority, m_folder.path(), u"client"_s);
        QVERIFY_RESULT(client);
        m_tls = {authority->file, client->file, client->keyFile};
        auto engine = DockerEngine::start(*authority, *server);
        QVERIFY_RESULT(engine);
        m_engine = std::move(*engine);
        auto host = SshHost::start();
        QVERIFY_RESULT(host);
        m_host = std::move(*host);
        m_host->takeOver();
    }

    void cleanup()
    {
        for (const QString &id : said(docker({u"ps"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts))
            docker({u"rm"_s, u"-f"_s, id});
        for (const QString &id : said(docker({u"images"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts))
            docker({u"rmi"_s, u"-f"_s, id});
    }

    void thereAndBack_data() { addWays(); }
    void thereAndBack()
    {
        const auto sent = QCoro::waitFor(loadIntoEngine(library(), m_archive, far(), {}));
        QVERIFY_RESULT(sent);
        const QString id = said(docker({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:1"_s}));
        QVERIFY(!id.isEmpty());
        const auto back = copyToLibrary(library(), {far(), {u"docker.io/library/tiny:1"_s}}, {});
        QVERIFY_RESULT(back);
        const auto list = listImages(Library::open(library()).value());
        QVERIFY_RESULT(list);
        QCOMPARE(list->images.first().id.toString(), id);
    }

    void aBuild_data() { addWays(); }
    void aBuild()
    {
        ran(docker({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        const QString context = m_folder.filePath(u"context"_s);
        QVERIFY(QDir().mkpath(context));
        QFile file(context + u"/Dockerfile"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("FROM tiny:1\nCOPY Dockerfile /it\n") > 0);
        file.close();
        for (const Builder builder : {Builder::OfEngine, Builder::Best}) {
            BuildRequest request{.context = context, .tags = {Reference::parse(u"far:1"_s).value()}};
            QStringList lines;
            const auto built = QCoro::waitFor(buildThroughEngine(library(), far(), request, builder, {},
                [&](const BuildEvent &event) { lines.append(drawn(event)); }, {}));
            QVERIFY_RESULT(built);
            QCOMPARE(said(docker({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"far:1"_s})), built->digest.toString());
            QVERIFY2(lines.join(u'\n').contains(u"COPY Dockerfile /it"_s), qPrintable(lines.join(u'\n')));
        }
    }

    void aContainer_data() { addWays(); }
    void aContainer()
    {
        ran(docker({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        RunRequest request;
        request.container.image = u"docker.io/library/tiny:1"_s;
        request.container.command = {u"/usr/bin/sh"_s, u"-c"_s, u"read x; echo got $x; echo err >&2; exit 5"_s};
        request.container.network = u"none"_s;
        request.container.takesInput = true;
        request.container.removesItself = true;
        QFile in(m_folder.filePath(u"in"_s));
        QVERIFY(in.open(QIODevice::WriteOnly) && in.write("hello\n") > 0);
        in.close();
        const Fd input = Fd::open(in.fileName(), O_RDONLY).value();
        const Fd output = Fd::open(m_folder.filePath(u"out"_s), O_RDWR | O_CREAT | O_TRUNC).value();
        request.ends.in = input.get();
        request.ends.out = request.ends.err = output.get();
        const auto end = QCoro::waitFor(runInEngine(far(), request, {}));
        QVERIFY_RESULT(end);
        QCOMPARE(end->exitCode, 5);
        QByteArray printed(64, '\0');
        printed.resize(output.readAt(0, printed.data(), printed.size()).value());
        QVERIFY2(printed.contains("got hello\n") && printed.contains("err\n"), printed.constData());
    }

private:
    static void addWays()
    {
        QTest::addColumn<bool>("isSsh");
        QTest::newRow("ssh") << true;
        QTest::newRow("TLS") << false;
    }

    EngineEndpoint far() const
    {
        using Way = EngineAddress::Way;
        const bool isSsh = qstrcmp(QTest::currentDataTag(), "ssh") == 0;
        EngineEndpoint endpoint{u"far"_s,
            isSsh ? EngineAddress{Way::Ssh, m_engine->socket(), u"127.0.0.1"_s, m_host->port(), u"root"_s}
                  : EngineAddress{Way::Tcp, {}, u"127.0.0.1"_s, m_engine->port(), {}}};
        if (!isSsh)
            endpoint.tls = m_tls;
        return endpoint;
    }
    QString library() const { return m_folder.filePath(u"library"_s); }
    Outcome docker(const QStringList &arguments) const { return m_engine->docker(arguments); }

    const QTemporaryDir m_folder;
    QString m_archive;
    EngineTls m_tls;
    std::unique_ptr<DockerEngine> m_engine;
    std::unique_ptr<SshHost> m_host;
};

QTEST_GUILESS_MAIN(TestFarEngines)
#include "tst_farengines.moc"
