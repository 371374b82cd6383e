// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/jobs/jobfacts.h"

#include "core/jobs/doctor/checkup.h"
#include "models/jobs/jobroles.h"
#include "models/jobs/jobtexts.h"

namespace stowage {

static bool canRetry(Job::State state)
{
    return state == Job::State::Failed || state == Job::State::Cancelled;
}

static QVariant progressFact(const Job &job, const JobProgress &progress, int role)
{
    switch (role) {
    case JobRole::Current:
        return progress.current;
    case JobRole::Total:
        return progress.total;
    case JobRole::Fraction:
        return fractionOf(progress.current, progress.total);
    case JobRole::Speed:
        return progress.bytesPerSecond;
    case JobRole::SecondsLeft:
        return progress.secondsLeft;
    case JobRole::LayersText:
        return layersText(progress, job.kind());
    case JobRole::BytesText:
        return bytesText(progress.current, progress.total);
    case JobRole::SpeedText:
        return speedText(progress.bytesPerSecond);
    case JobRole::TimeLeftText:
        return timeLeftText(progress.secondsLeft);
    default:
        return {};
    }
}

/// What can be said once a job has ended; nothing before.
static QVariant outcomeFact(const Job &job, int role)
{
    const bool done = job.state() == Job::State::Done;
    const bool failed = job.state() == Job::State::Failed;
    switch (role) {
    case JobRole::ErrorMessage:
        return failed ? job.error().message.words() : QString();
    case JobRole::ErrorDetail:
        return failed ? job.error().detail : QString();
    case JobRole::Remarks:
        return done ? words(job.result().remarks) : QStringList();
    case JobRole::Path:
        return done ? job.result().path : QString();
    case JobRole::Digest:
        return done && !job.result().digest.isNull() ? job.result().digest.toString() : QString();
    default:
        return {};
    }
}

QVariant jobFact(const Job &job, const JobProgress &progress, int role)
{
    const bool failed = job.state() == Job::State::Failed;
    switch (role) {
    case JobRole::Title:
        return job.title();
    case JobRole::Kind:
        return int(job.kind());
    case JobRole::KindText:
        return kindText(job.kind());
    case JobRole::State:
        return int(job.state());
    case JobRole::StateText:
        return stateText(job);
    case JobRole::SummaryText:
        return summaryText(job, progress);
    case JobRole::Waiting:
        return job.state() == Job::State::Queued;
    case JobRole::CanStop:
        return !job.isEnded();
    case JobRole::CanRetry:
        return canRetry(job.state());
    case JobRole::CanPause:
        return job.canPause();
    case JobRole::HasSteps:
        return job.kind() == Job::Kind::Build;
    case JobRole::CanDiagnose:
        return failed && job.isPausable() && mayBeTheRegistry(job.error().kind);
    case JobRole::Paused:
        return job.state() == Job::State::Paused;
    case JobRole::Ended:
        return job.isEnded();
    case JobRole::Failed:
        return failed;
    default:
        break;
    }
    const QVariant outcome = outcomeFact(job, role);
    return outcome.isValid() ? outcome : progressFact(job, progress, role);
}

QHash<int, QByteArray> jobRoleNames()
{
    return {
        {JobRole::Title, "title"},
        {JobRole::Kind, "kind"},
        {JobRole::KindText, "kindText"},
        {JobRole::State, "state"},
        {JobRole::StateText, "stateText"},
        {JobRole::Current, "current"},
        {JobRole::Total, "total"},
        {JobRole::Fraction, "fraction"},
        {JobRole::Speed, "speed"},
        {JobRole::SecondsLeft, "secondsLeft"},
        {JobRole::LayersText, "layersText"},
        {JobRole::BytesText, "bytesText"},
        {JobRole::SpeedText, "speedText"},
        {JobRole::TimeLeftText, "timeLeftText"},
        {JobRole::SummaryText, "summaryText"},
        {JobRole::Blobs, "blobs"},
        {JobRole::Waiting, "waiting"},
        {JobRole::CanStop, "canStop"},
        {JobRole::CanRetry, "canRetry"},
        {JobRole::CanPause, "canPause"},
        {JobRole::CanDiagnose, "canDiagnose"},
        {JobRole::HasSteps, "hasSteps"},
        {JobRole::Paused, "paused"},
        {JobRole::CanMoveUp, "canMoveUp"},
        {JobRole::CanMoveDown, "canMoveDown"},
        {JobRole::Ended, "ended"},
        {JobRole::Failed, "failed"},
        {JobRole::ErrorMessage, "errorMessage"},
        {JobRole::ErrorDetail, "errorDetail"},
        {JobRole::Remarks, "remarks"},
        {JobRole::Path, "path"},
        {JobRole::Digest, "digest"},
        {JobRole::JobObject, "job"},
    };
}

} // namespace stowage
