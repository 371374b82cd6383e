// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/chooseimage.h"

#include "core/base/tr.h"

namespace stowage {

namespace {

template <typename Fits>
QList<qsizetype> placesThat(const QList<ImageSummary> &images, Fits fits)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < images.size(); ++i)
        if (fits(images.at(i)))
            places.append(i);
    return places;
}

bool hasName(const ImageSummary &image, const ImageName &name)
{
    return image.otherNames.contains(name.text)
        || (name.reference && (image.references.contains(*name.reference) || image.origins.contains(*name.reference)));
}

QList<qsizetype> placesNamed(const QList<ImageSummary> &images, const ImageName &name)
{
    const auto named = placesThat(images, [&](const ImageSummary &image) { return hasName(image, name); });
    if (!named.isEmpty())
        return named;
    if (!name.digest.isNull())
        return placesThat(
            images, [&](const ImageSummary &image) { return image.digest == name.digest || image.id == name.digest; });
    if (name.hexPrefix.isEmpty())
        return {};
    return placesThat(images, [&](const ImageSummary &image) {
        return image.digest.hex().startsWith(name.hexPrefix) || image.id.hex().startsWith(name.hexPrefix);
    });
}

} // namespace

Result<qsizetype> chooseImage(const QList<ImageSummary> &images, const ImageName &name)
{
    const QList<qsizetype> places = placesNamed(images, name);
    if (places.size() == 1)
        return places.first();
    if (const auto problem = name.problem(); places.isEmpty() && problem)
        return fail(*problem);
    if (places.isEmpty())
        return fail(ErrorKind::NotFound, Tr::tr("There is no image %1 here.").arg(name.text));
    return fail(ErrorKind::Conflict,
        Tr::tr("\"%1\" fits %n images. Use a name, or more of the digest.", nullptr, int(places.size()))
            .arg(name.text));
}

} // namespace stowage
