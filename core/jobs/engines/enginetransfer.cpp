// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginetransfer.h"

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/jobs/engines/askedengine.h"
#include "core/jobs/engines/passing.h"
#include "core/jobs/engines/survey.h"
#include "core/transport/archive/save/partfile.h"

#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace stowage {

namespace {

/// What cannot be replaced is written to as it stands.
Result<void> printFile(const QString &path, const QString &target, const std::stop_token &stop)
{
    auto file = Fd::open(path, O_RDONLY);
    auto output = openOutput(target);
    if (!file || !output)
        return fail(file ? output.error() : file.error());
    return passAllOn(*file, *output, stop);
}

bool isAsEnginesWrite(const SaveRequest &request)
{
    return request.format == SaveRequest::Format::Docker && request.compress == Compression::None;
}

/// In another form than it has.
Task<Result<SaveReport>> rewrite(QString path, QList<ArchiveImage> images, SaveRequest request, TransferContext context)
{
    const auto archived = itemsOfArchive(path, images);
    if (!archived)
        co_return fail(archived.error());
    co_return co_await saveArchive(archived->items, request, context);
}

Error incomplete(const EngineImages &from, const QString &detail)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 did not send all of the archive. Try again; the detail says what is missing.")
            .arg(engineTitle(from.engine)),
        detail, true};
}

} // namespace

static Task<Result<ArchiveInfo>> fetchInto(EngineImages from, QString path, TransferContext context)
{
    const auto asking = co_await askEngineAt(from.engine, context.stop);
    if (!asking)
        co_return fail(asking.error());
    const auto saved = co_await asking->module->save(asking->client, asking->met, from.images, path, context);
    if (!saved)
        co_return fail(saved.error());
    const auto info = showArchive(path, context);
    if (!info && info.error().kind != ErrorKind::Damaged)
        co_return fail(info.error());
    if (!info)
        co_return fail(incomplete(from, info.error().message.words() + QLatin1Char(' ') + info.error().detail));
    if (info->images.isEmpty())
        co_return fail(incomplete(from, QStringLiteral("no image in it")));
    co_return *info;
}

Task<Result<FetchedArchive>> fetchFromEngine(QString libraryPath, EngineImages from, TransferContext context)
{
    const auto spool = spoolIn(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    const auto info = co_await fetchInto(from, spool->path(), context);
    if (!info)
        co_return fail(info.error());
    co_return FetchedArchive{*std::move(spool), *info};
}

Task<Result<JobResult>> copyFetchedToLibrary(QString libraryPath, const FetchedArchive &fetched, EngineImages from,
    QList<Reference> names, TransferContext context)
{
    LoadRequest request;
    request.path = fetched.path();
    request.names = names;
    auto loaded = co_await loadIntoLibrary(libraryPath, request, context);
    if (loaded)
        loaded->summary = [names = loaded->names, title = engineTitle(from.engine)] {
            return Tr::tr("Copied %1 from %2 into the Library.").arg(listed(names), title);
        };
    co_return loaded;
}

/// As the engine wrote it, beside its place until all of it is there.
static Task<Result<void>> saveAsItIs(EngineImages from, QString path, TransferContext context)
{
    auto part = PartFile::create(path);
    if (!part)
        co_return fail(part.error());
    const auto info = co_await fetchInto(from, part->file().path(), context);
    if (!info)
        co_return fail(info.error());
    co_return co_await onWorker([&] { return part->keep(); });
}

static Task<Result<void>> saveAnew(QString libraryPath, EngineImages from, SaveRequest request, TransferContext context)
{
    const auto fetched = co_await fetchFromEngine(libraryPath, from, context);
    if (!fetched)
        co_return fail(fetched.error());
    if (isAsEnginesWrite(request))
        co_return co_await onWorker([&] { return printFile(fetched->path(), request.path, context.stop); });
    const auto written = co_await rewrite(fetched->path(), fetched->info.images, request, context);
    co_return written ? Result<void>{} : fail(written.error());
}

Task<Result<JobResult>> saveFromEngine(
    QString libraryPath, EngineImages from, SaveRequest request, TransferContext context)
{
    const bool isFileAsItIs = isAsEnginesWrite(request) && isReplaceable(request.path);
    const auto saved = isFileAsItIs ? co_await saveAsItIs(from, request.path, context)
                                    : co_await saveAnew(libraryPath, from, request, context);
    if (!saved)
        co_return fail(saved.error());
    JobResult result;
    result.path = request.path;
    result.names = spokenNames(from.images);
    result.summary = [names = result.names, file = QFileInfo(request.path).fileName()] {
        return Tr::tr("Saved %1 to %2.").arg(listed(names), file);
    };
    co_return result;
}

} // namespace stowage
