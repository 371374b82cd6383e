// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/username.h"
#include "models/images/imagetable.h"

#include <span>

namespace stowage {

/// The containers that were made from images, as an image list tells of them.

QStringList userNames(const ImageSummary &image);
/// Of all images of some rows, each once.
QStringList userNames(const ImageTable &table, std::span<const int> rows);
bool hasRunningUser(const ImageSummary &image);
/// That an image is in use; translated, in the middle of a sentence.
QString useText(bool running);

} // namespace stowage
