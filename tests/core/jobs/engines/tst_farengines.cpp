// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/buildjob.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/runjob.h"
#include "core/transport/layout/library.h"
#include "tests/core/jobs/engines/enginecopies.h"
#include "tests/lab/engine/farengines.h"
#include "tests/support/drawnbuild.h"

#include <QDir>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// What is done in real engines that are somewhere else: behind ssh, and behind a port with TLS on both sides.
class TestFarEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_FAR_ENGINES();
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
        m_engines.start();
    }

    void cleanup()
    {
        for (const QString &id : said(client({u"ps"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts))
            client({u"rm"_s, u"-f"_s, id});
        m_engines.docker->docker({u"image"_s, u"prune"_s, u"-af"_s});
        m_engines.podman->podman({u"rmi"_s, u"-af"_s});
    }

    void thereAndBack_data() { addFarRows(); }
    void thereAndBack()
    {
        const auto sent = QCoro::waitFor(loadIntoEngine(library(), m_archive, far(), {}));
        QVERIFY_RESULT(sent);
        QCOMPARE(idThere(), idIn(m_archive));
        const auto back = copyToLibrary(library(), {far(), {tiny}}, {});
        QVERIFY_RESULT(back);
        const auto list = listImages(Library::open(library()).value());
        QVERIFY_RESULT(list);
        QCOMPARE(list->images.first().id.toString(), idIn(m_archive));
    }

    void savedAsAnArchive_data() { addFarRows(); }
    void savedAsAnArchive()
    {
        ran(client({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        for (const SaveRequest::Format format : {SaveRequest::Format::Docker, SaveRequest::Format::Oci}) {
            SaveRequest request;
            request.path = m_folder.filePath(u"saved.tar"_s);
            request.format = format;
            QVERIFY_RESULT(QCoro::waitFor(saveFromEngine(library(), {far(), {tiny}}, request, {})));
            QCOMPARE(idIn(request.path, format), idIn(m_archive));
        }
    }

    void fromOneToTheOther_data() { addFarRows(); }
    void fromOneToTheOther()
    {
        const EngineEndpoint other
            = m_engines.throughSsh(isPodmanRow() ? m_engines.docker->socket() : m_engines.podman->socket());
        ran(m_engines.docker->docker({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        ran(m_engines.podman->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        ran(client({u"rmi"_s, u"tiny:1"_s}));
        QVERIFY_RESULT(copyToOtherEngine(library(), {other, {tiny}}, far(), {}));
        QCOMPARE(idThere(), idIn(m_archive));
    }

    void aBuild_data() { addFarRows(); }
    void aBuild()
    {
        ran(client({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
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
            QCOMPARE(said(client({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"far:1"_s})), built->digest.toString());
            QVERIFY2(lines.join(u'\n').contains(u"COPY Dockerfile /it"_s), qPrintable(lines.join(u'\n')));
        }
    }

    void aContainer_data() { addFarRows(); }
    void aContainer()
    {
        ran(client({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
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
    EngineEndpoint far() const { return m_engines.end(); }
    QString idThere() const
    {
        const QString id = said(client({u"images"_s, u"-q"_s, u"--no-trunc"_s, u"tiny:1"_s}));
        return id.startsWith(u"sha256:"_s) ? id : u"sha256:"_s + id;
    }
    /// By whom we did not write.
    static QString idIn(const QString &archive, SaveRequest::Format format = SaveRequest::Format::Docker)
    {
        const QString kind = format == SaveRequest::Format::Oci ? u"oci-archive:"_s : u"docker-archive:"_s;
        const Outcome config = run(u"skopeo"_s, {u"inspect"_s, u"--raw"_s, u"--config"_s, kind + archive});
        return config.ok() ? Digest::of(config.out).toString() : QString::fromUtf8(config.err);
    }
    QString library() const { return m_folder.filePath(u"library"_s); }
    Outcome client(const QStringList &arguments) const { return m_engines.client(arguments); }

    const QString tiny = u"docker.io/library/tiny:1"_s;
    const QTemporaryDir m_folder;
    QString m_archive;
    FarEngines m_engines;
};

QTEST_GUILESS_MAIN(TestFarEngines)
#include "tst_farengines.moc"
