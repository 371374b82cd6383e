// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/readblob.h"

#include "core/base/files.h"
#include "core/base/tr.h"

namespace stowage {

Result<QByteArray> readBlob(const Library &library, const Descriptor &descriptor, qint64 limit)
{
    auto bytes = readSmallFile(library.blobPath(descriptor.digest), limit);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound,
            Tr::tr("A part of this image is not in the Library. Pull or load the image again."),
            descriptor.digest.toString());
    if (bytes && (bytes->size() != descriptor.size || !descriptor.digest.isOf(*bytes)))
        return fail(ErrorKind::Damaged, Tr::tr("A part of this image is damaged. Pull or load the image again."),
            descriptor.digest.toString());
    return bytes;
}

Result<RawManifest> readManifest(const Library &library, const Descriptor &descriptor)
{
    const auto bytes = readBlob(library, descriptor, maximumManifestSize);
    if (!bytes)
        return fail(bytes.error());
    return verifyManifest(*bytes, descriptor.mediaType, descriptor.digest);
}

} // namespace stowage
