// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/nameupdate.h"
#include "core/transport/layout/library.h"

namespace stowage {

/// Every name with a tag, and what a registry may call its image: to ask there whether it has a newer one. In the order
/// of index.json. Blocking.
Result<QList<HeldName>> heldNames(const Library &library);

} // namespace stowage
