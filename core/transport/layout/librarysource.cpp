// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/image/feed.h"
#include "core/transport/layout/disk/blobslock.h"
#include "core/transport/layout/disk/indexfile.h"
#include "core/transport/layout/disk/readblob.h"
#include "core/transport/layout/libraryplaces.h"

#include <fcntl.h>
#include <mutex>

namespace stowage {

namespace {

/// Keeps the blobs from being collected, from the first question on. Any thread.
class Hold {
public:
    void take(const Library &library);

private:
    std::once_flag m_once;
    FileLock m_lock;
};

void Hold::take(const Library &library)
{
    std::call_once(m_once, [&] {
        // On a read-only disk there may be no lock to take, and nobody who collects garbage either.
        if (auto lock = shareBlobs(library))
            m_lock = std::move(*lock);
    });
}

class LibrarySource final : public ImageSource {
public:
    LibrarySource(Library library, Digest root)
        : m_library(std::move(library))
        , m_root(std::move(root))
    {
    }

    Task<Result<RawManifest>> root() override;
    Task<Result<RawManifest>> manifest(Descriptor descriptor) override;
    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override;

private:
    /// Answers on a worker, which may wait there for a collection that is under way.
    template <typename Answer>
    auto held(Answer answer)
    {
        return onWorker([library = m_library, hold = m_hold, answer] {
            hold->take(library);
            return answer(library);
        });
    }

    Library m_library;
    Digest m_root;
    std::shared_ptr<Hold> m_hold = std::make_shared<Hold>();
};

/// What index.json lists under a digest or a name.
template <typename Key>
Result<RawManifest> readListed(const Library &library, const Key &key)
{
    const auto index = IndexFile::read(library);
    if (!index)
        return fail(index.error());
    const IndexEntry *entry = index->find(key);
    if (!entry)
        return fail(ErrorKind::NotFound, Tr::tr("This image is no longer in the Library."), key.toString());
    return readManifest(library, entry->descriptor);
}

/// What an image that is here needs and is not here: the image is not what its manifest claims.
std::unexpected<Error> missingBlob(const Descriptor &blob)
{
    return fail(ErrorKind::Damaged, Tr::tr("A part of this image is not in the Library. Pull or load the image again."),
        blob.digest.toString());
}

/// The writer hashes what it is given; hashing here too would only take longer.
Result<void> pour(const Library &library, const Descriptor &blob, BlobWriter &into, const TransferContext &context)
{
    const auto fd = Fd::open(library.blobPath(blob.digest), O_RDONLY);
    if (!fd)
        return fd.error().kind == ErrorKind::NotFound ? missingBlob(blob) : fail(fd.error());
    const auto stream = rangeStream(*fd, into.offset(), blob.size - into.offset());
    return feed(*stream, into, blob, context);
}

Task<Result<RawManifest>> LibrarySource::root()
{
    return held([root = m_root](const Library &library) { return readListed(library, root); });
}

Task<Result<RawManifest>> LibrarySource::manifest(Descriptor descriptor)
{
    return held([descriptor](const Library &library) { return readManifest(library, descriptor); });
}

Task<Result<void>> LibrarySource::read(Descriptor blob, BlobWriter &into, TransferContext context)
{
    return held([blob, &into, context](const Library &library) { return pour(library, blob, into, context); });
}

} // namespace

std::optional<RawManifest> manifestNamed(const Library &library, const Reference &name)
{
    auto manifest = readListed(library, name);
    return manifest ? std::optional(*std::move(manifest)) : std::nullopt;
}

std::unique_ptr<ImageSource> librarySource(const Library &library, const Digest &root)
{
    return std::make_unique<LibrarySource>(library, root);
}

} // namespace stowage
