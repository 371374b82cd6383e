// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/rootfs/rootfslayer.h"

#include "core/base/tr.h"
#include "core/layer/stream/aheadstream.h"
#include "core/layer/stream/decoder.h"
#include "core/layer/stream/encoder.h"
#include "core/layer/tarwalk.h"
#include "core/oci/digester.h"

#include <fcntl.h>
#include <functional>

namespace stowage {

namespace {

/// Shows every piece to somebody before it goes on.
class TeeStream : public ByteStream {
public:
    TeeStream(ByteStreamPtr source, ByteSink see)
        : m_source(std::move(source))
        , m_see(std::move(see))
    {
    }

    Result<QByteArrayView> next() override
    {
        const auto piece = m_source->next();
        if (!piece)
            return piece;
        if (const auto seen = piece->isEmpty() ? Result<void>() : m_see(*piece); !seen)
            return fail(seen.error());
        return piece;
    }

private:
    ByteStreamPtr m_source;
    ByteSink m_see;
};

bool leadsOut(const QByteArray &path)
{
    return path.split('/').contains("..") || path.isEmpty();
}

/// Goes through all members: a file system and nothing that hides in one.
Result<void> checkMembers(TarWalk &walk)
{
    bool hasIndex = false;
    bool hasLayout = false;
    bool hasManifest = false;
    for (qint64 count = 0;; ++count) {
        const auto entry = walk.next();
        if (!entry)
            return fail(entry.error());
        if (!*entry && count == 0)
            return fail(ErrorKind::Damaged, Tr::tr("The archive is empty."));
        if (!*entry)
            break;
        if (leadsOut((*entry)->path))
            return fail(ErrorKind::Damaged, Tr::tr("The archive is refused: it holds a name that leads out of it."),
                QString::fromUtf8((*entry)->path));
        hasIndex = hasIndex || (*entry)->path == "index.json" || (*entry)->path == "./index.json";
        hasLayout = hasLayout || (*entry)->path == "oci-layout" || (*entry)->path == "./oci-layout";
        hasManifest = hasManifest || (*entry)->path == "manifest.json";
    }
    if ((hasIndex && hasLayout) || hasManifest)
        return fail(ErrorKind::Damaged,
            Tr::tr("This is an archive of images and no file system. Use load to bring its images here."));
    return walk.drain();
}

Result<ByteStreamPtr> streamOf(OpenedArchive &raw)
{
    if (raw.kind == OpenedArchive::Kind::Folder)
        return fail(ErrorKind::Usage, Tr::tr("%1 is a folder. Make a tar of it first.").arg(raw.path));
    if (raw.kind == OpenedArchive::Kind::PlainTar)
        return fileStream(std::move(raw.file));
    return std::move(raw.stream);
}

ByteSink reportingSink(const QString &shown, qint64 total, const TransferContext &context, ByteSink inner)
{
    return [=, done = qint64(0)](QByteArrayView bytes) mutable -> Result<void> {
        if (const auto on = goOn(context.stop); !on)
            return on;
        done += bytes.size();
        context.progress({shown, Phase::Transfer, done, total, {}});
        return inner(bytes);
    };
}

} // namespace

Result<RootFsLayer> makeRootFsLayer(OpenedArchive raw, IngestWriter &writer, const TransferContext &context)
{
    auto source = streamOf(raw);
    if (!source)
        return fail(source.error());
    const bool keeps = raw.compression == Compression::Gzip || raw.compression == Compression::Zstd;
    const ByteSink store = [&writer](QByteArrayView bytes) { return writer.write(bytes); };
    const ByteSink none = [](QByteArrayView) { return Result<void>(); };
    const qint64 total = raw.fileSize > 0 ? raw.fileSize : -1;
    auto tee = std::make_unique<TeeStream>(
        std::move(*source), reportingSink(raw.path, total, context, keeps ? store : none));
    Digester digester;
    auto hashed = std::make_unique<TeeStream>(
        decodedStream(std::move(tee), raw.compression), [&digester](QByteArrayView bytes) -> Result<void> {
            digester.add(bytes);
            return {};
        });
    const auto maker = encoder(Compression::Gzip, store);
    const ByteSink encode = [&maker](QByteArrayView bytes) { return maker->write(bytes); };
    TarWalk walk(std::make_unique<TeeStream>(aheadStream(std::move(hashed)), keeps ? none : encode));
    if (const auto checked = checkMembers(walk); !checked)
        return fail(checked.error());
    if (const auto finished = keeps ? Result<void>() : maker->finish(); !finished)
        return fail(finished.error());
    auto blob = writer.commit();
    if (!blob)
        return fail(blob.error());
    blob->mediaType = ociLayerType(keeps ? raw.compression : Compression::Gzip);
    return RootFsLayer{*blob, digester.result()};
}

} // namespace stowage
