// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/outline.h"
#include "core/jobs/registrymodule.h"
#include "core/workspace/questions/questionthread.h"

#include <QDateTime>
#include <QHash>

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

private:
    void followFile();

    const std::shared_ptr<Accounts> m_accounts;
    QDateTime m_settingsWritten; ///< when the clients were made
    QHash<QString, std::shared_ptr<RegistryClient>> m_clients;
    QHash<Digest, ImageOutline> m_outlines;
    KnownManifests m_manifests;
};

using SessionPtr = std::shared_ptr<RegistrySession>;

/// The thread on which registries are asked, and what its questions share.
class RegistryThread {
public:
    explicit RegistryThread(std::shared_ptr<Accounts> accounts);

    using Progress = QuestionThread::Progress;
    template <typename Answer>
    using Question = std::function<Task<Answer>(SessionPtr session, std::stop_token stop, Progress progress)>;

    /// `stop` ends the question early. Any thread.
    template <typename Answer>
    QFuture<Answer> ask(Question<Answer> question, const std::stop_token &stop)
    {
        const auto withSession = [question, session = m_session](std::stop_token both, Progress progress) {
            return question(session, both, progress);
        };
        return m_questions.ask<Answer>(withSession, stop);
    }
    /// Runs there as soon as it can.
    void post(const std::function<void(RegistrySession &)> &act)
    {
        m_questions.post([act, session = m_session] { act(*session); });
    }

private:
    const SessionPtr m_session;
    QuestionThread m_questions;
};

} // namespace stowage
