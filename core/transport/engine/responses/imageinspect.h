// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"
#include "core/oci/reference.h"
#include "core/transport/engine/responses/enginekind.h"

#include <QDateTime>

#include <optional>

namespace stowage {

/// What an engine says of one image when asked for all of it. A value; what it does not say is empty.
struct EngineInspect {
    Digest id{}; ///< as in the list
    bool isIdOfConfig = false; ///< not so in Docker's containerd store (protocols B.5)
    QList<Reference> tags{}; ///< each once, as are the digests
    qsizetype names
        = 0; ///< the tags and what stands among them: digests that it was pulled by, names that are no references
    QList<Reference> digests{}; ///< where it came from or went to: "name@sha256:…"
    Digest parent{}; ///< the image before the last step of its build; null: none, or none that is known
    QDateTime created{}; ///< UTC; invalid when it is not known
    QString author{};
    QString comment{}; ///< of the last step that made it
    Platform platform{}; ///< that the engine chose where it has several; so is all that follows
    std::optional<qint64> size{}; ///< bytes by the engine's own count (protocols H.1)
    QList<Digest> diffIds{}; ///< base first
    QJsonObject config{}; ///< what it runs, in the words of image configs, with the engine's own among them
    std::optional<Descriptor> descriptor{}; ///< what the ID stands for; Docker's containerd store from 1.48 on
    QJsonObject json{}; ///< everything, as it came
};

/// The body of `GET /images/{name}/json` (protocols E.5, F.2), of libpod's too. Damaged, in a sentence that calls it
/// `engine`, when it is no object or has no ID. Whatever else makes no sense is as good as absent.
Result<EngineInspect> parseImageInspect(const QByteArray &body, EngineKind kind, const QString &engine);

} // namespace stowage
