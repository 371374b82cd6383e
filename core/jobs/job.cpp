// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/job.h"

#include <QThread>

namespace stowage {

static constexpr int tick = 100; // milliseconds between two progressChanged()

Job::Job(Kind kind, Sentence title, Operation operation, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_title(std::move(title))
    , m_operation(std::move(operation))
{
    m_ticker.setInterval(tick);
    connect(&m_ticker, &QTimer::timeout, this, &Job::progressChanged);
}

Job::~Job()
{
    m_stop.request_stop();
    if (m_thread)
        m_thread->wait();
}

void Job::setSpeedLimit(qint64 bytesPerSecond)
{
    m_limits.first()->set(bytesPerSecond);
    Q_EMIT limitsChanged();
}

void Job::setLayersAtATime(int layers)
{
    m_layersAtATime = layers;
    Q_EMIT limitsChanged();
}

void Job::start()
{
    if (m_state == State::Running || m_state == State::Done)
        return;
    m_pausing = false;
    m_board->clear();
    m_stop = std::stop_source();
    TransferContext context;
    context.stop = m_stop.get_token();
    if (isPausable())
        context.limits = m_limits;
    context.layersAtATime = m_layersAtATime;
    context.nudges = m_nudges;
    context.progress = [board = m_board, listener = m_listener](const BlobProgress &step) {
        board->report(step);
        if (listener)
            listener(step);
    };
    if (m_thread)
        m_thread->wait();
    m_thread.reset(QThread::create([this, context] {
        auto outcome = QCoro::waitFor(m_operation(context));
        QMetaObject::invokeMethod(this, [this, outcome] { end(outcome); }, Qt::QueuedConnection);
    }));
    setState(State::Running);
    m_ticker.start();
    m_thread->start();
}

void Job::stop()
{
    m_pausing = false;
    if (isWaiting())
        return endUnstarted(State::Cancelled);
    m_stop.request_stop();
}

void Job::pause()
{
    if (!canPause())
        return;
    if (m_state == State::Queued)
        return endUnstarted(State::Paused);
    m_pausing = true;
    m_stop.request_stop();
}

void Job::endUnstarted(State state)
{
    m_error = cancelledError();
    setState(state);
    Q_EMIT finished();
}

void Job::requeue()
{
    if (m_state == State::Paused || m_state == State::Failed || m_state == State::Cancelled)
        setState(State::Queued);
}

void Job::end(Result<JobResult> outcome)
{
    m_ticker.stop();
    Q_EMIT progressChanged();
    if (outcome) {
        m_result = *outcome;
        setState(State::Done);
    } else {
        m_error = outcome.error();
        setState(m_error.kind != ErrorKind::Cancelled ? State::Failed : m_pausing ? State::Paused : State::Cancelled);
    }
    Q_EMIT finished();
}

void Job::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace stowage
