// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>

#include <deque>
#include <mutex>

namespace stowage {

/// A picture of a running job's progress, to be drawn. Bytes; blobs that were there already count for nothing.
struct JobProgress {
    QList<BlobProgress> blobs; ///< in the order in which they were first heard of
    qint64 current = 0;
    qint64 total = -1; ///< -1 while any part, or every blob, is unknown
    double bytesPerSecond = 0; ///< over the last few seconds
    int secondsLeft = -1; ///< -1 while unknown or days away
};

/// Where an operation's threads report to and the job's own thread reads from. Thread-safe.
class ProgressBoard {
public:
    void report(const BlobProgress &step);
    JobProgress snapshot() const;
    void clear();

private:
    struct Sample {
        qint64 at; ///< milliseconds
        qint64 moved; ///< bytes since the start
    };

    void addSample();

    mutable std::mutex m_mutex;
    QList<BlobProgress> m_blobs;
    QHash<QString, qsizetype> m_rows;
    qint64 m_moved = 0;
    QElapsedTimer m_clock;
    std::deque<Sample> m_samples;
};

} // namespace stowage
