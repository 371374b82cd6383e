// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/progressboard.h"

#include <algorithm>

namespace stowage {

static constexpr qint64 window = 4000; // milliseconds over which speed is measured
static constexpr qint64 sampleEvery = 100;

/// -1 for what is too long to be a forecast.
static int wholeSeconds(double seconds)
{
    constexpr double tooLong = 100.0 * 3600;
    return seconds < tooLong ? int(std::max(seconds, 0.0) + 0.5) : -1;
}

void ProgressBoard::report(const BlobProgress &step)
{
    const std::lock_guard lock(m_mutex);
    if (!m_clock.isValid())
        m_clock.start();
    const auto row = m_rows.constFind(step.blob);
    if (row == m_rows.cend()) {
        m_rows.insert(step.blob, m_blobs.size());
        m_blobs.append(step);
        return;
    }
    BlobProgress &known = m_blobs[*row];
    // The first step of a blob that goes on from a partial file jumps: that is no speed.
    if (known.phase == Phase::Transfer && step.phase == Phase::Transfer && step.current > known.current)
        m_moved += step.current - known.current;
    const QString from = step.from.isEmpty() ? known.from : step.from;
    known = step;
    known.from = from; // the end of a blob is told by who took it, not by who sent it
    addSample();
}

void ProgressBoard::addSample()
{
    const qint64 now = m_clock.elapsed();
    if (!m_samples.empty() && now - m_samples.back().at < sampleEvery)
        return;
    m_samples.push_back({now, m_moved});
    while (now - m_samples.front().at > window)
        m_samples.pop_front();
}

JobProgress ProgressBoard::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    JobProgress picture;
    picture.blobs = m_blobs;
    picture.total = m_blobs.isEmpty() ? -1 : 0;
    for (const BlobProgress &blob : m_blobs) {
        if (blob.phase == Phase::Exists)
            continue;
        picture.current += blob.current;
        picture.total = blob.total < 0 || picture.total < 0 ? -1 : picture.total + blob.total;
    }
    if (m_samples.size() < 2)
        return picture;
    const qint64 now = m_clock.elapsed();
    const qint64 since = now - m_samples.front().at;
    picture.bytesPerSecond = since > 0 ? double(m_moved - m_samples.front().moved) * 1000.0 / double(since) : 0;
    if (picture.bytesPerSecond >= 1 && picture.total >= 0)
        picture.secondsLeft = wholeSeconds(double(picture.total - picture.current) / picture.bytesPerSecond);
    return picture;
}

void ProgressBoard::clear()
{
    const std::lock_guard lock(m_mutex);
    m_blobs.clear();
    m_rows.clear();
    m_samples.clear();
    m_moved = 0;
    m_clock.invalidate();
}

} // namespace stowage
