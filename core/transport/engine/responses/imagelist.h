// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"
#include "core/oci/reference.h"
#include "core/transport/engine/responses/enginekind.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace stowage {

/// One platform of an image, or what vouches for one, as Docker's containerd store lists it.
struct EngineManifest {
    Digest digest{};
    Platform platform{}; ///< null for an attestation
    bool isAvailable = false; ///< all of it is there
    bool isAttestation = false;
    std::optional<qint64> contentSize{}; ///< bytes as they came; none: not said
    std::optional<qint64> unpackedSize{}; ///< bytes on top of that; none: not said
};

/// An image as an engine lists it. A value.
struct EngineImage {
    Digest id{}; ///< of the config; with Docker's containerd store of the index or manifest (protocols B.5)
    QList<Reference> tags{}; ///< each once, as are the digests
    QList<Reference> digests{}; ///< where it came from or went to: "name@sha256:…"
    QStringList odd{}; ///< names that no reference can have, as they were given
    QDateTime created{}; ///< UTC; invalid when it is not known
    std::optional<qint64> size{}; ///< bytes by the engine's own count (protocols H.1)
    std::optional<qint64> sharedSize{}; ///< bytes of its layers that other images have too; none: not computed
    std::optional<qint64> containers{}; ///< how many were made from it; none: not computed
    Digest parent{}; ///< the image before the last step of its build; null: none, or none that is known
    QMap<QString, QString> labels{};
    bool isDangling = false; ///< no tag, and no image in this list was built on it (protocols H.3)
    std::optional<Descriptor> descriptor{}; ///< what the ID stands for; Docker's containerd store from 1.48 on
    QList<EngineManifest> manifests{}; ///< when asked for; likewise, from 1.47 on
};

/// The body of `GET /images/json` (protocols E.5, F.2), of libpod's too, in its order. Damaged, in a sentence that
/// calls it `engine`, when it is no list or an entry has no ID: the detail says which. Whatever else makes no sense is
/// as good as absent.
Result<QList<EngineImage>> parseImageList(const QByteArray &body, EngineKind kind, const QString &engine);

} // namespace stowage
