// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "app/cli/verbs/copy/endpoint.h"
#include "core/jobs/engines/enginetransfer.h"
#include "core/jobs/job.h"

namespace stowage::cli {

/// One copy of an image from a place to a place, and what it needs to know beside.
struct Copy {
    const Cli &cli;
    Endpoint from;
    Endpoint to;
    QList<Reference> names; ///< that were written for over there; none: those from over here
    RegistryAccess access; ///< of the registry that it goes to, or else of that it comes from
    Compression compress; ///< of plain layers, into a registry
    TransferContext context;

    bool intoLibrary() const { return to.kind == Endpoint::Kind::Library; }
    bool intoRegistry() const { return to.kind == Endpoint::Kind::Registry; }
    QList<Reference> namesOr(const QList<Reference> &others) const { return names.isEmpty() ? others : names; }
};

/// Errors of both ends.
Result<JobResult> carryOutCopy(const Copy &copy);

// The parts of it, for what goes to several places.

/// Into whatever is not the Library.
Result<JobResult> toOthers(const Copy &copy, ImageSource &source, const QList<Reference> &names);
/// Of a registry, into a Library that may be another than the person's own.
Result<JobResult> pullTo(const QString &libraryPath, const Copy &copy, const QList<Reference> &names);
/// What the source has names for, when none were written.
QList<Reference> namesOfSource(const Copy &copy);
/// The image of an engine that a copy begins with, for its own calls.
Result<EngineImages> imagesOfEngine(const Copy &copy);
/// Of the archive that the engine wrote, which holds one image.
Result<JobResult> fromFetched(const Copy &copy, const FetchedArchive &fetched, const EngineImages &from);

} // namespace stowage::cli
