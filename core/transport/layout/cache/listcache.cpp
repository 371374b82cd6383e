// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/listcache.h"

#include "core/base/files.h"
#include "core/transport/layout/cache/packedwords.h"

#include <algorithm>

namespace stowage {

// To be raised when summaries come to say something else.
static constexpr qint64 formatVersion = 1;
static constexpr qsizetype worthKeeping = 200; // images
static constexpr qint64 maximumSize = 256 * 1024 * 1024;

static void put(Packer &out, const ImageSummary &image)
{
    out.digest(image.digest);
    out.digest(image.id);
    out.text(image.mediaType);
    out.list(image.references, [&](const Reference &name) { out.text(name.toString()); });
    out.list(image.otherNames, [&](const QString &name) { out.text(name); });
    out.list(image.platforms, [&](const Platform &platform) { put(out, platform); });
    out.list(image.absentPlatforms, [&](const Platform &platform) { put(out, platform); });
    out.time(image.created);
    for (const qint64 size : {image.size, image.uniqueSize, image.sharedSize, image.attestationSize})
        out.number(size);
    out.number(image.layers);
    put(out, image.labels);
    out.text(image.artifactType);
}

static ImageSummary imageSummary(Unpacker &in)
{
    ImageSummary image;
    image.digest = in.digest();
    image.id = in.digest();
    image.mediaType = in.text();
    image.references = in.list<Reference>([&] { return Reference::parse(in.text()).value_or(Reference()); });
    image.otherNames = in.list<QString>([&] { return in.text(); });
    image.platforms = in.list<Platform>([&] { return platform(in); });
    image.absentPlatforms = in.list<Platform>([&] { return platform(in); });
    image.created = in.time();
    for (qint64 *size : {&image.size, &image.uniqueSize, &image.sharedSize, &image.attestationSize})
        *size = in.number();
    image.layers = int(in.number());
    image.labels = labels(in);
    image.artifactType = in.text();
    return image;
}

/// What a list depends on: the Library as it was, and the machine, whose kind decides what stands for a whole image.
static QByteArray keyOf(const LibraryStamp &stamp)
{
    Packer key;
    key.number(formatVersion);
    key.text(Platform::host().toString());
    key.bytes(stamp.marks);
    return key.packed();
}

static QString pathIn(const Library &library)
{
    return library.ownPath(QStringLiteral("list.cache"));
}

std::optional<ImageList> knownList(const Library &library, const LibraryStamp &stamp)
{
    const auto packed = readSmallFile(pathIn(library), maximumSize);
    if (!packed)
        return std::nullopt;
    Unpacker in(*packed);
    if (in.bytes() != keyOf(stamp))
        return std::nullopt;
    ImageList list;
    list.totalSize = in.number();
    list.images = in.list<ImageSummary>([&] { return imageSummary(in); });
    return in.isAtEnd() ? std::optional(std::move(list)) : std::nullopt;
}

static bool isWorthKeeping(const ImageList &list)
{
    return list.images.size() >= worthKeeping
        && std::ranges::all_of(list.images, &Sentence::isEmpty, &ImageSummary::problem);
}

void keepList(const Library &library, const LibraryStamp &stamp, const ImageList &list)
{
    if (library.isReadOnly() || !stamp.isSettled() || !isWorthKeeping(list))
        return;
    Packer out;
    out.bytes(keyOf(stamp));
    out.number(list.totalSize);
    out.list(list.images, [&](const ImageSummary &image) { put(out, image); });
    static_cast<void>(replaceFile(pathIn(library), out.packed()));
}

} // namespace stowage
