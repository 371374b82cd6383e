// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/interpretation.h"

#include "core/base/tr.h"

#include <limits>

namespace stowage {

namespace {

/// Manifests may claim any size.
qint64 sizeSum(qint64 a, qint64 b)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    return b > most - a ? most : a + b;
}

void addSizes(QList<ArchivedImage> &images)
{
    QHash<Digest, int> users;
    for (const ArchivedImage &image : std::as_const(images))
        for (auto part = image.parts.keyBegin(); part != image.parts.keyEnd(); ++part)
            ++users[*part];
    for (ArchivedImage &image : images) {
        for (const auto &[part, size] : std::as_const(image.parts).asKeyValueRange()) {
            image.info.size = sizeSum(image.info.size, size);
            if (users.value(part) == 1)
                image.info.uniqueSize = sizeSum(image.info.uniqueSize, size);
        }
    }
}

Result<void> checkNames(const Contents &contents)
{
    if (!contents.unsafeName())
        return {};
    return fail(ErrorKind::Damaged,
        Tr::tr("The archive is refused: it holds a name that leads out of it, as no image archive does."),
        QString::fromUtf8(*contents.unsafeName()));
}

Result<void> readFileSystem(const Contents &contents, Interpretation &found)
{
    if (contents.access() == Contents::Access::Folder)
        return fail(ErrorKind::Damaged,
            Tr::tr("The folder %1 holds neither an OCI layout nor saved images.").arg(contents.path()));
    if (contents.has("repositories"))
        return fail(ErrorKind::Damaged,
            Tr::tr("The archive was saved by a Docker from before version 1.10, in a format that is no longer "
                   "read. Load it with an old Docker and save it again."));
    if (contents.has("oci-layout"))
        return fail(ErrorKind::Damaged, Tr::tr("The archive is incomplete: index.json is missing in it."));
    if (contents.isEmpty())
        return fail(ErrorKind::Damaged, Tr::tr("The archive is empty."));
    found.format = ArchiveFormat::RootFileSystem;
    found.images << ArchivedImage{};
    return {};
}

Result<void> readImages(const Contents &contents, Effort effort, const std::stop_token &stop, Interpretation &found)
{
    const bool hasIndex = contents.has("index.json");
    const bool hasManifest = contents.has("manifest.json");
    const bool isLayout = hasIndex && (contents.has("oci-layout") || (!hasManifest && contents.foreignCount() == 0));
    if (!isLayout && !hasManifest)
        return readFileSystem(contents, found);
    if (auto checked = checkNames(contents); !checked)
        return checked;
    if (!isLayout) {
        found.format = ArchiveFormat::DockerArchive;
        return readDockerImages(contents, effort, stop, found);
    }
    found.format = hasManifest ? ArchiveFormat::Hybrid : ArchiveFormat::OciArchive;
    if (contents.access() == Contents::Access::Folder)
        found.format = ArchiveFormat::OciLayout;
    return readOciImages(contents, stop, found);
}

} // namespace

Result<Interpretation> interpret(const Contents &contents, Effort effort, const std::stop_token &stop)
{
    Interpretation found;
    if (const auto read = readImages(contents, effort, stop, found); !read)
        return fail(read.error());
    for (qsizetype i = 0; i < found.images.size(); ++i)
        found.images[i].info.index = int(i);
    addSizes(found.images);
    return found;
}

} // namespace stowage
