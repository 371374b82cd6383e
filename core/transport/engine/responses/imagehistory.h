// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/oci/digest.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace stowage {

/// One step that made an image, as an engine tells of it. A value; what was not said is empty.
struct EngineStep {
    Digest id{}; ///< of the image that ended with this step; null where the engine has none: "<missing>"
    QDateTime created{}; ///< UTC; invalid when it is not known
    QString createdBy{}; ///< as recorded
    QString comment{};
    QStringList tags{}; ///< of the image that ended with this step, as they were given
    qint64 size = 0; ///< bytes of its layer, by the engine's own count; 0 when it made none, or one without files
};

/// The body of `GET /images/{name}/history` (protocols E.4, F.2), of libpod's too: newest first. Damaged, in a sentence
/// that calls it `engine`, when it is no list. Whatever else makes no sense is as good as absent.
Result<QList<EngineStep>> parseImageHistory(const QByteArray &body, const QString &engine);

} // namespace stowage
