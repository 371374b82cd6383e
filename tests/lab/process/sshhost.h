// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/lab/process/serverprocess.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace stowage::lab {

/// A real ssh server on 127.0.0.1 that lets in whoever has its throw-away key, and an `ssh` command that has that key
/// and knows the server's: theirs alone, whatever the person who runs the test has. Needs root. Ends with this object.
class SshHost {
public:
    /// Waits until it listens. Blocks.
    static Result<std::unique_ptr<SshHost>> start();
    ~SshHost();
    Q_DISABLE_COPY_MOVE(SshHost)

    quint16 port() const { return m_port; }
    /// The private key that it lets in.
    QString key() const { return m_server.filePath(QStringLiteral("client")); }
    /// Makes `ssh` on PATH the one of this host, until the object ends.
    void takeOver();
    /// How often that `ssh` was called.
    int calls() const;
    /// As when its power goes: nobody listens, and every connection breaks.
    void kill();
    /// With the key that it had. Waits until it listens. Blocks.
    Result<void> startAgain();
    /// From now on the server has another key than the one that is known. Blocks.
    Result<void> changeKey();
    /// Whom `ssh` knows is forgotten, or is the server as it is now.
    void forgetKey();
    Result<void> rememberKey();
    /// Nobody is let in any more.
    void lockOut();

private:
    SshHost() = default;

    ServerProcess m_server;
    QTemporaryDir m_letIn{QStringLiteral("/run/lab-XXXXXX")}; ///< only root may write there, or the server minds
    quint16 m_port = 0;
    QByteArray m_path; ///< as it was
};

} // namespace stowage::lab
