// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/oci/descriptor.h"
#include "core/oci/reference.h"

#include <QDateTime>
#include <QMap>

namespace stowage {

/// One image as a list shows it. Sizes in bytes of blobs as they are stored in this place.
struct ImageSummary {
    Digest digest; ///< of the manifest or index: what the row is
    Digest id; ///< of the config that suits this machine best: what engines call the image ID; null for an artifact
    QString mediaType;
    QList<Reference> references; ///< sorted; none: the image is dangling
    QStringList otherNames; ///< names that another tool gave it and that are no references
    QList<Platform> platforms; ///< that are really here
    QList<Platform> absentPlatforms; ///< that the index names and that are not here
    QDateTime created; ///< UTC, invalid when unknown
    qint64 size = 0; ///< of every blob that it leads to here, each once
    qint64 uniqueSize = 0; ///< of those that no other image here uses
    qint64 sharedSize = 0; ///< size - uniqueSize
    qint64 attestationSize = 0; ///< part of size
    int layers = 0; ///< of the platform that `id` belongs to
    QMap<QString, QString> labels;
    QString artifactType; ///< not empty: no image but this
    Sentence problem; ///< not empty: something that it needs is missing or damaged

    bool isDangling() const { return references.isEmpty() && otherNames.isEmpty(); }
};

/// A place's images and what they take together.
struct ImageList {
    QList<ImageSummary> images; ///< newest first
    qint64 totalSize = 0; ///< every blob once
};

} // namespace stowage
