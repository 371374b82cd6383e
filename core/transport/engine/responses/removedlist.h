// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"

#include <QList>
#include <QStringList>

namespace stowage {

/// What an engine says that it removed. A value.
struct RemovedList {
    QStringList untagged{}; ///< names as it says them; podman "docker.io/library/app:1", docker "app:1"
    QList<Digest> deleted{}; ///< images, with the parents that went along
};

/// The body of `DELETE /images/{name}` (protocols E.7, F.2). The image is gone whatever stands there, so that what
/// makes no sense is as good as absent.
RemovedList parseRemovedList(const QByteArray &body);

} // namespace stowage
