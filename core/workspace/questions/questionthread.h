// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/eitherstop.h"
#include "core/base/task.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <memory>

namespace stowage {

/// One thread with an event loop on which any number of questions run at once: they wait for the network, and hardly
/// ever compute. It starts when it is first needed; its end stops and awaits them.
class QuestionThread {
public:
    /// `last` runs on the thread when it ends: connections belong to the thread that made them.
    QuestionThread(const QString &name, std::function<void()> last);
    ~QuestionThread();
    Q_DISABLE_COPY_MOVE(QuestionThread)

    /// How a question tells how far it is, from the thread: done, of how many.
    using Progress = std::function<void(int done, int total)>;
    template <typename Answer>
    using Question = std::function<Task<Answer>(std::stop_token stop, Progress progress)>;

    /// `stop` ends the question early. Any thread.
    template <typename Answer>
    QFuture<Answer> ask(Question<Answer> question, const std::stop_token &stop);
    /// Runs there as soon as it can; not at all when the thread was not needed yet.
    void post(const std::function<void()> &act);

private:
    void start();

    const std::function<void()> m_last;
    const std::shared_ptr<int> m_running = std::make_shared<int>(0); ///< questions; of the thread
    std::stop_source m_ending;
    QThread m_thread;
    QObject m_anchor; ///< lives in m_thread
};

/// Answers `promise`; the last question of a thread that is to end ends it.
template <typename Answer>
Task<void> answerPromise(std::shared_ptr<QPromise<Answer>> promise, QuestionThread::Question<Answer> question,
    std::shared_ptr<int> running, std::stop_token stop, std::stop_token ending)
{
    const EitherStop either(stop, ending);
    const auto progress = [promise](int done, int total) {
        promise->setProgressRange(0, total);
        promise->setProgressValue(done);
    };
    ++*running;
    promise->addResult(co_await question(either.token(), progress));
    promise->finish();
    if (--*running == 0 && ending.stop_requested())
        QThread::currentThread()->quit();
}

template <typename Answer>
QFuture<Answer> QuestionThread::ask(Question<Answer> question, const std::stop_token &stop)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> answer = promise->future();
    start();
    QMetaObject::invokeMethod(
        &m_anchor,
        [=, running = m_running, ending = m_ending.get_token()] {
            answerPromise<Answer>(promise, question, running, stop, ending);
        },
        Qt::QueuedConnection);
    return answer;
}

} // namespace stowage
