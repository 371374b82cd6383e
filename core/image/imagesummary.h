// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"
#include "core/oci/descriptor.h"
#include "core/oci/reference.h"

#include <QDateTime>
#include <QMap>

namespace stowage {

/// What was made from an image and holds it, where containers run. A value.
struct ImageUser {
    enum class Kind {
        Running,
        Stopped,
        External, ///< a container of another program, such as Buildah, which has the same store
    };

    Kind kind = Kind::Stopped;
    QString name; ///< "happy_hopper"; empty when it has none
    QString id; ///< 64 hexadecimal digits

    friend bool operator==(const ImageUser &, const ImageUser &) = default;
};

/// A layer as a place keeps it that unpacks what it gets: once for all images that stand on it. A value.
struct KeptLayer {
    Digest chain; ///< its chain ID (OCI config.md)
    qint64 size = 0; ///< bytes of its files, as the engine counts; -1: not known
};

/// One image as a list shows it. Sizes in bytes as the place stores it: of blobs, or what an engine counts; -1 where
/// that is not known.
struct ImageSummary {
    Digest digest; ///< what the row is: of the manifest or index; of the config in engines, which keep neither
    Digest id; ///< of the config that suits this machine best: what engines call the image ID; null for an artifact
    QString mediaType;
    QList<Reference> references; ///< sorted; none: the image is dangling
    QStringList otherNames; ///< names that another tool gave it and that are no references
    QList<Reference> origins{}; ///< "name@sha256:…", where it came from or went to, as an engine remembers; no names
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
    QList<ImageUser> users{}; ///< running ones first
    Digest parent{}; ///< the image that it was built on, as an engine remembers; null: none
    QList<KeptLayer> kept{}; ///< base first; empty where blobs are kept, and where nobody tells
    bool isIntermediate = false; ///< it has no name, and another image was built on it: a step of a build

    bool isDangling() const { return references.isEmpty() && otherNames.isEmpty() && !isIntermediate; }
    bool isInUse() const { return !users.isEmpty(); }
};

/// A place's images and what they take together.
struct ImageList {
    QList<ImageSummary> images; ///< newest first
    qint64 totalSize = 0; ///< every blob once
};

} // namespace stowage
