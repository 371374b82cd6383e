// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/enginetransfer.h"

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/jobs/engines/enginemodule.h"
#include "core/jobs/engines/survey.h"
#include "core/transport/archive/save/partfile.h"
#include "core/transport/layout/libraryplaces.h"

#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace stowage {

namespace {

/// An engine that has answered, and what to ask it with.
struct Asking {
    const EngineModule *module;
    EngineClientPtr client;
    EngineMet met;
};

Task<Result<Asking>> ask(EngineEndpoint engine, std::stop_token stop)
{
    const auto module = engineModule();
    if (!module)
        co_return fail(module.error());
    const EngineClientPtr client = (*module)->client(engine);
    const auto met = co_await (*module)->meet(client, stop);
    if (!met)
        co_return fail(met.error());
    co_return Asking{*module, client, *met};
}

/// Names as a person says them: engines have them whole, or short, or as IDs.
QStringList spoken(const QStringList &names)
{
    QStringList spoken;
    for (const QString &name : names) {
        const auto reference = Reference::parse(name);
        spoken.append(name.startsWith(QLatin1StringView("sha256:")) ? name.mid(7, 12)
                : reference                                         ? reference->familiar()
                                                                    : name);
    }
    return spoken;
}

/// What whoever pushes from there should know.
Sentences digestsRemark(const Asking &asking, const QString &title)
{
    if (asking.met.capabilities.keepsDigests)
        return {};
    return {Tr::tr("%1 keeps layers unpacked: pushed from there, an image has another digest.").arg(title)};
}

Task<Result<JobResult>> deliver(QString path, EngineEndpoint to, TransferContext context)
{
    const auto asking = co_await ask(to, context.stop);
    if (!asking)
        co_return fail(asking.error());
    const auto loaded = co_await asking->module->load(asking->client, asking->met, path, context);
    if (!loaded)
        co_return fail(loaded.error());
    const QString title = engineTitle(to);
    JobResult result;
    result.names = spoken(loaded->names);
    result.remarks = digestsRemark(*asking, title);
    result.summary = [names = result.names, title] { return Tr::tr("Loaded %1 into %2.").arg(listed(names), title); };
    co_return result;
}

Result<void> passOn(Fd &from, Fd &to, const std::stop_token &stop)
{
    QByteArray chunk(1024 * 1024, Qt::Uninitialized);
    for (;;) {
        const auto got = from.read(chunk.data(), chunk.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return {};
        if (auto written = to.writeAll(QByteArrayView(chunk).first(*got)); !written)
            return written;
        if (auto on = goOn(stop); !on)
            return on;
    }
}

/// Engines want to know how long an archive is before it begins.
Result<void> spoolInput(const QString &path, const std::stop_token &stop)
{
    auto file = Fd::open(path, O_WRONLY | O_TRUNC, 0600);
    if (!file)
        return fail(file.error());
    Fd input(::dup(STDIN_FILENO), Tr::tr("standard input"));
    return passOn(input, *file, stop);
}

Result<void> printFile(const QString &path, const std::stop_token &stop)
{
    auto file = Fd::open(path, O_RDONLY);
    if (!file)
        return fail(file.error());
    Fd output(::dup(STDOUT_FILENO), Tr::tr("The standard output"));
    return passOn(*file, output, stop);
}

bool isAsEnginesWrite(const SaveRequest &request)
{
    return request.format == SaveRequest::Format::Docker && request.compress == Compression::None;
}

/// In another form than it has, all of it or some of its images.
Task<Result<SaveReport>> rewrite(QString path, QList<ArchiveImage> images, SaveRequest request, TransferContext context)
{
    std::vector<std::unique_ptr<ImageSource>> sources;
    QList<SaveItem> items;
    for (const ArchiveImage &image : std::as_const(images)) {
        auto source = archiveSource(path, image.index);
        if (!source)
            co_return fail(source.error());
        sources.push_back(*std::move(source));
        items.append({sources.back().get(), image.references});
    }
    co_return co_await saveArchive(items, request, context);
}

Error incomplete(const EngineImages &from, const QString &detail)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 did not send all of the archive. Try again; the detail says what is missing.")
            .arg(engineTitle(from.engine)),
        detail, true};
}

} // namespace

Result<std::unique_ptr<QTemporaryFile>> spoolFile(const QString &libraryPath)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        return fail(library.error());
    if (const auto made = makeFolder(library->ownPath(QStringLiteral("partial"))); !made)
        return fail(made.error());
    auto file = std::make_unique<QTemporaryFile>(library->ownPath(QStringLiteral("partial/engine-XXXXXX")));
    if (!file->open())
        return fail(ErrorKind::Refused, Tr::tr("The Library cannot be written to."), file->errorString());
    return file;
}

Task<Result<ArchiveInfo>> fetchFromEngine(EngineImages from, QString path, TransferContext context)
{
    const auto asking = co_await ask(from.engine, context.stop);
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

Task<Result<JobResult>> copyFromEngine(
    QString libraryPath, EngineImages from, QList<Reference> names, TransferContext context)
{
    const auto spool = spoolFile(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    const QString path = (*spool)->fileName();
    const auto info = co_await fetchFromEngine(from, path, context);
    if (!info)
        co_return fail(info.error());
    LoadRequest request;
    request.path = path;
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
    const auto info = co_await fetchFromEngine(from, part->file().path(), context);
    if (!info)
        co_return fail(info.error());
    co_return co_await onWorker([&] { return part->keep(); });
}

static Task<Result<void>> saveAnew(QString libraryPath, EngineImages from, SaveRequest request, TransferContext context)
{
    const auto spool = spoolFile(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    const QString path = (*spool)->fileName();
    const auto info = co_await fetchFromEngine(from, path, context);
    if (!info)
        co_return fail(info.error());
    if (isAsEnginesWrite(request))
        co_return co_await onWorker([&] { return printFile(path, context.stop); });
    const auto written = co_await rewrite(path, info->images, request, context);
    co_return written ? Result<void>{} : fail(written.error());
}

Task<Result<JobResult>> saveFromEngine(
    QString libraryPath, EngineImages from, SaveRequest request, TransferContext context)
{
    const bool isFileAsItIs = isAsEnginesWrite(request) && !request.path.isEmpty();
    const auto saved = isFileAsItIs ? co_await saveAsItIs(from, request.path, context)
                                    : co_await saveAnew(libraryPath, from, request, context);
    if (!saved)
        co_return fail(saved.error());
    JobResult result;
    result.path = request.path;
    result.names = spoken(from.images);
    result.summary = [names = result.names, file = QFileInfo(request.path).fileName()] {
        return Tr::tr("Saved %1 to %2.").arg(listed(names), file);
    };
    co_return result;
}

Task<Result<JobResult>> sendToEngine(
    QString libraryPath, QList<SaveItem> items, EngineEndpoint to, TransferContext context)
{
    const auto spool = spoolFile(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    SaveRequest request;
    request.path = (*spool)->fileName();
    const auto saved = co_await saveArchive(items, request, context);
    if (!saved)
        co_return fail(saved.error());
    co_return co_await deliver(request.path, to, context);
}

Task<Result<JobResult>> copyToEngine(
    QString libraryPath, QList<SaveSelection> images, EngineEndpoint to, TransferContext context)
{
    const auto spool = spoolFile(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    SaveRequest request;
    request.path = (*spool)->fileName();
    const auto saved = co_await saveFromLibrary(libraryPath, images, request, context);
    if (!saved)
        co_return fail(saved.error());
    co_return co_await deliver(request.path, to, context);
}

static Task<Result<JobResult>> deliverAnew(
    QString libraryPath, QString path, QList<ArchiveImage> images, EngineEndpoint to, TransferContext context)
{
    const auto spool = spoolFile(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    SaveRequest request;
    request.path = (*spool)->fileName();
    const auto written = co_await rewrite(path, images, request, context);
    if (!written)
        co_return fail(written.error());
    co_return co_await deliver(request.path, to, context);
}

static std::unexpected<Error> isRootFileSystem(const QString &path)
{
    return fail(ErrorKind::Usage,
        Tr::tr("%1 holds a root file system and no image. Import it into the Library, and copy the image from there.")
            .arg(QFileInfo(path).fileName()));
}

/// Every engine takes docker's form; those that take a pure OCI layout are few. What is compressed as a whole is left
/// to the engine, which knows best what it can unpack.
static Task<Result<JobResult>> deliverReadably(
    QString libraryPath, QString path, EngineEndpoint to, TransferContext context)
{
    const auto info = co_await onWorker([&] { return showArchive(path, context); });
    if (!info)
        co_return fail(info.error());
    if (info->format == ArchiveFormat::RootFileSystem)
        co_return isRootFileSystem(path);
    const bool isDockers = info->format == ArchiveFormat::DockerArchive || info->format == ArchiveFormat::Hybrid;
    if (isDockers || info->compression != QLatin1StringView("none"))
        co_return co_await deliver(path, to, context);
    co_return co_await deliverAnew(libraryPath, path, info->images, to, context);
}

Task<Result<JobResult>> copyArchivedToEngine(
    QString libraryPath, QString path, QList<int> images, EngineEndpoint to, TransferContext context)
{
    const auto info = co_await onWorker([&] { return showArchive(path, context); });
    if (!info)
        co_return fail(info.error());
    if (info->format == ArchiveFormat::RootFileSystem)
        co_return isRootFileSystem(path);
    QList<ArchiveImage> chosen = info->images;
    chosen.removeIf([&](const ArchiveImage &image) { return !images.contains(image.index); });
    if (chosen.size() == info->images.size())
        co_return co_await deliverReadably(libraryPath, path, to, context);
    co_return co_await deliverAnew(libraryPath, path, chosen, to, context);
}

Task<Result<JobResult>> loadIntoEngine(QString libraryPath, QString path, EngineEndpoint to, TransferContext context)
{
    if (!path.isEmpty())
        co_return co_await deliverReadably(libraryPath, path, to, context);
    const auto spool = spoolFile(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    const QString spooled = (*spool)->fileName();
    const auto read = co_await onWorker([&] { return spoolInput(spooled, context.stop); });
    if (!read)
        co_return fail(read.error());
    co_return co_await deliverReadably(libraryPath, spooled, to, context);
}

Task<Result<JobResult>> copyBetweenEngines(
    QString libraryPath, EngineImages from, EngineEndpoint to, TransferContext context)
{
    const auto spool = spoolFile(libraryPath);
    if (!spool)
        co_return fail(spool.error());
    const QString path = (*spool)->fileName();
    const auto info = co_await fetchFromEngine(from, path, context);
    if (!info)
        co_return fail(info.error());
    co_return co_await deliver(path, to, context);
}

} // namespace stowage
