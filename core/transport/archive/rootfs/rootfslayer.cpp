// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/rootfs/rootfslayer.h"

#include "core/base/tr.h"
#include "core/layer/stream/aheadstream.h"
#include "core/layer/stream/decoder.h"
#include "core/layer/stream/encoder.h"
#include "core/layer/tarheader.h"
#include "core/layer/tarwalk.h"
#include "core/oci/digester.h"
#include "core/transport/archive/read/membername.h"

#include <algorithm>
#include <fcntl.h>
#include <functional>

namespace stowage {

namespace {

bool leadsOut(const QByteArray &path)
{
    return path.split('/').contains("..") || path.isEmpty();
}

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

/// Which members were met that only an archive of images has.
struct Marks {
    bool index = false;
    bool layout = false;
    bool manifest = false;
    bool blobs = false;

    void note(const QByteArray &name)
    {
        index = index || name == "index.json";
        layout = layout || name == "oci-layout";
        manifest = manifest || name == "manifest.json";
        blobs = blobs || isImageBlob(name);
    }

    bool areOfImages() const { return (index && layout) || (manifest && blobs); }

private:
    /// "repositories", "<64 hex digits>.json", "<64 hex digits>/layer.tar", "blobs/sha256/…".
    static bool isImageBlob(const QByteArray &name)
    {
        constexpr qsizetype idLength = 64;
        const QByteArray id = name.first(std::min(name.size(), idLength));
        const bool startsWithId = id.size() == idLength && QByteArray::fromHex(id).toHex() == id;
        return name == "repositories" || name.startsWith("blobs/sha256/") || startsWithId;
    }
};

/// Goes through all members: a file system and nothing that hides in one.
Result<void> checkMembers(TarWalk &walk)
{
    Marks marks;
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
        marks.note(cleanMemberName((*entry)->path).value_or(QByteArray()));
    }
    if (marks.areOfImages())
        return fail(ErrorKind::Damaged,
            Tr::tr("This is an archive of images and no file system. Use load to bring its images here."));
    return walk.drain();
}

/// Whether the end of a stream is a tar's: a block of zeros. A tar that lost its end between two members has none.
class EndWatch {
public:
    void see(QByteArrayView bytes)
    {
        m_tail += bytes.last(std::min<qsizetype>(bytes.size(), tarBlockSize)).toByteArray();
        m_tail = m_tail.last(std::min<qsizetype>(m_tail.size(), tarBlockSize));
    }

    bool isEnd() const { return m_tail == QByteArray(tarBlockSize, '\0'); }

private:
    QByteArray m_tail;
};

Result<ByteStreamPtr> streamOf(OpenedArchive &raw)
{
    if (raw.kind == OpenedArchive::Kind::Folder)
        return fail(ErrorKind::Usage, Tr::tr("%1 is a folder. Make a tar of it first.").arg(raw.shown));
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
        std::move(*source), reportingSink(raw.shown, total, context, keeps ? store : none));
    Digester digester;
    EndWatch end;
    auto hashed = std::make_unique<TeeStream>(
        decodedStream(std::move(tee), raw.compression), [&digester, &end](QByteArrayView bytes) -> Result<void> {
            digester.add(bytes);
            end.see(bytes);
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
    return RootFsLayer{*blob, digester.result(), end.isEnd()};
}

} // namespace stowage
