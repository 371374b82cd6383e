// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/ingest.h"

#include "core/image/feed.h"
#include "core/layer/stream/decoder.h"
#include "core/transport/archive/read/membername.h"
#include "core/transport/archive/read/memberwalk.h"

namespace stowage {

namespace {

/// The content of the member that a walk has come to, as a stream of its own.
class PassingStream : public ByteStream {
public:
    explicit PassingStream(MemberWalk &walk)
        : m_walk(walk)
    {
    }

    Result<QByteArrayView> next() override { return m_walk.piece(); }

private:
    MemberWalk &m_walk;
};

BlobProgress passing(const QString &shown, qint64 total)
{
    return {shown, Phase::Transfer, 0, total, {}};
}

/// A blob whose name says its digest: not written when the sink has it, else verified.
Task<Result<Descriptor>> takeNamed(MemberWalk &walk, Descriptor blob, ImageSink &sink, TransferContext context)
{
    const QString shown = blob.digest.toString();
    const auto there = co_await sink.has(blob, context.stop);
    if (!there)
        co_return fail(there.error());
    if (*there) {
        context.progress({shown, Phase::Exists, blob.size, blob.size, {}});
        co_return blob;
    }
    auto writer = co_await sink.write(blob, context.stop);
    if (!writer)
        co_return fail(writer.error());
    const auto written = co_await onWorker([&]() -> Result<void> {
        PassingStream stream(walk);
        if (auto fresh = (*writer)->restart(); !fresh)
            return fresh;
        const auto write = [&](QByteArrayView piece) { return (*writer)->write(piece); };
        return pump(stream, write, passing(shown, blob.size), context).and_then([&] { return (*writer)->commit(); });
    });
    if (!written)
        co_return fail(written.error());
    context.progress({shown, Phase::Done, blob.size, blob.size, {}});
    co_return blob;
}

/// A layer whose digest its bytes will tell; one that OCI has no media type for is unpacked on the way.
Task<Result<Descriptor>> takeUnknown(MemberWalk &walk, PassingBlob blob, ImageSink &sink, TransferContext context)
{
    auto writer = co_await sink.ingest();
    if (!writer)
        co_return fail(writer.error());
    const QString shown = QString::fromUtf8(blob.name);
    auto stored = co_await onWorker([&]() -> Result<Descriptor> {
        const bool unpacks = blob.compression == Compression::Xz || blob.compression == Compression::Bzip2;
        const auto stream
            = decodedStream(std::make_unique<PassingStream>(walk), unpacks ? blob.compression : Compression::None);
        const auto write = [&](QByteArrayView piece) { return (*writer)->write(piece); };
        if (auto passed = pump(*stream, write, passing(shown, blob.size), context); !passed)
            return fail(passed.error());
        return (*writer)->commit();
    });
    if (stored)
        context.progress({shown, Phase::Done, blob.size, blob.size, {}});
    co_return stored;
}

Task<Result<Descriptor>> take(MemberWalk &walk, PassingBlob blob, ImageSink &sink, TransferContext context)
{
    const auto named = Digest::parse(digestOfBlobName(blob.name));
    if (!named || !named->isVerifiable())
        co_return co_await takeUnknown(walk, blob, sink, context);
    Descriptor descriptor;
    descriptor.digest = *named;
    descriptor.size = blob.size;
    co_return co_await takeNamed(walk, descriptor, sink, context);
}

} // namespace

Task<Result<std::unique_ptr<Contents>>> ingestArchive(OpenedArchive opened, ImageSink &sink, TransferContext context)
{
    Result<std::unique_ptr<Contents>> contents = std::make_unique<Contents>(Contents::Access::Stream, opened.path);
    MemberWalk walk(TarWalk(std::move(opened.stream)), **contents, context.stop);
    for (;;) {
        const auto blob = co_await onWorker([&walk] { return walk.next(); });
        if (!blob)
            co_return fail(blob.error());
        if (!*blob)
            break;
        const auto stored = co_await take(walk, **blob, sink, context);
        if (!stored)
            co_return fail(stored.error());
        Member member{.size = (*blob)->size, .compression = (*blob)->compression, .stored = *stored};
        if (auto added = (*contents)->addFile((*blob)->name, std::move(member)); !added)
            co_return fail(added.error());
    }
    if (!walk.looksLikeFileSystem()) {
        if (auto finished = co_await onWorker([&walk] { return walk.finish(); }); !finished)
            co_return fail(finished.error());
    }
    co_return contents;
}

} // namespace stowage
