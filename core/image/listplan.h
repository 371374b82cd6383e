// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagename.h"
#include "core/image/removal.h"

namespace stowage {

// Removals planned from a list alone, for places that are asked to remove one image after the other, as engines are. A
// plan says for each image who holds it (its users, and images that were built on it and stay); nothing is left out for
// that. What images free together is counted from the layers that they keep; -1 where those are not known.

/// The images of these names, or just the names where others stay. NotFound; Conflict when a name fits several images,
/// and without `force` for an image that is meant by its ID and has several names.
Result<RemovalPlan> planRemoval(const ImageList &list, const QList<ImageName> &names, bool force);

/// The names alone. NotFound for what is no name here; Conflict for the last name of an image where `lastNameDeletes`:
/// the engine would delete the image with it.
Result<RemovalPlan> planUntag(const ImageList &list, const QList<ImageName> &names, bool lastNameDeletes);

/// Why such a name is not taken off.
Error wouldDelete(const QString &name);

/// The dangling images, or all that nobody uses (docker image prune): none that is held by anybody, who stays.
RemovalPlan planPrune(const ImageList &list, const PruneRequest &request);

/// Whether the image is as old as a clean-up wants it, and has the labels that it wants and no other.
bool suitsPrune(const QDateTime &created, const QMap<QString, QString> &labels, const PruneRequest &request);

} // namespace stowage
