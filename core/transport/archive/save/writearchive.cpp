// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/save/writearchive.h"

#include "core/base/tr.h"
#include "core/layer/tarheader.h"
#include "core/transport/archive/save/partfile.h"
#include "core/transport/archive/save/tarwriters.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <vector>

namespace stowage {

namespace {

/// Reads one blob into its writer, verified.
Task<Result<void>> move(const PlannedMember &member, BlobWriter &writer, TransferContext context)
{
    const QString shown = member.blob.digest.toString();
    auto read = co_await member.source->read(member.blob, writer, context);
    if (read)
        read = writer.commit();
    context.progress({shown, read ? Phase::Done : Phase::Failed, read ? member.size : 0, member.size, {}});
    co_return read;
}

/// The blobs of one archive, shared by its lanes; all of them run on one thread.
struct Lanes {
    QList<const PlannedMember *> members; ///< the largest first, so that all lanes end at about the same time
    Fd &file;
    qsizetype next = 0;
    std::optional<Error> error; ///< the first one; it stops the others
    std::stop_source stop;
};

Task<void> runLane(Lanes &lanes, TransferContext context)
{
    while (lanes.next < lanes.members.size() && !context.stop.stop_requested()) {
        const PlannedMember &member = *lanes.members.at(lanes.next++);
        PlacedBlobWriter writer(lanes.file, member.contentOffset, member.blob);
        const auto moved = co_await move(member, writer, context);
        if (moved || lanes.error)
            continue;
        lanes.error = moved.error();
        lanes.stop.request_stop();
    }
}

QList<const PlannedMember *> blobsOf(const ArchivePlan &plan)
{
    QList<const PlannedMember *> blobs;
    for (const PlannedMember &member : plan.members)
        if (member.source)
            blobs.append(&member);
    std::ranges::stable_sort(blobs, std::ranges::greater(), &PlannedMember::size);
    return blobs;
}

Task<Result<void>> writeBlobs(const ArchivePlan &plan, Fd &file, TransferContext context)
{
    Lanes lanes{blobsOf(plan), file, 0, {}, {}};
    const std::stop_callback handOn(context.stop, [&lanes] { lanes.stop.request_stop(); });
    TransferContext inner = context;
    inner.stop = lanes.stop.get_token();
    std::vector<Task<void>> running;
    for (int lane = 0; lane < QThread::idealThreadCount(); ++lane)
        running.push_back(runLane(lanes, inner));
    for (Task<void> &lane : running)
        co_await lane;
    if (context.stop.stop_requested())
        co_return fail(cancelledError());
    co_return lanes.error ? Result<void>(fail(*lanes.error)) : Result<void>{};
}

/// Headers and documents; holes are the zeros between them.
Result<void> writeFrame(const ArchivePlan &plan, Fd &file)
{
    if (const auto sized = file.truncate(plan.size); !sized)
        return sized;
    for (const PlannedMember &member : plan.members) {
        const QByteArray head = tarHeader(member.path, member.size) + member.document;
        if (const auto written = file.writeAt(member.offset, head); !written)
            return written;
    }
    return {};
}

Task<Result<qint64>> writePlaced(const ArchivePlan &plan, SaveRequest request, TransferContext context)
{
    auto part = co_await onWorker([&request] { return PartFile::create(request.path); });
    if (!part)
        co_return fail(part.error());
    if (auto framed = co_await onWorker([&] { return writeFrame(plan, part->file()); }); !framed)
        co_return fail(framed.error());
    if (auto written = co_await writeBlobs(plan, part->file(), context); !written)
        co_return fail(written.error());
    if (request.isForNow)
        co_return part->keepForNow().transform([&plan] { return plan.size; });
    if (auto kept = co_await onWorker([&part] { return part->keep(); }); !kept)
        co_return fail(kept.error());
    co_return plan.size;
}

Task<Result<void>> streamMember(const PlannedMember &member, Encoder &encoder, TransferContext context)
{
    if (auto written = encoder.write(tarHeader(member.path, member.size) + member.document); !written)
        co_return written;
    if (member.source) {
        StreamedBlobWriter writer(encoder, member.blob);
        if (auto moved = co_await move(member, writer, context); !moved)
            co_return moved;
    }
    co_return encoder.write(QByteArray(tarPadding(member.size), '\0'));
}

Task<Result<qint64>> streamTo(Fd &file, const ArchivePlan &plan, Compression compression, TransferContext context)
{
    qint64 written = 0;
    const auto maker = encoder(compression, [&](QByteArrayView bytes) {
        written += bytes.size();
        return file.writeAll(bytes);
    });
    for (const PlannedMember &member : plan.members) {
        auto streamed = goOn(context.stop);
        if (streamed)
            streamed = co_await streamMember(member, *maker, context);
        if (!streamed)
            co_return fail(streamed.error());
    }
    const auto finished = co_await onWorker(
        [&maker] { return maker->write(QByteArray(tarEndSize, '\0')).and_then([&] { return maker->finish(); }); });
    co_return finished.transform([&written] { return written; });
}

Task<Result<qint64>> streamToFile(
    const ArchivePlan &plan, QString path, Compression compression, TransferContext context)
{
    auto part = co_await onWorker([&path] { return PartFile::create(path); });
    if (!part)
        co_return fail(part.error());
    const auto written = co_await streamTo(part->file(), plan, compression, context);
    if (!written)
        co_return written;
    if (auto kept = co_await onWorker([&part] { return part->keep(); }); !kept)
        co_return fail(kept.error());
    co_return written;
}

} // namespace

Task<Result<qint64>> writeArchive(const ArchivePlan &plan, SaveRequest request, TransferContext context)
{
    const Compression compression = request.compress;
    if (isReplaceable(request.path) && compression == Compression::None)
        co_return co_await writePlaced(plan, request, context);
    if (isReplaceable(request.path))
        co_return co_await streamToFile(plan, request.path, compression, context);
    auto output = openOutput(request.path);
    if (!output)
        co_return fail(output.error());
    co_return co_await streamTo(*output, plan, compression, context);
}

} // namespace stowage
