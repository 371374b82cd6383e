// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/archive.h"

#include "core/base/tr.h"
#include "core/image/platformremark.h"
#include "core/layer/sniff.h"
#include "core/transport/archive/read/scan.h"

namespace stowage {

static QString nameOf(const ArchiveImage &image)
{
    return image.references.isEmpty() ? Tr::tr("An image without a name").words() : image.references.first().familiar();
}

Result<ArchiveInfo> showArchive(const QString &path, const TransferContext &context)
{
    auto opened = openArchive(path, context.stop);
    if (!opened)
        return fail(opened.error());
    ArchiveInfo info;
    info.path = path;
    info.compression = compressionKey(opened->compression);
    info.fileSize = opened->fileSize;
    const auto contents = scanForShow(std::move(*opened), context.stop);
    if (!contents)
        return fail(contents.error());
    auto found = interpret(**contents, Effort::Glance, context.stop);
    if (!found)
        return fail(found.error());
    info.format = found->format;
    info.remarks = found->remarks;
    for (const ArchivedImage &image : std::as_const(found->images)) {
        info.images << image.info;
        if (const Sentence remark = platformRemark(nameOf(image.info), image.info.platforms); !remark.isEmpty())
            info.remarks << remark;
    }
    return info;
}

} // namespace stowage
