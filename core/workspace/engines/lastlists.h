// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/imagesummary.h"

namespace stowage {

// What an engine listed last, kept until the next run, so that its list is there before it has answered. Derived, and
// nothing is lost when it goes. Blocking.

/// Writes it to a file in `folder`, which is made when it is missing and is nobody else's to read.
Result<void> keepLastList(const QString &folder, const QString &placeId, const ImageList &images);

/// None when nothing was kept, or what was cannot be read any more.
std::optional<ImageList> lastList(const QString &folder, const QString &placeId);

/// As they stand in the file; what a list shows and searches, without what its engine tells anew at once: who uses it.
QByteArray toBytes(const QString &placeId, const ImageList &images);
/// None for anything else, and for another engine's.
std::optional<ImageList> listIn(const QByteArray &bytes, const QString &placeId);

} // namespace stowage
