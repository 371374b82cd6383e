// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/updatedesk.h"

#include "core/base/eitherstop.h"
#include "core/transport/layout/heldnames.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace stowage {

UpdateDesk::UpdateDesk(QString libraryPath, std::shared_ptr<Accounts> accounts, QObject *parent)
    : QObject(parent)
    , m_libraryPath(std::move(libraryPath))
    , m_accounts(std::move(accounts))
{
}

UpdateDesk::~UpdateDesk()
{
    m_ending.request_stop();
    m_pool.waitForDone();
}

using Found = QPromise<Result<NameUpdate>>;

static Result<void> askAll(Found &found, const QString &libraryPath, UpdateRequest request, const std::stop_token &stop)
{
    auto names = Library::open(libraryPath).and_then(heldNames);
    if (!names)
        return fail(names.error());
    request.names = *std::move(names);
    found.setProgressRange(0, int(request.names.size()));
    const auto tell = [&found, done = 0](const NameUpdate &update) mutable {
        found.addResult(Result<NameUpdate>(update));
        found.setProgressValue(++done);
    };
    return QCoro::waitFor(checkForUpdates(libraryPath, std::move(request), tell, stop));
}

QFuture<Result<NameUpdate>> UpdateDesk::check(const std::stop_token &stop)
{
    const UpdateRequest request{{}, m_accounts};
    return QtConcurrent::run(
        &m_pool, [path = m_libraryPath, request, stop, ending = m_ending.get_token()](Found &found) {
            const EitherStop either(stop, ending);
            if (const auto done = askAll(found, path, request, either.token()); !done)
                found.addResult(Result<NameUpdate>(stowage::fail(done.error())));
        });
}

} // namespace stowage
