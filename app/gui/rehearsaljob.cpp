// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/rehearsaljob.h"

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr qint64 megabyte = 1'000'000;

QList<BlobProgress> halfWay()
{
    const auto blob = [](char digit, Phase phase, qint64 current, qint64 total) {
        return BlobProgress{
            u"sha256:"_s + QString(64, QLatin1Char(digit)), phase, current * megabyte, total * megabyte, {}};
    };
    return {blob('7', Phase::Done, 48, 48), blob('c', Phase::Exists, 24, 24), blob('1', Phase::Transfer, 39, 64),
        blob('e', Phase::Verify, 12, 12), blob('4', Phase::Transfer, 9, 211), blob('a', Phase::Waiting, 0, 3)};
}

/// Blocks its own thread, as a job may.
void waitForStop(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait(lock, stop, [] { return false; });
}

Task<Result<JobResult>> playRecord(TransferContext context)
{
    for (const BlobProgress &blob : halfWay())
        context.progress(blob);
    waitForStop(context.stop);
    co_return fail(cancelledError());
}

} // namespace

static Task<Result<JobResult>> playBuild(std::optional<Error> error, TransferContext context)
{
    for (const QString &step : {u"build 1/4 FROM docker.io/library/debian:13"_s, u"build 3/4 COPY . /src"_s})
        context.progress({step, Phase::Done, 0, 0});
    context.progress({u"build 4/4 RUN cmake -S /src -B /out"_s, Phase::Transfer, 0, -1});
    if (!error)
        waitForStop(context.stop);
    co_return fail(error.value_or(cancelledError()));
}

std::unique_ptr<Job> rehearsalBuild(const QString &title, const std::optional<Error> &error)
{
    return std::make_unique<Job>(
        Job::Kind::Build, title, [error](const TransferContext &context) { return playBuild(error, context); });
}

std::unique_ptr<Job> rehearsalJob(const QString &title)
{
    return std::make_unique<Job>(Job::Kind::Pull, title, playRecord);
}

} // namespace stowage
