// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/manifest.h"

#include <QDateTime>
#include <QMap>
#include <QTimeZone>

namespace stowage {

/// How a drawn image is dressed.
struct DrawnAs {
    Platform platform = Platform::host();
    QDateTime created = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    QMap<QString, QString> labels{};
    bool gzip = true; ///< false: layers as plain tar
    bool dockerTypes = false; ///< Docker's media types instead of OCI's
};

/// An image in memory: its root (a manifest or an index) and every blob by digest, the root's own bytes too.
struct DrawnImage {
    RawManifest root{};
    Platform platform{}; ///< of a single manifest
    QMap<Digest, QByteArray> blobs{};
    Digest config{}; ///< null for an index
    QList<Digest> layers{}; ///< base first; empty for an index

    qint64 size() const; ///< bytes of all blobs
};

/// An image from a picture: one line a layer, in the words of drawTar(); a "layer1:" in front is only for the reader.
///
///     drawImage("base: etc/hosts etc/motd\n"
///               "tool: -etc/motd usr/bin/tool")
DrawnImage drawImage(const QString &picture, const DrawnAs &as = {});

/// An index of these images; with an attestation of each, as BuildKit adds them, when asked.
DrawnImage drawIndex(const QList<DrawnImage> &images, bool attested = false);

/// A manifest that is no image: a config of type `type` and one blob.
DrawnImage drawArtifact(const QString &type, const QByteArray &content);

/// Puts the blobs into an OCI layout in `folder` (made when it is missing) and adds a descriptor to its index.json for
/// every name, as skopeo does: the name as it stands in ref.name only. No name: one descriptor without annotations.
void writeLayout(const QString &folder, const DrawnImage &image, const QStringList &names);

/// Only the blobs.
void writeBlobs(const QString &folder, const QMap<Digest, QByteArray> &blobs);

} // namespace stowage
