// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/sshbridge.h"

#include "core/base/fd.h"
#include "core/base/tr.h"

#include <QStandardPaths>

#include <algorithm>
#include <unistd.h>

namespace stowage {

/// Hands on what has connected, instead of reading from it.
class SshBridge::Server : public QLocalServer {
public:
    explicit Server(SshBridge &bridge)
        : m_bridge(bridge)
    {
        setSocketOptions(QLocalServer::UserAccessOption);
    }

protected:
    void incomingConnection(quintptr connection) override { m_bridge.connectThrough(qintptr(connection)); }

private:
    SshBridge &m_bridge;
};

/// For the shell over there.
static QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

static QStringList remoteCommand(const EngineEndpoint &endpoint)
{
    const bool isPodman = endpoint.origin == EngineEndpoint::Origin::PodmanConnection
        || endpoint.name == QLatin1StringView("CONTAINER_HOST")
        || endpoint.address.path.endsWith(QLatin1StringView("podman.sock"));
    QStringList command{isPodman ? QStringLiteral("podman") : QStringLiteral("docker")};
    if (!endpoint.address.path.isEmpty())
        command += {isPodman ? QStringLiteral("--url") : QStringLiteral("--host"),
            quoted(QStringLiteral("unix://") + endpoint.address.path)};
    return command + QStringList{QStringLiteral("system"), QStringLiteral("dial-stdio")};
}

QStringList sshArguments(const EngineEndpoint &endpoint)
{
    const EngineAddress &address = endpoint.address;
    QStringList arguments{QStringLiteral("-o"), QStringLiteral("ConnectTimeout=30"), QStringLiteral("-o"),
        QStringLiteral("ServerAliveInterval=30"), QStringLiteral("-T")};
    if (!address.user.isEmpty())
        arguments += {QStringLiteral("-l"), address.user};
    if (address.port != 0)
        arguments += {QStringLiteral("-p"), QString::number(address.port)};
    if (!endpoint.identity.isEmpty())
        arguments += {QStringLiteral("-i"), endpoint.identity};
    return arguments + QStringList{QStringLiteral("--"), address.host} + remoteCommand(endpoint);
}

static Error noSsh()
{
    return {ErrorKind::NotFound,
        Tr::tr(
            "Engines on other machines are reached through ssh, and there is none here. Install it (openssh-client)."),
        {}};
}

SshBridge::SshBridge(const EngineEndpoint &endpoint)
    : m_arguments(sshArguments(endpoint))
    , m_program(QStandardPaths::findExecutable(QStringLiteral("ssh")))
    , m_server(std::make_unique<Server>(*this))
{
    if (m_program.isEmpty())
        m_ready = fail(noSsh());
    else if (!m_folder.isValid() || !m_server->listen(socket()))
        m_ready
            = fail(ErrorKind::Failed, Tr::tr("No socket can be made for ssh. Check the folder for temporary files."),
                m_folder.errorString() + m_server->errorString());
}

SshBridge::~SshBridge()
{
    for (QProcess *ssh : findChildren<QProcess *>()) {
        ssh->disconnect(this);
        ssh->terminate();
        ssh->waitForFinished(1000);
    }
}

QString SshBridge::socket() const
{
    return m_folder.filePath(QStringLiteral("engine.sock"));
}

void SshBridge::expectOne()
{
    ++m_underWay;
    ++m_expected;
}

void SshBridge::expectOneLess()
{
    m_expected = std::min(m_expected, --m_underWay);
}

void SshBridge::connectThrough(qintptr connection)
{
    const Fd ours{int(connection)}; // ssh has its own once it runs
    if (m_expected == 0)
        return;
    --m_expected;
    auto *ssh = new QProcess(this);
    ssh->setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
    ssh->setChildProcessModifier([fd = int(connection)] {
        ::dup2(fd, STDIN_FILENO);
        ::dup2(fd, STDOUT_FILENO);
    });
    connect(ssh, &QProcess::finished, this, [this, ssh](int exitCode, QProcess::ExitStatus status) {
        noteEnd(ssh, status == QProcess::NormalExit ? exitCode : -1);
    });
    ssh->start(m_program, m_arguments);
    if (!ssh->waitForStarted())
        noteEnd(ssh, -1);
}

void SshBridge::noteEnd(QProcess *ssh, int exitCode)
{
    constexpr qsizetype most = 4000;
    const QString words = QString::fromUtf8(ssh->readAllStandardError().right(most));
    m_lastEnd = {exitCode, words.isEmpty() && exitCode < 0 ? ssh->errorString() : words};
    ++m_ends;
    ssh->deleteLater();
    Q_EMIT ended();
}

} // namespace stowage
