// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/engines/survey.h"

namespace stowage {

/// The one image of a library that was made for it.
static Task<Result<ImageSummary>> importedInto(QString folder, ImportRequest request, TransferContext context)
{
    const auto imported = co_await importIntoLibrary(folder, request, context);
    if (!imported)
        co_return fail(imported.error());
    const auto list = co_await onWorker(
        [&] { return Library::open(folder).and_then([](const Library &library) { return listImages(library); }); });
    if (!list)
        co_return fail(list.error());
    co_return list->images.first();
}

Task<Result<JobResult>> importIntoEngine(
    QString libraryPath, ImportRequest request, EngineEndpoint to, TransferContext context)
{
    // Nothing is packed for an engine that does not answer.
    if (const auto asking = co_await askEngineAt(to, context.stop); !asking)
        co_return fail(asking.error());
    const auto spool = Library::open(libraryPath).and_then(openSpoolFolder);
    if (!spool)
        co_return fail(spool.error());
    const auto image = co_await importedInto(spool->path(), request, context);
    if (!image)
        co_return fail(image.error());
    auto sent = co_await copyToEngine(spool->path(), {{image->digest, request.names}}, to, context);
    if (!sent)
        co_return fail(sent.error());
    sent->digest = image->id;
    sent->summary = [names = sent->names, title = engineTitle(to)] {
        return Tr::tr("Imported %1 into %2.").arg(listed(names), title);
    };
    co_return sent;
}

} // namespace stowage
