// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/imageconfig.h"
#include "core/transport/layout/library.h"

#include <QSet>

namespace stowage {

/// A blob that an image leads to.
struct BlobUse {
    enum class Part : quint8 {
        Manifest, ///< or an index, or what an index names and we do not understand: it may never have been fetched
        Content, ///< a config or a layer, without which its manifest is worth nothing
        Foreign, ///< a layer that is never stored
    };

    Digest digest{};
    qint64 size = 0; ///< bytes, as its descriptor says
    Part part = Part::Content;
    bool attestation = false; ///< only an attestation uses it
};

/// One platform that an image names.
struct PlatformFacts {
    Platform platform{};
    Digest manifest{};
    Digest config{}; ///< null when its manifest was not here
    bool known = false; ///< its manifest and its config were read
    int layers = 0;
    QDateTime created{};
    QMap<QString, QString> labels{};
};

/// What an image's blobs say about it, none of which can ever change, because every blob is named by its digest.
/// Only what was not here when it was read may be filled in later.
struct ImageFacts {
    QString mediaType;
    QString artifactType; ///< not empty: no image
    int artifactBlobs = 0;
    QList<BlobUse> blobs; ///< each once, the root first
    QList<PlatformFacts> platforms; ///< in the order of the index
    QList<Digest> absent; ///< manifests and configs that were not here
    QList<Digest> subjects; ///< manifests that this one is about (`subject`)
    QList<Digest> strange; ///< documents of an unknown kind: what they lead to is not among `blobs`
    Sentence problem; ///< facts with a problem are read anew each time
    QList<Digest> damaged; ///< the blobs that it is about
};

/// How much is read: everything, or only what leads to other blobs, which configs never do.
enum class FactsOf { Everything, References };

/// Reads an image's manifests and configs; never fails, but says what is wrong in `problem`. Indexes are followed four
/// levels deep and to 10,000 descriptors, each once.
ImageFacts readFacts(const Library &library, const Descriptor &root, FactsOf extent = FactsOf::Everything);

} // namespace stowage
