// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/archives/archiveimages.h"

namespace stowage {

static constexpr qint64 unknown = -1;

static ImageSummary summary(const ArchiveImage &image)
{
    ImageSummary summary;
    summary.digest = image.digest;
    summary.id = image.id;
    summary.references = image.references;
    summary.platforms = image.platforms;
    summary.created = image.created;
    summary.layers = image.layers;
    summary.size = image.size;
    summary.uniqueSize = unknown;
    summary.sharedSize = unknown;
    return summary;
}

ImageList imageList(const ArchiveInfo &info)
{
    ImageList list;
    for (const ArchiveImage &image : info.images)
        list.images.append(summary(image));
    list.totalSize = info.fileSize;
    return list;
}

} // namespace stowage
