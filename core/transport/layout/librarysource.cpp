// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/image/feed.h"
#include "core/transport/layout/disk/indexfile.h"
#include "core/transport/layout/disk/readblob.h"
#include "core/transport/layout/libraryplaces.h"

#include <fcntl.h>

namespace stowage {

namespace {

class LibrarySource final : public ImageSource {
public:
    LibrarySource(Library library, Digest root)
        : m_library(std::move(library))
        , m_root(std::move(root))
    {
        // On a read-only disk there is no lock to take, and nobody who collects garbage either.
        if (auto lock = FileLock::tryAcquire(m_library.ownPath(QStringLiteral("blobs.lock")), FileLock::Shared))
            m_lock = std::move(*lock);
    }

    Task<Result<RawManifest>> root() override;
    Task<Result<RawManifest>> manifest(Descriptor descriptor) override;
    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override;

private:
    Library m_library;
    Digest m_root;
    FileLock m_lock;
};

Result<RawManifest> readRoot(const Library &library, const Digest &digest)
{
    const auto index = IndexFile::read(library);
    if (!index)
        return fail(index.error());
    const IndexEntry *entry = index->find(digest);
    if (!entry)
        return fail(ErrorKind::NotFound, Tr::tr("This image is no longer in the Library."), digest.toString());
    return readManifest(library, entry->descriptor);
}

/// The writer hashes what it is given; hashing here too would only take longer.
Result<void> pour(const Library &library, const Descriptor &blob, BlobWriter &into, const TransferContext &context)
{
    const auto fd = Fd::open(library.blobPath(blob.digest), O_RDONLY);
    if (!fd)
        return fail(fd.error());
    const auto stream = rangeStream(*fd, into.offset(), blob.size - into.offset());
    return feed(*stream, into, blob, context);
}

Task<Result<RawManifest>> LibrarySource::root()
{
    return onWorker([library = m_library, root = m_root] { return readRoot(library, root); });
}

Task<Result<RawManifest>> LibrarySource::manifest(Descriptor descriptor)
{
    return onWorker([library = m_library, descriptor] { return readManifest(library, descriptor); });
}

Task<Result<void>> LibrarySource::read(Descriptor blob, BlobWriter &into, TransferContext context)
{
    return onWorker([library = m_library, blob, &into, context] { return pour(library, blob, into, context); });
}

} // namespace

std::unique_ptr<ImageSource> librarySource(const Library &library, const Digest &root)
{
    return std::make_unique<LibrarySource>(library, root);
}

} // namespace stowage
