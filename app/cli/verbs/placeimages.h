// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/image/archiveinfo.h"
#include "core/image/imagedetails.h"
#include "core/transport/engine/client/engine.h"

namespace stowage::cli {

/// Whether engines, whose lists leave that out, are asked about each image for its platform and what it shares.
enum class Study { None, Each };

/// The images of the place that `--place` names: the Library, an engine, an archive or a repository. Engines alone have
/// intermediate ones.
Result<ImageList> imagesAt(const Cli &cli, EngineList which = EngineList::Usual, Study how = Study::None);
/// Some images there, by what a person calls them, in one reading of the place: an answer for each.
QList<Result<ImageDetails>> detailsAt(const Cli &cli, const QStringList &texts);

/// The image called `text` in an archive; an empty text means the only one. NotFound, Conflict.
Result<ArchiveImage> archiveImage(const QString &path, const QString &text);

} // namespace stowage::cli
