// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>
#include <csignal>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace stowage::lab {

namespace {

constexpr int probeMs = 500;

bool asked(QIODevice &socket, const QByteArray &path)
{
    socket.write("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    return socket.waitForReadyRead(probeMs);
}

} // namespace

ServerProcess::ServerProcess()
    : m_folder(u"/tmp/lab-XXXXXX"_s)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(filePath(u"log"_s));
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

Result<void> ServerProcess::start(const QString &program, const QStringList &arguments, const Probe &answers)
{
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        return fail(ErrorKind::Failed, u"%1 does not start."_s.arg(program), m_process.errorString());
    const QDeadlineTimer deadline(60s);
    while (!answers()) {
        // Waiting for its end is also the pause between two probes.
        if (m_process.waitForFinished(20))
            return fail(ErrorKind::Failed, u"%1 ended at once."_s.arg(program), log());
        if (deadline.hasExpired())
            return fail(ErrorKind::Failed, u"%1 does not answer."_s.arg(program), log());
    }
    return {};
}

/// A folder in which something is mounted cannot be removed.
static void unmountBelow(const QString &folder)
{
    QFile mounts(u"/proc/self/mounts"_s);
    if (!mounts.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = mounts.readAll().split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        const QByteArray place = line->split(' ').value(1);
        if (place.startsWith(QFile::encodeName(folder) + '/'))
            ::umount2(place.constData(), MNT_DETACH);
    }
}

ServerProcess::~ServerProcess()
{
    stop();
    unmountBelow(folder());
}

Result<void> ServerProcess::mountSmall(const QString &name, int megabytes) const
{
    const QByteArray place = QFile::encodeName(filePath(name));
    const QByteArray size = "size=" + QByteArray::number(megabytes) + 'm';
    if (::mkdir(place.constData(), 0700) != 0 || ::mount("small", place.constData(), "tmpfs", 0, size.constData()) != 0)
        return fail(ErrorKind::Failed, u"nothing can be mounted"_s, qt_error_string());
    return {};
}

void ServerProcess::stop()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(20'000))
        kill();
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    unmountBelow(folder());
}

void ServerProcess::killNow() const
{
    if (m_process.processId() > 0)
        ::kill(pid_t(m_process.processId()), SIGKILL);
}

QString ServerProcess::log() const
{
    QFile file(filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool answersHttp(quint16 port, const QByteArray &path)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(probeMs) && asked(socket, path);
}

bool answersHttp(const QString &name, const QByteArray &path)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    return socket.waitForConnected(probeMs) && asked(socket, path);
}

} // namespace stowage::lab
