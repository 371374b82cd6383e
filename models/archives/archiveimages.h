// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/archiveinfo.h"

namespace stowage {

/// An archive's images as rows of an ImageListModel, in the archive's order: ImageRole::Position is
/// ArchiveImage::index's place in `info.images`. What an archive cannot tell before it is loaded (unique sizes) is -1
/// and shown as nothing.
ImageList imageList(const ArchiveInfo &info);

} // namespace stowage
