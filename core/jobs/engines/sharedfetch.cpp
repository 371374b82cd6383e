// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/sharedfetch.h"

#include <QHash>

#include <condition_variable>
#include <mutex>

namespace stowage {

class SharedFetch {
public:
    QString libraryPath;
    EngineImages from;

    std::mutex mutex; ///< of all that follows
    std::condition_variable_any settled;
    int left = 0; ///< targets that have not had their turn
    bool isBeingRead = false;
    int reads = 0; ///< that have ended
    std::optional<Error> problem{}; ///< of the last one
    FetchedPtr kept{}; ///< while any target is left
    std::weak_ptr<const FetchedArchive> inUse{};
    QHash<int, ProgressFn> waiting{}; ///< by a number of their own
    std::optional<BlobProgress> lastStep{}; ///< of what is being read
    int numbers = 0;
};

namespace {

/// What whoever waited found. Nothing: it is up to them to have it written.
struct Turn {
    FetchedPtr archive{};
    std::optional<Error> problem{};
};

Turn waitForTurn(SharedFetch &fetch, const TransferContext &context)
{
    std::unique_lock lock(fetch.mutex);
    const int number = ++fetch.numbers;
    const int reads = fetch.reads;
    fetch.waiting.insert(number, context.progress);
    if (fetch.isBeingRead && fetch.lastStep)
        context.progress(*fetch.lastStep);
    fetch.settled.wait(lock, context.stop, [&] { return !fetch.isBeingRead; });
    fetch.waiting.remove(number);
    if (context.stop.stop_requested())
        return {{}, cancelledError()};
    if (FetchedPtr archive = fetch.inUse.lock())
        return {std::move(archive), {}};
    const bool hasFailed = fetch.reads > reads && fetch.problem && fetch.problem->kind != ErrorKind::Cancelled;
    if (hasFailed)
        return {{}, fetch.problem};
    fetch.isBeingRead = true;
    return {};
}

TransferContext toldToAll(const SharedFetchPtr &fetch, TransferContext context)
{
    context.progress = [fetch, own = context.progress](const BlobProgress &step) {
        own(step);
        const std::scoped_lock lock(fetch->mutex);
        fetch->lastStep = step;
        for (const ProgressFn &other : std::as_const(fetch->waiting))
            other(step);
    };
    return context;
}

void settle(SharedFetch &fetch, const Result<FetchedPtr> &fetched)
{
    {
        const std::scoped_lock lock(fetch.mutex);
        const FetchedPtr archive = fetched.value_or(FetchedPtr());
        fetch.isBeingRead = false;
        fetch.lastStep.reset();
        ++fetch.reads;
        fetch.problem = fetched ? std::nullopt : std::optional(fetched.error());
        fetch.inUse = archive;
        fetch.kept = fetch.left > 0 ? archive : FetchedPtr();
    }
    fetch.settled.notify_all();
}

} // namespace

SharedFetchPtr sharedFetch(QString libraryPath, EngineImages from, int targets)
{
    auto fetch = std::make_shared<SharedFetch>();
    fetch->libraryPath = std::move(libraryPath);
    fetch->from = std::move(from);
    fetch->left = targets;
    return fetch;
}

void leave(const SharedFetchPtr &fetch)
{
    FetchedPtr last; // whose file goes when nobody is kept waiting for it
    const std::scoped_lock lock(fetch->mutex);
    if (--fetch->left <= 0)
        last = std::exchange(fetch->kept, {});
}

Task<Result<FetchedPtr>> takeFetched(SharedFetchPtr fetch, TransferContext context)
{
    Turn turn = waitForTurn(*fetch, context);
    if (turn.problem)
        co_return fail(*turn.problem);
    if (turn.archive)
        co_return turn.archive;
    auto read = co_await fetchFromEngine(fetch->libraryPath, fetch->from, toldToAll(fetch, context));
    const Result<FetchedPtr> fetched = std::move(read).transform(
        [](FetchedArchive archive) { return std::make_shared<const FetchedArchive>(std::move(archive)); });
    settle(*fetch, fetched);
    co_return fetched;
}

Task<Result<JobResult>> copySharedToLibrary(QString libraryPath, SharedFetchPtr fetch, TransferContext context)
{
    const auto fetched = co_await takeFetched(fetch, context);
    if (!fetched)
        co_return fail(fetched.error());
    co_return co_await copyFetchedToLibrary(libraryPath, **fetched, fetch->from, {}, context);
}

Task<Result<JobResult>> copySharedToEngine(
    QString libraryPath, SharedFetchPtr fetch, EngineEndpoint to, TransferContext context)
{
    const auto fetched = co_await takeFetched(fetch, context);
    if (!fetched)
        co_return fail(fetched.error());
    co_return co_await copyArchivedToEngine(libraryPath, (*fetched)->path(), {}, to, context);
}

} // namespace stowage
