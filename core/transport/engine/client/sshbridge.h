// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transport/engine/places/endpoint.h"

#include <QLocalServer>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace stowage {

/// The arguments of ssh that lead to an engine over there: its own tool (`docker` or `podman`) joins ssh's input and
/// output to the engine's socket (`system dial-stdio`, protocols E.1).
QStringList sshArguments(const EngineEndpoint &endpoint);

/// How an ssh ended: it says 255 when it was itself that failed, and otherwise what its command said.
struct SshEnd {
    int exitCode = 0; ///< -1: it could not be started, or was killed
    QString words; ///< the last that it wrote to its standard error
};

/// A socket of our own, in a folder that nobody else can enter, that leads through ssh to an engine on another machine:
/// an ssh for each connection, which is given the connection itself, so that no byte passes through us. It has no
/// terminal to ask on; an agent, or whom SSH_ASKPASS names, may be asked. Destroying it ends them all. On one thread.
class SshBridge : public QObject {
    Q_OBJECT

public:
    explicit SshBridge(const EngineEndpoint &endpoint);
    ~SshBridge() override;

    /// Why it cannot be used: no ssh on this machine, or no place for the socket.
    const Result<void> &ready() const { return m_ready; }
    QString socket() const;

    /// A request is on its way, which may need a connection, and has been answered. Qt tries anew by itself where one
    /// broke, and a person is not to be asked for a password four times: further connections are refused.
    void expectOne();
    void expectOneLess();

    int ends() const { return m_ends; } ///< how many have ended
    const SshEnd &lastEnd() const { return m_lastEnd; }

Q_SIGNALS:
    void ended(); ///< one ssh

private:
    class Server;

    void connectThrough(qintptr connection);
    void noteEnd(QProcess *ssh, int exitCode);

    const QStringList m_arguments;
    const QString m_program;
    QTemporaryDir m_folder;
    std::unique_ptr<Server> m_server;
    Result<void> m_ready;
    int m_underWay = 0; ///< requests
    int m_expected = 0; ///< connections for them
    int m_ends = 0;
    SshEnd m_lastEnd;
};

} // namespace stowage
