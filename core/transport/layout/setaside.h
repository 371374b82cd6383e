// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/disk/blobset.h"

namespace stowage {

/// Moves a blob to `stowage/damaged`, so that the next copy fetches it anew, after one more look at its bytes: one that
/// was replaced by a sound one meanwhile stays. Garbage collection deletes it after a week. False when it stayed.
bool setAside(const Library &library, const BlobFile &blob);

} // namespace stowage
