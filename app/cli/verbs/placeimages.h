// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/image/archiveinfo.h"
#include "core/image/imagedetails.h"

namespace stowage::cli {

/// The images of the place that `--place` names: the Library, an archive or a repository.
Result<ImageList> imagesAt(const Cli &cli);
/// Some images there, by what a person calls them, in one reading of the place: an answer for each.
QList<Result<ImageDetails>> detailsAt(const Cli &cli, const QStringList &texts);

/// The image called `text` in an archive; an empty text means the only one. NotFound, Conflict.
Result<ArchiveImage> archiveImage(const QString &path, const QString &text);

} // namespace stowage::cli
