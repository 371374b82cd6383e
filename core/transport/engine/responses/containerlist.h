// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/oci/digest.h"

#include <QList>
#include <QString>

namespace stowage {

/// A container, as far as it holds an image (protocols E.7). A value.
struct EngineContainer {
    QString id{}; ///< 64 hexadecimal digits
    QString name{}; ///< "happy_hopper"; empty when it has none
    QString image{}; ///< as it was said when it was made; the ID once that name stands for something else
    Digest imageId{}; ///< of EngineImage
    bool isRunning = false; ///< or paused, or about to start again or to end: its processes hold it
    bool isExternal = false; ///< made by another program (Buildah) in podman's store, unknown to its containers' verbs
};

/// The body of `GET /containers/json`, of libpod's too. Damaged, in a sentence that calls it `engine`, when it is no
/// list or an entry has no ID.
Result<QList<EngineContainer>> parseContainerList(const QByteArray &body, const QString &engine);

} // namespace stowage
