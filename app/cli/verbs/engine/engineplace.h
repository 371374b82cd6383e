// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/verbs/placeimages.h"

namespace stowage::cli {

// What verbs do in the engine that `--place docker` or `--place podman` names.

Result<ImageList> imagesInEngine(const Cli &cli, EngineList which, Study how);
/// Some images there, by what a person calls them, in one reading of its list: an answer for each.
QList<Result<ImageDetails>> detailsInEngine(const Cli &cli, const QStringList &texts);

} // namespace stowage::cli
