// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/archive/read/interpretation.h"
#include "core/transport/archive/read/openedarchive.h"

namespace stowage {

/// The contents of a folder or of a tar that can be seeked: headers only, no content is read. Blocking.
Result<std::unique_ptr<Contents>> scanSeekable(OpenedArchive opened, std::stop_token stop);

/// The contents of any archive, its documents kept, its layers passed over. A stream is read no further than needed to
/// tell what it holds. Blocking.
Result<std::unique_ptr<Contents>> scanForShow(OpenedArchive opened, std::stop_token stop);

} // namespace stowage
