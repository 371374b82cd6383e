// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/archivejobs.h"
#include "core/transport/engine/places/endpoint.h"
#include "core/transport/layout/spoolfile.h"

namespace stowage {

// Transfers with an engine at one end; for a job's thread. What is on its way stands as an archive in the Library's
// folder for partial things, where there is room for images, and goes when the transfer ends. Layers that the engine
// has are not sent where it can do without (offer.h). Errors of both ends.

/// Images of an engine as they are to be taken: by their names, which go along, or by their IDs.
struct EngineImages {
    EngineEndpoint engine;
    QStringList images; ///< "docker.io/library/app:1", "sha256:…"
};

/// They become an archive. As docker writes it when nothing else is asked for: then it is kept as the engine wrote it.
Task<Result<JobResult>> saveFromEngine(
    QString libraryPath, EngineImages from, SaveRequest request, TransferContext context);

/// Images of the Library go into an engine.
Task<Result<JobResult>> copyToEngine(
    QString libraryPath, QList<SaveSelection> images, EngineEndpoint to, TransferContext context);

/// Images of any source go there, which must outlive the task.
Task<Result<JobResult>> sendToEngine(
    QString libraryPath, QList<SaveItem> items, EngineEndpoint to, TransferContext context);

/// All images of an archive go there; an empty path is standard input.
Task<Result<JobResult>> loadIntoEngine(QString libraryPath, QString path, EngineEndpoint to, TransferContext context);

/// A root file system becomes an image there, as it would in the Library (archivejobs.h). `digest`: the image's ID.
Task<Result<JobResult>> importIntoEngine(
    QString libraryPath, ImportRequest request, EngineEndpoint to, TransferContext context);

/// Some images of an archive go there, by their numbers in it (ArchiveImage::index), or all of them. Usage for an
/// archive that is compressed as a whole, where none can be picked out.
Task<Result<JobResult>> copyArchivedToEngine(
    QString libraryPath, QString path, QList<int> images, EngineEndpoint to, TransferContext context);

/// An archive that an engine wrote.
struct FetchedArchive {
    SpoolFile file;
    ArchiveInfo info;

    QString path() const { return file.path(); }
};

/// What was fetched comes into the Library; under other `names` when exactly one image is meant.
Task<Result<JobResult>> copyFetchedToLibrary(QString libraryPath, const FetchedArchive &fetched, EngineImages from,
    QList<Reference> names, TransferContext context);

/// The engine writes these images, and what it wrote is looked into: it is an archive with images.
Task<Result<FetchedArchive>> fetchFromEngine(QString libraryPath, EngineImages from, TransferContext context);

} // namespace stowage
