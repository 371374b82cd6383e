// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/copy.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/memorysource.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stowage {

/// A drawn image as a place that it can be copied from.
struct Shelf {
    MemorySink store;
    Descriptor root;

    explicit Shelf(const DrawnImage &image)
        : root(image.root.descriptor())
    {
        for (auto blob = image.blobs.begin(); blob != image.blobs.end(); ++blob) {
            const bool isManifest = QJsonDocument::fromJson(*blob).object().contains(QStringLiteral("schemaVersion"));
            (isManifest ? store.manifests : store.blobs).insert(blob.key(), *blob);
        }
        store.manifests.insert(image.root.digest, image.root.bytes);
    }

    MemorySource source() const { return {store, root}; }
};

inline const QString twoLayers = QStringLiteral("layer1: etc/hosts etc/motd\nlayer2: -etc/motd usr/bin/tool");

inline DrawnAs forPlatform(const char *platform)
{
    DrawnAs as;
    as.platform = Platform::parse(QString::fromLatin1(platform)).value();
    return as;
}

inline Result<CopyReport> copied(
    ImageSource &from, ImageSink &to, const CopyRequest &request = {}, TransferContext context = {})
{
    return QCoro::waitFor(copyImage(from, to, request, context));
}

} // namespace stowage
