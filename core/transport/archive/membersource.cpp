// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/membersource.h"

#include "core/base/tr.h"
#include "core/image/feed.h"
#include "core/layer/stream/decoder.h"
#include "core/transport/archive/archive.h"
#include "core/transport/archive/read/membername.h"
#include "core/transport/archive/read/scan.h"

namespace stowage {

namespace {

// Reading so little takes less time than asking another thread for it.
constexpr qint64 smallBlob = 256 * 1024;

class MemberSource : public ImageSource {
public:
    MemberSource(std::shared_ptr<const Contents> contents, ArchivedImage image)
        : m_contents(std::move(contents))
        , m_image(std::move(image))
    {
    }

    // A Result, since QCoro moves out of whatever else it is given to return.
    Task<Result<RawManifest>> root() override { co_return Result<RawManifest>(m_image.root); }
    Task<Result<RawManifest>> manifest(Descriptor descriptor) override { co_return readManifest(descriptor); }

    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        if (blob.size <= smallBlob)
            co_return readBlob(blob, into, context);
        co_return co_await onWorker([this, &blob, &into, &context] { return readBlob(blob, into, context); });
    }

private:
    Result<RawManifest> readManifest(const Descriptor &descriptor) const
    {
        if (descriptor.digest == m_image.root.digest)
            return m_image.root;
        const auto bytes = m_contents->document(blobMemberName(descriptor.digest.toString()), maximumManifestSize);
        if (!bytes)
            return fail(bytes.error());
        return verifyManifest(*bytes, descriptor.mediaType, descriptor.digest);
    }

    Result<BlobPlace> placeOf(const Descriptor &blob) const
    {
        if (const auto place = m_image.places.constFind(blob.digest); place != m_image.places.constEnd())
            return *place;
        const QByteArray name = blobMemberName(blob.digest.toString());
        if (auto member = m_contents->find(name))
            return BlobPlace{*member};
        return fail(
            ErrorKind::Damaged, Tr::tr("The archive is incomplete: %1 is missing in it.").arg(QString::fromUtf8(name)));
    }

    Result<void> readBlob(const Descriptor &blob, BlobWriter &into, const TransferContext &context) const
    {
        const auto place = placeOf(blob);
        if (!place)
            return fail(place.error());
        const bool canSkip = place->unpack == Compression::None && into.offset() <= place->member.size;
        if (const auto ready = canSkip ? Result<void>() : into.restart(); !ready)
            return ready;
        auto stream = m_contents->open(place->member, into.offset());
        if (!stream)
            return fail(stream.error());
        return feed(*decodedStream(std::move(*stream), place->unpack), into, blob, context);
    }

    std::shared_ptr<const Contents> m_contents;
    ArchivedImage m_image;
};

} // namespace

std::unique_ptr<ImageSource> memberSource(std::shared_ptr<const Contents> contents, ArchivedImage image)
{
    return std::make_unique<MemberSource>(std::move(contents), std::move(image));
}

Result<std::unique_ptr<ImageSource>> archiveSource(const QString &path, int index, const std::stop_token &stop)
{
    auto opened = openArchive(path, stop);
    if (!opened)
        return fail(opened.error());
    if (opened->kind == OpenedArchive::Kind::Stream)
        return fail(ErrorKind::Usage,
            Tr::tr("%1 is compressed, and its images can only be looked into after loading them.").arg(path));
    auto contents = scanSeekable(std::move(*opened), stop);
    if (!contents)
        return fail(contents.error());
    auto found = interpret(**contents, Effort::Thorough, stop);
    if (!found)
        return fail(found.error());
    const bool isThere = index >= 0 && index < found->images.size();
    if (!isThere || found->images.at(index).root.digest.isNull())
        return fail(ErrorKind::NotFound, Tr::tr("%1 has no image at that place.").arg(path));
    return memberSource(std::move(*contents), found->images.at(index));
}

Result<bool> isPacked(const QString &path)
{
    return openArchiveRaw(path, {}).transform(
        [](const OpenedArchive &opened) { return opened.kind == OpenedArchive::Kind::Stream; });
}

} // namespace stowage
