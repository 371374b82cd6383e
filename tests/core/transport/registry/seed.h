// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"

#include <QHash>
#include <QList>

namespace stowage {

/// A small image that a test pushed: its parts as the registry has them.
struct Seed {
    QByteArray manifest;
    Digest digest;
    Descriptor config;
    QList<Descriptor> layers;
    QHash<Digest, QByteArray> blobs;
};

/// The same pseudo-random bytes for the same size and salt.
QByteArray layerBytes(qint64 size, int salt);

/// Makes an image with layers of these sizes (bytes) and pushes it with curl to a plain registry that is open to all.
/// `name` is "team/app", without a host. Blocks.
Result<Seed> pushSeed(const QString &host, const QString &name, const QString &tag, const QList<qint64> &layerSizes);

} // namespace stowage
