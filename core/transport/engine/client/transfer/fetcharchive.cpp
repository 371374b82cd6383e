// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/transport/engine/client/transfer/bulk.h"
#include "core/transport/engine/client/transfer/enginearchives.h"

#include <fcntl.h>

namespace stowage {

/// Podman begins to answer when it has written all of it into a file of its own.
static EngineRequest requestFor(const QStringList &images)
{
    EngineRequest request{.path = QStringLiteral("/images/get"), .pace = EngineRequest::Pace::Endless};
    for (const QString &image : images)
        request.query.addQueryItem(QStringLiteral("names"), image);
    return request;
}

static EngineSubject subjectOf(const QStringList &images)
{
    return {.what = EngineSubject::What::Image, .name = images.size() == 1 ? images.first() : QString()};
}

Task<Result<void>> fetchArchive(
    EngineClientPtr client, EngineMet, QStringList images, QString path, TransferContext context)
{
    auto file = Fd::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (!file)
        co_return fail(file.error());
    BlobProgress step{client->title(), Phase::Waiting, 0, -1, {}, client->title()};
    context.progress(step);
    step.phase = Phase::Transfer;
    const auto take = [&](QByteArrayView bytes) {
        step.current += bytes.size();
        context.progress(step);
        return file->writeAll(bytes);
    };
    const auto all = co_await bulkFrom(client, requestFor(images), subjectOf(images), take, context.stop);
    if (!all)
        co_return fail(all.error());
    step.phase = Phase::Done;
    step.total = step.current;
    context.progress(step);
    co_return Result<void>{};
}

} // namespace stowage
