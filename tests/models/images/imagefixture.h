// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/images/placedimages.h"

#include <QTimeZone>

namespace stowage::fixture {

/// An image with these names ("nginx:1.27 nginx:latest"; "" makes a dangling one). Its digest is that of `content`,
/// which is the names unless it is given; it grows by a megabyte per `size`.
inline ImageSummary image(const QString &names, int size = 1, const QString &content = {})
{
    ImageSummary image;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
        image.references.append(Reference::parse(name).value());
    const QByteArray seed = content.isEmpty() ? names.toUtf8() : content.toUtf8();
    image.digest = Digest::of(seed);
    image.id = Digest::of("config of " + seed);
    image.platforms = {Platform::parse(u"linux/amd64").value()};
    image.created = QDateTime(QDate(2026, 1, size), QTime(12, 0), QTimeZone::UTC);
    image.size = size * 1000000;
    image.uniqueSize = image.size / 2;
    image.sharedSize = image.size / 2;
    image.layers = size;
    return image;
}

/// The same, which came from a repository ("nginx").
inline ImageSummary from(const QString &repository, ImageSummary image)
{
    image.origins.append(Reference::parse(repository).value().withDigest(image.digest));
    return image;
}

/// The same, from which a container was made.
inline ImageSummary usedBy(const QString &container, ImageUser::Kind kind, ImageSummary image)
{
    image.users.append({kind, container, QString(64, u'c')});
    return image;
}

inline ImageList list(QList<ImageSummary> images)
{
    ImageList list;
    for (const ImageSummary &image : std::as_const(images))
        list.totalSize += image.size;
    list.images = std::move(images);
    return list;
}

/// The images of "Docker" and "Podman" together.
inline QList<PlacedImages> twoEngines(QList<ImageSummary> docker, QList<ImageSummary> podman)
{
    return {{QStringLiteral("engine:docker"), QStringLiteral("Docker"), list(std::move(docker))},
        {QStringLiteral("engine:podman"), QStringLiteral("Podman"), list(std::move(podman))}};
}

} // namespace stowage::fixture
