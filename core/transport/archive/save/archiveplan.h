// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/archive/archive.h"
#include "core/transport/archive/save/collect.h"

namespace stowage {

/// One member of an archive to be written: a document of ours, or a blob to be fetched from a source.
struct PlannedMember {
    QByteArray path; ///< a folder when it ends in "/"
    qint64 size = 0; ///< of its content, bytes
    qint64 offset = 0; ///< of its header in the tar
    qint64 contentOffset = 0; ///< of what follows the header
    QByteArray document = {};
    Descriptor blob = {}; ///< null digest: the content is `document`
    ImageSource *source = nullptr; ///< of the blob; not owned
};

/// Every member of an archive in its order, with its place, before a single blob was read.
struct ArchivePlan {
    QList<PlannedMember> members;
    qint64 size = 0; ///< of the whole tar, bytes
};

/// One image and where its blobs come from.
struct PlannedImage {
    CollectedImage image;
    ImageSource *source = nullptr;
};

/// The hybrid archive of protocols C.5, documents first so that a reader knows all of it early: `oci-layout`,
/// `index.json` (a descriptor per name, both annotations), docker's `manifest.json` unless `format` is Oci, manifests,
/// then configs and those layers that the request does not leave out, each once however many images share it. The same
/// images always give the same plan.
ArchivePlan planArchive(const QList<PlannedImage> &images, const SaveRequest &request);

} // namespace stowage
