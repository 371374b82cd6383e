// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "tests/core/transport/registry/conformance/conversation.h"
#include "tests/lab/process/serverthread.h"

#include <QMutex>
#include <QTcpServer>

#include <memory>

namespace stowage {

/// A registry that knows one conversation by heart: it answers each request as the next step says while that is what
/// was asked, and refuses everything else. Reads bodies to their end. On 127.0.0.1, and for the steps of "$cdn" on
/// localhost, which is another host to a client. Its own thread; every member may be called from any thread.
class ScriptedRegistry {
public:
    static Result<std::unique_ptr<ScriptedRegistry>> start();
    ~ScriptedRegistry();

    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_port); }
    QByteArray cdn() const { return "localhost:" + QByteArray::number(m_port); }

    /// In place of what it knew before; what was heard is forgotten.
    void learn(const QList<Step> &steps);
    /// The requests in their order, each as its step draws it, or with what was wrong about it.
    QByteArrayList heard() const;

    struct Answer {
        QByteArray bytes;
        bool isCut = false; ///< they end before the length that they say
    };

private:
    ScriptedRegistry() = default;
    void listen();
    void read(QTcpSocket *client);
    Answer answerTo(const HeardRequest &request);

    quint16 m_port = 0;
    mutable QMutex m_mutex; ///< guards the five below
    QList<Step> m_steps; ///< that are still to come
    QByteArrayList m_heard;
    QByteArray m_cut; ///< the last request whose answer was cut or kept back; asked again it is not heard
    QByteArray m_look; ///< the last GET or HEAD after a cut, whose answer Qt may lose with the connection
    Answer m_lookAnswer;
    std::unique_ptr<QTcpServer> m_server; ///< lives in m_thread, and is the parent of its connections
    lab::ServerThread m_thread;
};

} // namespace stowage
