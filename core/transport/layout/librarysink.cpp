// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/layout/disk/blobfilewriter.h"
#include "core/transport/layout/disk/blobslock.h"
#include "core/transport/layout/disk/indexfile.h"
#include "core/transport/layout/disk/partialfile.h"
#include "core/transport/layout/disk/readblob.h"
#include "core/transport/layout/libraryplaces.h"

#include <QFileInfo>

namespace stowage {

namespace {

class LibrarySink final : public ImageSink {
public:
    LibrarySink(Library library, FileLock lock)
        : m_library(std::move(library))
        , m_lock(std::move(lock))
    {
    }

    Task<Result<bool>> has(Descriptor blob, std::stop_token stop) override;
    Task<Result<QByteArray>> stored(Descriptor manifest) override;
    Task<Result<std::unique_ptr<BlobWriter>>> write(Descriptor blob, std::stop_token stop) override;
    Task<Result<std::unique_ptr<IngestWriter>>> ingest() override;
    Task<Result<void>> putManifest(RawManifest manifest) override;
    Task<Result<void>> publish(Descriptor root, QList<Reference> names) override;

private:
    Library m_library;
    FileLock m_lock;
};

bool isStored(const Library &library, const Descriptor &blob)
{
    const QFileInfo info(library.blobPath(blob.digest));
    return info.isFile() && info.size() == blob.size;
}

Result<void> storeManifest(const Library &library, const RawManifest &manifest)
{
    const auto verified = verifyManifest(manifest.bytes, manifest.mediaType, manifest.digest);
    if (!verified)
        return fail(verified.error());
    if (readManifest(library, verified->descriptor()))
        return {};
    return writeBlob(library, verified->descriptor(), manifest.bytes);
}

/// The blobs' names must have reached the disk before index.json leads to them.
Result<void> syncBlobs(const Library &library)
{
    const QString blobs = library.path() + QStringLiteral("/blobs");
    for (const QString &folder : {blobs + QStringLiteral("/sha256"), blobs + QStringLiteral("/sha512"), blobs}) {
        if (!QFileInfo::exists(folder))
            continue;
        if (auto synced = syncFolder(folder); !synced)
            return synced;
    }
    return {};
}

/// Whether the index says already what it is asked to say: then nothing is written.
bool isPublished(const IndexFile &index, const Descriptor &root, const QList<Reference> &names)
{
    if (names.isEmpty())
        return index.find(root.digest);
    return std::ranges::all_of(names, [&](const Reference &name) {
        const IndexEntry *entry = index.find(name);
        return entry && entry->descriptor.digest == root.digest;
    });
}

Result<void> publishRoot(const Library &library, const Descriptor &root, const QList<Reference> &names)
{
    if (!isStored(library, root))
        return fail(ErrorKind::NotFound,
            Tr::tr("A part of this image is not in the Library. Pull or load the image again."),
            root.digest.toString());
    if (auto synced = syncBlobs(library); !synced)
        return synced;
    auto edit = IndexEdit::begin(library);
    if (!edit)
        return fail(edit.error());
    if (isPublished(edit->index, root, names))
        return {};
    for (const Reference &name : names)
        edit->index.assign(root, name);
    edit->index.addUnnamed(root);
    return edit->commit();
}

Task<Result<bool>> LibrarySink::has(Descriptor blob, std::stop_token)
{
    return onWorker([library = m_library, blob]() -> Result<bool> { return isStored(library, blob); });
}

Task<Result<QByteArray>> LibrarySink::stored(Descriptor manifest)
{
    return onWorker([library = m_library, manifest] {
        return readManifest(library, manifest).transform([](const RawManifest &raw) { return raw.bytes; });
    });
}

Task<Result<std::unique_ptr<BlobWriter>>> LibrarySink::write(Descriptor blob, std::stop_token)
{
    return onWorker([library = m_library, blob] { return blobFileWriter(library, blob); });
}

Task<Result<std::unique_ptr<IngestWriter>>> LibrarySink::ingest()
{
    return onWorker([library = m_library] { return ingestFileWriter(library); });
}

Task<Result<void>> LibrarySink::putManifest(RawManifest manifest)
{
    return onWorker([library = m_library, manifest] { return storeManifest(library, manifest); });
}

Task<Result<void>> LibrarySink::publish(Descriptor root, QList<Reference> names)
{
    return onWorker([library = m_library, root, names] { return publishRoot(library, root, names); });
}

} // namespace

qint64 bytesHere(const Library &library, const Descriptor &blob)
{
    if (isStored(library, blob))
        return blob.size;
    const QFileInfo partial(PartialFile::pathFor(library, blob.digest));
    return partial.isFile() && partial.size() <= blob.size ? partial.size() : 0;
}

Result<std::unique_ptr<ImageSink>> librarySink(const Library &library)
{
    if (library.isReadOnly())
        return fail(readOnlyLibrary(library));
    auto lock = shareBlobs(library);
    if (!lock)
        return fail(lock.error());
    return std::make_unique<LibrarySink>(library, std::move(*lock));
}

} // namespace stowage
