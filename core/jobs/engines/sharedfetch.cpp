// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/sharedfetch.h"

namespace stowage {

static Task<Result<FetchedPtr>> fetchedOnce(QString libraryPath, EngineImages from, TransferContext context)
{
    auto fetched = co_await fetchFromEngine(libraryPath, from, context);
    co_return std::move(fetched).transform(
        [](FetchedArchive archive) { return std::make_shared<const FetchedArchive>(std::move(archive)); });
}

std::shared_ptr<SharedFetch> sharedFetch(QString libraryPath, EngineImages from, int targets)
{
    const auto fetch
        = [libraryPath, from](const TransferContext &context) { return fetchedOnce(libraryPath, from, context); };
    return std::make_shared<SharedFetch>(fetch, targets);
}

Task<Result<JobResult>> copySharedToLibrary(
    QString libraryPath, std::shared_ptr<SharedFetch> fetch, EngineImages from, TransferContext context)
{
    const auto fetched = co_await SharedFetch::take(fetch, context);
    if (!fetched)
        co_return fail(fetched.error());
    co_return co_await copyFetchedToLibrary(libraryPath, **fetched, from, {}, context);
}

Task<Result<JobResult>> copySharedToEngine(
    QString libraryPath, std::shared_ptr<SharedFetch> fetch, EngineEndpoint to, TransferContext context)
{
    const auto fetched = co_await SharedFetch::take(fetch, context);
    if (!fetched)
        co_return fail(fetched.error());
    co_return co_await copyArchivedToEngine(libraryPath, (*fetched)->path(), {}, to, context);
}

} // namespace stowage
