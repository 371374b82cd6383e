// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/runjob.h"
#include "tests/lab/engine/bothengines.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

/// A pipe whose two ends are closed with it.
struct Pipe {
    int ends[2]{-1, -1};

    Pipe()
    {
        if (::pipe2(ends, O_CLOEXEC) != 0)
            qFatal("no pipe");
    }
    ~Pipe() { closeBoth(); }
    Q_DISABLE_COPY_MOVE(Pipe)

    void closeInput() { close(1); }
    void closeBoth()
    {
        close(0);
        close(1);
    }
    void put(const QByteArray &bytes) const
    {
        QCOMPARE(::write(ends[1], bytes.constData(), size_t(bytes.size())), bytes.size());
    }
    QByteArray all() const
    {
        QByteArray bytes;
        char piece[4096];
        for (ssize_t got = 0; (got = ::read(ends[0], piece, sizeof piece)) > 0;)
            bytes.append(piece, got);
        return bytes;
    }

private:
    void close(int which)
    {
        if (ends[which] >= 0)
            ::close(std::exchange(ends[which], -1));
    }
};

} // namespace

/// Containers in real engines, from an image and back to one.
class TestRunJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        LAB_NEEDS(u"runc"_s);
        LAB_START(m_engines.docker);
        LAB_START(m_engines.podman);
        const QString archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, archive);
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755))); // a container looks into it
        ran(m_engines.docker->docker({u"load"_s, u"-q"_s, u"-i"_s, archive}));
        ran(m_engines.podman->podman({u"load"_s, u"-q"_s, u"-i"_s, archive}));
    }

    void cleanup()
    {
        for (const QString &id : said(m_engines.client({u"ps"_s, u"-aq"_s})).split(u'\n', Qt::SkipEmptyParts))
            m_engines.client(
                isPodmanRow() ? QStringList{u"rm"_s, u"-f"_s, u"-t"_s, u"0"_s, id} : QStringList{u"rm"_s, u"-f"_s, id});
    }

    void whatItPrints_data() { addEngineRows(); }
    void whatItPrints()
    {
        const auto end = run(shell(u"echo out; echo err >&2; exit 3"_s));
        QVERIFY_RESULT(end);
        QCOMPARE(end->exitCode, 3);
        QCOMPARE(m_out, "out\n");
        QCOMPARE(m_err, "err\n");
        QCOMPARE(
            said(m_engines.client({u"inspect"_s, u"--format"_s, u"{{.State.ExitCode}}"_s, end->container})), u"3"_s);
    }

    void whatItReads_data() { addEngineRows(); }
    void whatItReads()
    {
        RunRequest request = shell(u"cat; echo end"_s);
        request.container.takesInput = true;
        request.container.removesItself = true;
        const QByteArray input = QByteArray(300'000, 'x') + "\nlast\n";
        m_input = input;
        const auto end = run(request);
        QVERIFY_RESULT(end);
        QCOMPARE(m_out.size(), input.size() + 4);
        QVERIFY(m_out.endsWith("last\nend\n"));
        QTRY_VERIFY(!m_engines.client({u"inspect"_s, end->container}).ok());
    }

    /// With a terminal, which is as large as ours.
    void inATerminal_data() { addEngineRows(); }
    void inATerminal()
    {
        RunRequest request
            = shell(u"test -t 0 && echo terminal; until stty size | grep -q '33 99'; do sleep 0.1; done; echo sized"_s);
        request.container.hasTerminal = request.container.takesInput = true;
        request.ends.isTerminal = true;
        request.size = [] { return std::pair(99, 33); };
        m_keepsInput = true;
        const auto end = run(request);
        m_keepsInput = false;
        QVERIFY_RESULT(end);
        QVERIFY2(m_out.contains("terminal\r\n") && m_out.contains("sized\r\n"), m_out.constData());
    }

    void asItIsWished_data() { addEngineRows(); }
    void asItIsWished()
    {
        RunRequest request = shell(u"sleep 60"_s);
        request.isDetached = true;
        request.container.name = u"wished"_s;
        request.container.environment = {u"A=b c"_s};
        request.container.volumes = {m_folder.path() + u":/seen:ro"_s};
        request.container.folder = u"/etc"_s;
        request.container.user = u"1000"_s;
        const auto end = run(request);
        QVERIFY_RESULT(end);
        const auto inside = [this](const QString &command) {
            return said(m_engines.client({u"exec"_s, u"wished"_s, u"/usr/bin/sh"_s, u"-c"_s, command}));
        };
        QCOMPARE(inside(u"echo $A; pwd; id -u; ls /seen"_s), u"b c\n/etc\n1000\ntiny.tar"_s);
        const auto again = run(request);
        QVERIFY_ERROR(again, ErrorKind::Conflict);
        QVERIFY(again.error().message.words().contains(u"already has a container of this name"_s));
    }

    void whatCannotRun_data() { addEngineRows(); }
    void whatCannotRun()
    {
        RunRequest request = shell({});
        request.container.command = {u"no-such-program"_s};
        const auto end = run(request);
        QVERIFY_ERROR(end, ErrorKind::Failed);
        QVERIFY2(
            end.error().message.words().contains(u"cannot be run in this container"_s), qPrintable(end.error().detail));
        request.container.image = u"docker.io/library/nowhere:1"_s;
        request.pull = PullPolicy::Never;
        QVERIFY_ERROR(run(request), ErrorKind::NotFound);
        request.container.image = u"127.0.0.1:1/nowhere:1"_s;
        request.pull = PullPolicy::Missing;
        QVERIFY(!run(request)); // it is asked for, and nobody is there
    }

    /// A stop ends the container, too.
    void stopped_data() { addEngineRows(); }
    void stopped()
    {
        RunRequest request = shell(u"trap 'exit 0' TERM; echo begun; while :; do sleep 0.1; done"_s);
        request.container.removesItself = true;
        m_stopsAt = "begun";
        const auto end = run(request);
        m_stopsAt.clear();
        QVERIFY_ERROR(end, ErrorKind::Cancelled);
        QTRY_COMPARE(said(m_engines.client({u"ps"_s, u"-aq"_s})), QString());
    }

    void intoAnImage_data() { addEngineRows(); }
    void intoAnImage()
    {
        RunRequest request = shell(u"echo mine > /etc/mine; sleep 60"_s);
        request.isDetached = true;
        request.container.name = u"writer"_s;
        QVERIFY_RESULT(run(request));
        QTRY_VERIFY(m_engines.client({u"exec"_s, u"writer"_s, u"/usr/bin/sh"_s, u"-c"_s, u"test -s /etc/mine"_s}).ok());
        const auto asking = QCoro::waitFor(askEngineAt(m_engines.end(), {}));
        QVERIFY_RESULT(asking);
        CommitWish wish{.container = u"writer"_s,
            .name = Reference::parse(u"harbour/mine:1"_s).value(),
            .author = u"Ada <a+b@c>"_s,
            .comment = u"as it stood"_s,
            .changes = {u"ENV MINE=yes"_s, u"CMD [\"/usr/bin/sh\", \"-c\", \"read x < /etc/mine; echo $x\"]"_s}};
        const auto image = QCoro::waitFor(asking->module->commit(asking->client, asking->met, wish, {}));
        QVERIFY_RESULT(image);
        const auto fact = [this](const QString &format) {
            return said(m_engines.client(
                {u"inspect"_s, u"--type"_s, u"image"_s, u"--format"_s, format, u"docker.io/harbour/mine:1"_s}));
        };
        QVERIFY2(image->toString().endsWith(fact(u"{{.Id}}"_s)), qPrintable(fact(u"{{.Id}}"_s)));
        QCOMPARE(fact(u"{{.Author}}"_s), u"Ada <a+b@c>"_s);
        RunRequest again;
        again.container.image = image->toString();
        QVERIFY_RESULT(run(again));
        QCOMPARE(m_out, "mine\n");
        wish.container = u"nobody"_s;
        QVERIFY_ERROR(
            QCoro::waitFor(asking->module->commit(asking->client, asking->met, wish, {})), ErrorKind::NotFound);
    }

private:
    static RunRequest shell(const QString &script)
    {
        RunRequest request;
        request.container.image = u"docker.io/library/tiny:1"_s;
        request.container.command = {u"/usr/bin/sh"_s, u"-c"_s, script};
        request.container.network = u"none"_s;
        return request;
    }

    Result<RunEnd> run(const RunRequest &request) { return run(request, m_engines.end()); }
    Result<RunEnd> run(RunRequest request, const EngineEndpoint &endpoint)
    {
        Pipe in;
        Pipe out;
        Pipe err;
        std::stop_source stop;
        request.container.network = u"none"_s;
        request.ends.in = request.container.takesInput ? in.ends[0] : -1;
        request.ends.out = out.ends[1];
        request.ends.err = err.ends[1];
        m_out.clear();
        m_err.clear();
        std::thread writer([&] {
            in.put(m_input);
            if (!m_keepsInput)
                in.closeInput();
        });
        std::thread reader([&] { listen(out, stop); });
        std::thread errors([&] { m_err = err.all(); });
        const auto end = QCoro::waitFor(runInEngine(endpoint, request, {stop.get_token()}));
        out.closeInput();
        err.closeInput();
        reader.join();
        errors.join();
        ::close(std::exchange(in.ends[0], -1));
        writer.join();
        m_input.clear();
        return end;
    }

    void listen(const Pipe &out, std::stop_source &stop)
    {
        char piece[4096];
        for (ssize_t got = 0; (got = ::read(out.ends[0], piece, sizeof piece)) > 0;) {
            m_out.append(piece, got);
            if (!m_stopsAt.isEmpty() && m_out.contains(m_stopsAt))
                stop.request_stop();
        }
    }

    BothEngines m_engines;
    const QTemporaryDir m_folder;
    QByteArray m_input;
    bool m_keepsInput = false;
    QByteArray m_out;
    QByteArray m_err;
    QByteArray m_stopsAt;
};

QTEST_GUILESS_MAIN(TestRunJob)
#include "tst_runjob.moc"
