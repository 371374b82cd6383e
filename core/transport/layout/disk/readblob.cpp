// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/readblob.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/oci/digester.h"

namespace stowage {

static bool isAsPromised(const QByteArray &bytes, const Descriptor &descriptor)
{
    if (!descriptor.digest.isVerifiable() || bytes.size() != descriptor.size)
        return false;
    Digester digester(descriptor.digest.algorithm());
    digester.add(bytes);
    return digester.result() == descriptor.digest;
}

Result<QByteArray> readBlob(const Library &library, const Descriptor &descriptor, qint64 limit)
{
    auto bytes = readSmallFile(library.blobPath(descriptor.digest), limit);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound,
            Tr::tr("A part of this image is not in the Library. Pull or load the image again."),
            descriptor.digest.toString());
    if (bytes && !isAsPromised(*bytes, descriptor))
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
