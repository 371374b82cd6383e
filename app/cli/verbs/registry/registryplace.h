// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"
#include "core/image/imagedetails.h"

namespace stowage::cli {

/// What verbs do in the place that `--place registry:HOST[/REPOSITORY]` names. An IMAGE there is a tag or a digest of
/// the repository, or the rest of a reference where only a host is named. Nothing is pulled.

/// Every tag of the repository, by image. Usage when only a host is named.
Result<ImageList> imagesInRegistry(const Cli &cli);
/// An answer for each text.
QList<Result<ImageDetails>> detailsInRegistry(const Cli &cli, const QStringList &texts);
/// Deletes images with every tag that they have, after printing which these are; asks first unless `force`.
Result<void> removeFromRegistry(const Cli &cli, const QStringList &texts, bool force);
/// Takes tags away and leaves the images.
Result<void> untagInRegistry(const Cli &cli, const QStringList &texts);

} // namespace stowage::cli
