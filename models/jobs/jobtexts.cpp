// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/jobtexts.h"

#include "core/base/bytesize.h"
#include "core/base/tr.h"

#include <algorithm>

namespace stowage {

QString kindText(Job::Kind kind)
{
    switch (kind) {
    case Job::Kind::Pull:
        return Tr::tr("Pull");
    case Job::Kind::Push:
        return Tr::tr("Push");
    case Job::Kind::Load:
        return Tr::tr("Load");
    case Job::Kind::Save:
        return Tr::tr("Save");
    case Job::Kind::Import:
        return Tr::tr("Import");
    case Job::Kind::Copy:
        return Tr::tr("Copy");
    case Job::Kind::Verify:
        return Tr::tr("Verify");
    case Job::Kind::Build:
        return Tr::tr("Build");
    }
    return {};
}

QString stateText(const Job &job)
{
    switch (job.state()) {
    case Job::State::Queued:
        return Tr::tr("Waiting");
    case Job::State::Running:
        return Tr::tr("Running");
    case Job::State::Paused:
        return Tr::tr("Paused");
    case Job::State::Done:
        return Tr::tr("Done");
    case Job::State::Failed:
        return job.error().message;
    case Job::State::Cancelled:
        return Tr::tr("Stopped");
    }
    return {};
}

bool isThere(Phase phase)
{
    return phase == Phase::Done || phase == Phase::Exists;
}

/// A step has no bytes; layers of base images and the context do, or wait for theirs.
static bool isStep(const BlobProgress &blob)
{
    return blob.total == 0 || (blob.total < 0 && blob.phase == Phase::Transfer && blob.current == 0);
}

static QString stepsText(QList<BlobProgress> blobs)
{
    blobs.removeIf([](const BlobProgress &blob) { return !isStep(blob); });
    if (blobs.isEmpty())
        return {};
    const auto there = std::ranges::count_if(blobs, isThere, &BlobProgress::phase);
    return Tr::tr("%1 of %n step(s)", nullptr, int(blobs.size())).arg(QLocale().toString(qlonglong(there)));
}

QString layersText(const JobProgress &progress, Job::Kind kind)
{
    if (kind == Job::Kind::Build)
        return stepsText(progress.blobs);
    if (progress.blobs.isEmpty())
        return {};
    const auto there = std::ranges::count_if(progress.blobs, isThere, &BlobProgress::phase);
    return Tr::tr("%1 of %n layer(s)", nullptr, int(progress.blobs.size())).arg(QLocale().toString(qlonglong(there)));
}

QString bytesText(qint64 current, qint64 total)
{
    return total < 0 ? localSize(current) : Tr::tr("%1 of %2").arg(localSize(current), localSize(total)).words();
}

QString speedText(double bytesPerSecond)
{
    return bytesPerSecond < 1 ? QString() : Tr::tr("%1/s").arg(localSize(qint64(bytesPerSecond))).words();
}

QString timeLeftText(int seconds)
{
    if (seconds < 0)
        return {};
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds < 3600 ? 1 : 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? rest : QString::number(seconds / 3600) + u':' + rest;
}

/// Nothing moved and nothing to be moved is no news.
static QString movedText(const JobProgress &progress)
{
    return progress.current == 0 && progress.total <= 0 ? QString() : bytesText(progress.current, progress.total);
}

QString inOneLine(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

static QString runningText(const JobProgress &progress, Job::Kind kind)
{
    const QString line = inOneLine({layersText(progress, kind), movedText(progress), speedText(progress.bytesPerSecond),
        timeLeftText(progress.secondsLeft)});
    return line.isEmpty() ? Tr::tr("Running").words() : line;
}

QString summaryText(const Job &job, const JobProgress &progress)
{
    switch (job.state()) {
    case Job::State::Queued:
        return Tr::tr("Waiting for its turn.");
    case Job::State::Running:
        return runningText(progress, job.kind());
    case Job::State::Paused:
        return inOneLine({Tr::tr("Paused"), layersText(progress, job.kind()), movedText(progress)});
    case Job::State::Done:
        return job.result().summary();
    case Job::State::Failed:
        return job.error().message;
    case Job::State::Cancelled:
        return job.kind() == Job::Kind::Build
            ? Tr::tr("Stopped. Steps that were done are kept: retry goes on from there.")
            : Tr::tr("Stopped. What has arrived is kept: retry goes on from there.");
    }
    return {};
}

QString phaseText(Phase phase, Job::Kind kind)
{
    if (kind == Job::Kind::Build && phase == Phase::Transfer)
        return Tr::tr("Running");
    if (kind == Job::Kind::Build && phase == Phase::Exists)
        return Tr::tr("From the cache");
    return phaseText(phase);
}

double fractionOf(qint64 current, qint64 total)
{
    return total < 0 ? -1 : total == 0 ? 1 : std::clamp(double(current) / double(total), 0.0, 1.0);
}

} // namespace stowage
