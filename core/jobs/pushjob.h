// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/compress/compressedlayers.h"
#include "core/image/copy.h"
#include "core/jobs/job.h"
#include "core/transport/registry/registry.h"

namespace stowage {

/// One image of the Library, or of an archive, and what it shall be called over there.
struct PushItem {
    Digest image; ///< as the list names it; in an archive that tells no more, its ID
    QList<Reference> targets; ///< tags of one repository
};

/// A push into a registry.
struct PushRequest {
    QList<PushItem> items;
    CopyRequest::Platforms platforms = CopyRequest::Platforms::All; ///< those that are here
    Platform platform; ///< for Platforms::One: exactly this
    RegistryAccess access; ///< its credential and its plainHttp are for the one registry of all items
    int parallelLayers = 5;
    Compression compress = Compression::Gzip; ///< what becomes of plain layers; None: they go as they are
    QList<Platform> some{}; ///< for Platforms::Some: exactly each of these
};

/// One more name for an image over there. Tags of one repository that stand for the same image are one item, whose
/// blobs are looked for once.
void addTarget(QList<PushItem> &items, const Digest &image, const Reference &target);

/// The same push, a registry each: one that refuses does not keep the others waiting. Where there are several, nobody
/// is shown a credential and nobody is spoken to without encryption because another one may be.
QList<PushRequest> byRegistry(const PushRequest &request);

/// What a push to these names is called in the list of transfers: "team/app:1, team/app:2 to registry.example.org".
Sentence pushTitle(const PushRequest &request);

/// Any image into a registry, under these names of one repository, as `how` says (its items do not matter). `elsewhere`
/// as registrySink() takes it. `source` and `layers` must outlive the task.
Task<Result<JobResult>> pushFrom(ImageSource &source, QList<Reference> targets, PushRequest how,
    QHash<Digest, QString> elsewhere, CompressedLayers &layers, TransferContext context);

/// Pushes from the Library at `libraryPath`; for a job's thread. The result's digest is the one that the last image has
/// over there: another than here when only some of its platforms are here or when layers were compressed,
/// which a remark says.
Task<Result<JobResult>> pushImages(QString libraryPath, PushRequest request, TransferContext context);

/// The same for images of an archive; the Library at `libraryPath` remembers what plain layers became, and lends its
/// room for unpacking. NotFound also when the archive holds another image by now.
Task<Result<JobResult>> pushArchived(
    QString libraryPath, QString archive, PushRequest request, TransferContext context);

} // namespace stowage
