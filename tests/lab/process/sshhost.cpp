// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/sshhost.h"

#include "tests/lab/process/programs.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace stowage::lab {

namespace {

bool write(const QString &path, const QByteArray &bytes, QFile::Permissions permissions)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.setPermissions(permissions);
}

constexpr auto ours = QFile::ReadOwner | QFile::WriteOwner;

Result<void> ran(const QString &program, const QStringList &arguments)
{
    const Outcome outcome = run(program, arguments);
    if (outcome.ok())
        return {};
    return fail(ErrorKind::Failed, u"%1 failed."_s.arg(program), QString::fromUtf8(outcome.err));
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    return socket.waitForReadyRead(500); // it greets
}

} // namespace

Result<std::unique_ptr<SshHost>> SshHost::start()
{
    std::unique_ptr<SshHost> host(new SshHost);
    host->m_port = freePort();
    if (auto made = ran(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, host->key()});
        !made)
        return fail(made.error());
    const QString folder = host->m_server.folder();
    const QString letIn = host->m_letIn.filePath(u"authorized_keys"_s);
    QFile(host->key() + u".pub"_s).copy(letIn);
    QFile::setPermissions(letIn, ours);
    if (auto listening = host->changeKey(); !listening)
        return fail(listening.error());
    if (auto known = host->rememberKey(); !known)
        return fail(known.error());
    const QByteArray config = u"IdentityFile %1\nIdentitiesOnly yes\nBatchMode yes\nUserKnownHostsFile %2/known\n"
                              "StrictHostKeyChecking yes\n"_s.arg(host->key(), folder)
                                  .toUtf8();
    const QByteArray wrapper
        = u"#!/bin/sh\necho >>%1/calls\nexec /usr/bin/ssh -F %1/config \"$@\"\n"_s.arg(folder).toUtf8();
    QDir(folder).mkdir(u"bin"_s);
    if (!write(folder + u"/config"_s, config, ours) || !write(folder + u"/bin/ssh"_s, wrapper, ours | QFile::ExeOwner))
        return fail(ErrorKind::Failed, u"No ssh command can be made."_s);
    return host;
}

SshHost::~SshHost()
{
    if (!m_path.isEmpty())
        qputenv("PATH", m_path);
}

void SshHost::takeOver()
{
    m_path = qgetenv("PATH");
    qputenv("PATH", m_server.filePath(u"bin"_s).toUtf8() + ':' + m_path);
}

int SshHost::calls() const
{
    QFile file(m_server.filePath(u"calls"_s));
    return file.open(QIODevice::ReadOnly) ? int(file.size()) : 0;
}

/// Each connection has a process of its own, which would outlive who listens.
void SshHost::kill()
{
    if (!m_server.isRunning())
        return;
    run(u"pkill"_s, {u"-9"_s, u"-P"_s, QString::number(m_server.processId())});
    m_server.kill();
}

Result<void> SshHost::startAgain()
{
    const QStringList arguments{u"-F"_s, u"-E"_s, u"-s"_s, u"-p"_s, u"127.0.0.1:%1"_s.arg(m_port), u"-r"_s,
        m_server.filePath(u"host"_s), u"-D"_s, m_letIn.path(), u"-P"_s, m_server.filePath(u"pid"_s)};
    return m_server.start(u"dropbear"_s, arguments, [&] { return listens(m_port); });
}

Result<void> SshHost::changeKey()
{
    m_server.stop();
    QFile::remove(m_server.filePath(u"host"_s));
    if (auto made = ran(u"dropbearkey"_s, {u"-t"_s, u"ed25519"_s, u"-f"_s, m_server.filePath(u"host"_s)}); !made)
        return made;
    return startAgain();
}

Result<void> SshHost::rememberKey()
{
    const Outcome shown = run(u"dropbearkey"_s, {u"-y"_s, u"-f"_s, m_server.filePath(u"host"_s)});
    for (const QByteArray &line : shown.out.split('\n'))
        if (line.startsWith("ssh-ed25519 ")) {
            const QByteArray known = "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + line + '\n';
            if (write(m_server.filePath(u"known"_s), known, ours))
                return {};
        }
    return fail(ErrorKind::Failed, u"The host has no key."_s, QString::fromUtf8(shown.out + shown.err));
}

void SshHost::forgetKey()
{
    QFile::remove(m_server.filePath(u"known"_s));
}

void SshHost::lockOut()
{
    QFile::remove(m_letIn.filePath(u"authorized_keys"_s));
}

} // namespace stowage::lab
