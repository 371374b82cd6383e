// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/eitherstop.h"
#include "core/image/remote/outline.h"
#include "core/jobs/registrymodule.h"

#include <QCoroTask>
#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QPromise>
#include <QThread>

#include <memory>

namespace stowage {

/// What questions to registries share: connections and passes by repository, and what images with a digest are and
/// their manifests, which never change. Lives on the RegistryThread and is touched nowhere else.
class RegistrySession {
public:
    explicit RegistrySession(std::shared_ptr<Accounts> accounts)
        : m_accounts(std::move(accounts))
    {
    }

    /// Waits less long than a transfer, since a person is looking. With a credential that is given for one question it
    /// is for that question alone.
    std::shared_ptr<RegistryClient> client(
        const RegistryModule &module, const Reference &repository, RegistryAccess access);
    void dropClients() { m_clients.clear(); } ///< those at work stay until they are done

    std::optional<ImageOutline> known(const Digest &digest) const;
    void learn(const ImageOutline &outline);

    const KnownManifests &manifests() const { return m_manifests; }
    void learn(const KnownManifests &manifests);

    int running = 0; ///< questions

private:
    void followFile();

    const std::shared_ptr<Accounts> m_accounts;
    QDateTime m_settingsWritten; ///< when the clients were made
    QHash<QString, std::shared_ptr<RegistryClient>> m_clients;
    QHash<Digest, ImageOutline> m_outlines;
    KnownManifests m_manifests;
};

using SessionPtr = std::shared_ptr<RegistrySession>;

/// One thread with an event loop on which any number of questions to registries run at once: they wait for the network,
/// and hardly ever compute. Its end stops and awaits them.
class RegistryThread {
public:
    explicit RegistryThread(std::shared_ptr<Accounts> accounts);
    ~RegistryThread();
    Q_DISABLE_COPY_MOVE(RegistryThread)

    /// How a question tells how far it is, from the thread: done, of how many.
    using Progress = std::function<void(int done, int total)>;
    template <typename Answer>
    using Question = std::function<Task<Answer>(SessionPtr session, std::stop_token stop, Progress progress)>;

    /// Starts the thread when it is first needed. `stop` ends the question early. Any thread.
    template <typename Answer>
    QFuture<Answer> ask(Question<Answer> question, const std::stop_token &stop);
    /// Runs there as soon as it can.
    void post(const std::function<void(RegistrySession &)> &act);

private:
    void start();

    const SessionPtr m_session;
    std::stop_source m_ending;
    QThread m_thread;
    QObject m_anchor; ///< lives in m_thread
};

/// Answers `promise`; the last question of a thread that is to end ends it.
template <typename Answer>
Task<void> answerPromise(std::shared_ptr<QPromise<Answer>> promise, RegistryThread::Question<Answer> question,
    SessionPtr session, std::stop_token stop, std::stop_token ending)
{
    const EitherStop either(stop, ending);
    const auto progress = [promise](int done, int total) {
        promise->setProgressRange(0, total);
        promise->setProgressValue(done);
    };
    ++session->running;
    promise->addResult(co_await question(session, either.token(), progress));
    promise->finish();
    if (--session->running == 0 && ending.stop_requested())
        QThread::currentThread()->quit();
}

template <typename Answer>
QFuture<Answer> RegistryThread::ask(Question<Answer> question, const std::stop_token &stop)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> answer = promise->future();
    start();
    QMetaObject::invokeMethod(
        &m_anchor,
        [=, session = m_session, ending = m_ending.get_token()] {
            answerPromise<Answer>(promise, question, session, stop, ending);
        },
        Qt::QueuedConnection);
    return answer;
}

} // namespace stowage
