// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/speedlimit.h"
#include "core/base/task.h"
#include "core/image/transfer.h"
#include "core/jobs/progressboard.h"
#include "core/oci/digest.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QThread;

namespace stowage {

/// What a finished job has to tell.
struct JobResult {
    Digest digest; ///< of the image that arrived, null when that has no meaning
    QStringList names; ///< familiar names of the images it made
    QString path; ///< the file that it wrote
    /// One sentence in the language of the moment in which it is asked for: "Pulled nginx:latest: 3 new layers, 41 MB."
    std::function<QString()> summary = [] { return QString(); };
    Sentences remarks; ///< translated warnings ("this image is for linux/arm64")
};

/// One operation that a person sees: a pull, a load, a save. It runs on a thread of its own that has an event loop, so
/// that the operation may block and await as it likes. The Job itself lives on the thread that made it, which hears of
/// progress ten times a second at most. Destroying a running job stops it and waits until it has ended; stop() first
/// and wait for finished() where waiting is not allowed.
class Job : public QObject {
    Q_OBJECT

public:
    enum class Kind { Pull, Push, Load, Save, Import, Copy, Verify, Build };
    enum class State { Queued, Running, Paused, Done, Failed, Cancelled };
    Q_ENUM(Kind)
    Q_ENUM(State)

    /// Runs on the job's thread and must only touch what it owns.
    using Operation = std::function<Task<Result<JobResult>>(TransferContext)>;

    Job(Kind kind, Sentence title, Operation operation, QObject *parent = nullptr);
    ~Job() override;

    Kind kind() const { return m_kind; }
    QString title() const { return m_title.words(); } ///< what it is about: "nginx:latest"
    State state() const { return m_state; }
    bool isEnded() const { return m_state >= State::Done; }
    /// Whether it stands in line: it may be moved up and down.
    bool isWaiting() const { return m_state == State::Queued || m_state == State::Paused; }
    /// Whether it goes over the network, and on from where it was paused: other kinds know neither pause nor limit.
    bool isPausable() const { return m_kind == Kind::Pull || m_kind == Kind::Push; }
    bool canPause() const { return isPausable() && (m_state == State::Queued || m_state == State::Running); }
    JobProgress progress() const { return m_board->snapshot(); }
    const JobResult &result() const { return m_result; } ///< meaningful when Done
    const Error &error() const { return m_error; } ///< meaningful when Failed or Cancelled

    /// From Queued (what arrived in a run before is not fetched again).
    void start();
    /// Asks the operation to stop; finished() follows. A waiting job ends at once.
    void stop();
    /// The same, but it becomes Paused; only where canPause().
    void pause();
    /// Paused, Failed or Cancelled becomes Queued again.
    void requeue();
    /// A running one tries this blob again at once, from where it is, instead of waiting for it.
    void retryBlob(const QString &blob) { m_nudges->nudge(blob); }
    /// Bytes per second that this job may move, 0: as many as come. At once, also while it runs.
    void setSpeedLimit(qint64 bytesPerSecond);
    qint64 speedLimit() const { return m_limits.first()->bytesPerSecond(); }
    /// One that it shares with others. Set before start().
    void shareLimit(std::shared_ptr<SpeedLimit> limit) { m_limits.append(std::move(limit)); }
    /// How many layers it moves at a time from its next start on; 0: as its request says.
    void setLayersAtATime(int layers);
    int layersAtATime() const { return m_layersAtATime; }
    /// Hears of every step, from any thread, beside the board that progress() shows. Set before start().
    void setListener(ProgressFn listener) { m_listener = std::move(listener); }

Q_SIGNALS:
    void stateChanged();
    void progressChanged();
    void limitsChanged(); ///< its speed, or its layers at a time
    void finished(); ///< after stateChanged(), once per run

private:
    void setState(State state);
    void endUnstarted(State state);
    void end(Result<JobResult> outcome);

    const Kind m_kind;
    const Sentence m_title;
    const Operation m_operation;
    const std::shared_ptr<ProgressBoard> m_board = std::make_shared<ProgressBoard>();
    State m_state = State::Queued;
    JobResult m_result;
    Error m_error;
    ProgressFn m_listener;
    QList<std::shared_ptr<SpeedLimit>> m_limits{std::make_shared<SpeedLimit>()}; ///< its own first
    int m_layersAtATime = 0;
    const std::shared_ptr<Nudges> m_nudges = std::make_shared<Nudges>();
    bool m_pausing = false;
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
    QTimer m_ticker;
};

} // namespace stowage
