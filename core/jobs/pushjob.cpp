// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/pushjob.h"

#include "core/base/addonce.h"
#include "core/base/bytesize.h"
#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/image/compress/compressimage.h"
#include "core/jobs/archivedimages.h"
#include "core/jobs/registrymodule.h"
#include "core/transport/layout/librarylayers.h"
#include "core/transport/layout/libraryplaces.h"

#include <QMap>

#include <algorithm>

namespace stowage {

namespace {

/// What went, of how many images.
struct Pushed {
    int layers = 0;
    qint64 bytes = 0;
};

/// What a copy to a registry did.
struct Sent {
    CopyReport report;
    bool compressed = false; ///< layers went that are not here in this shape
};

CopyRequest copyRequest(const QList<Reference> &targets, const PushRequest &how)
{
    CopyRequest copy;
    copy.names = targets;
    copy.platforms = how.platforms;
    copy.platform = how.platform;
    copy.some = how.some;
    copy.parallelBlobs = how.parallelLayers;
    copy.root = CopyRequest::Root::Trimmed;
    return copy;
}

/// A layer that was compressed before is where the plain one is said to be.
void addCompressed(QHash<Digest, QString> &elsewhere, CompressedLayers &layers, Compression how)
{
    const auto known = layers.known(elsewhere.keys(), how);
    for (const auto &[plain, compressed] : known.asKeyValueRange())
        elsewhere.insert(compressed.digest, elsewhere.value(plain));
}

Task<Result<Sent>> copyCompressed(ImageSource &source, ImageSink &sink, CopyRequest copy, Compression how,
    CompressedLayers &layers, TransferContext context)
{
    const auto image = co_await compressImage(source, sink, copy, how, layers, context);
    if (!image)
        co_return fail(image.error());
    copy.platforms = CopyRequest::Platforms::All;
    auto report = co_await copyImage(*image->source, sink, copy, context);
    if (!report)
        co_return fail(report.error());
    report->platforms = image->platforms;
    report->trimmed = image->trimmed;
    co_return Sent{*report, image->changed};
}

Task<Result<Sent>> send(ImageSource &source, QList<Reference> targets, PushRequest how,
    QHash<Digest, QString> elsewhere, CompressedLayers &layers, TransferContext context)
{
    const auto module = registryModule();
    if (!module)
        co_return fail(module.error());
    how.access.pushes = true;
    const auto client = (*module)->client(targets.first(), how.access, {});
    const auto sink = (*module)->sink(client, std::move(elsewhere), context);
    auto sent = co_await copyCompressed(source, *sink, copyRequest(targets, how), how.compress, layers, context);
    if (sent)
        sent->report.remarks += (*module)->warnings(*client);
    co_return sent;
}

QString sentence(const QStringList &names, const Pushed &pushed)
{
    if (pushed.bytes == 0)
        return Tr::tr("Pushed %1: all of it was there already.").arg(listed(names));
    return Tr::tr("Pushed %1: %n new layer(s), %2.", nullptr, pushed.layers)
        .arg(listed(names), localSize(pushed.bytes));
}

/// What the source has to say, and that the digest over there is another one, where it is.
Sentences remarksOn(const QList<Reference> &targets, const Sent &sent)
{
    Sentences remarks = sent.report.remarks;
    const QString name = targets.first().familiar();
    QStringList platforms;
    for (const Platform &platform : sent.report.platforms)
        platforms.append(platform.toString());
    if (sent.report.trimmed)
        remarks.append(Tr::tr("%1 went with %2 only, which is what is here: its digest over there is another one.")
                .arg(name, listed(platforms)));
    if (sent.compressed)
        remarks.append(Tr::tr("Layers of %1 that are stored uncompressed here went compressed: its digest over there "
                              "is another one, %2.")
                .arg(name, sent.report.root.digest.toString()));
    return remarks;
}

/// What went so far.
struct Tally {
    JobResult result;
    Pushed pushed;
};

void add(Tally &tally, const QList<Reference> &targets, const Sent &sent)
{
    tally.result.digest = sent.report.root.digest;
    tally.result.names += familiarNames(targets);
    tally.pushed.layers += sent.report.layersMoved;
    tally.pushed.bytes += sent.report.bytesMoved;
    tally.result.summary = [names = tally.result.names, pushed = tally.pushed] { return sentence(names, pushed); };
    addOnce(tally.result.remarks, remarksOn(targets, sent));
}

} // namespace

void addTarget(QList<PushItem> &items, const Digest &image, const Reference &target)
{
    const auto same = std::ranges::find_if(items,
        [&](const PushItem &item) { return item.image == image && item.targets.first().name() == target.name(); });
    if (same == items.end())
        items.append({image, {target}});
    else
        same->targets.append(target);
}

QList<PushRequest> byRegistry(const PushRequest &request)
{
    QMap<QString, QList<PushItem>> items;
    for (const PushItem &item : request.items)
        items[item.targets.first().domain()].append(item);
    QList<PushRequest> parts;
    for (const QList<PushItem> &ofOne : std::as_const(items)) {
        parts.append(request);
        parts.last().items = ofOne;
        if (items.size() > 1) {
            parts.last().access.credential = {};
            parts.last().access.plainHttp = false;
        }
    }
    return parts;
}

Sentence pushTitle(const PushRequest &request)
{
    QStringList names;
    for (const PushItem &item : request.items) {
        for (const Reference &target : item.targets)
            names.append(target.path() + u':' + target.tag());
    }
    return Tr::tr("%1 to %2")
        .arg(listed(names), request.items.isEmpty() ? QString() : request.items.first().targets.first().domain());
}

Task<Result<JobResult>> pushFrom(ImageSource &source, QList<Reference> targets, PushRequest how,
    QHash<Digest, QString> elsewhere, CompressedLayers &layers, TransferContext context)
{
    const auto sent = co_await send(source, targets, how, std::move(elsewhere), layers, context);
    if (!sent)
        co_return fail(sent.error());
    Tally tally;
    add(tally, targets, *sent);
    co_return tally.result;
}

Task<Result<JobResult>> pushImages(QString libraryPath, PushRequest request, TransferContext context)
{
    const auto library = Library::open(libraryPath);
    if (!library)
        co_return fail(library.error());
    const auto layers = libraryLayers(*library);
    Tally tally;
    for (const PushItem &item : std::as_const(request.items)) {
        const auto elsewhere = co_await onWorker([&] {
            auto repositories = repositoriesWith(*library, item.image, item.targets.first());
            addCompressed(repositories, *layers, request.compress);
            return repositories;
        });
        const auto source = librarySource(*library, item.image);
        const auto sent = co_await send(*source, item.targets, request, elsewhere, *layers, context);
        if (!sent)
            co_return fail(sent.error());
        add(tally, item.targets, *sent);
    }
    co_return tally.result;
}

Task<Result<JobResult>> pushArchived(QString libraryPath, QString archive, PushRequest request, TransferContext context)
{
    QList<Digest> images;
    for (const PushItem &item : std::as_const(request.items))
        images.append(item.image);
    const auto archived = co_await openArchived(libraryPath, archive, images, context);
    if (!archived)
        co_return fail(archived.error());
    const auto library = Library::open(libraryPath);
    const auto layers = library ? libraryLayers(*library) : std::make_unique<CompressedLayers>();
    Tally tally;
    for (size_t i = 0; i < archived->sources.size(); ++i) {
        const QList<Reference> targets = request.items.at(qsizetype(i)).targets;
        const auto sent = co_await send(*archived->sources.at(i), targets, request, {}, *layers, context);
        if (!sent)
            co_return fail(sent.error());
        add(tally, targets, *sent);
    }
    co_return tally.result;
}

} // namespace stowage
