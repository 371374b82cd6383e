// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/verbs/copy/copyway.h"

#include <vector>

namespace stowage::cli {

/// One image to several places, one after the other. What an engine or a registry has is read once. Each result is told
/// as soon as it is there; one that fails keeps no other from being tried. The first error.
Result<void> carryOutCopies(const std::vector<Copy> &copies, const std::function<void(const JobResult &)> &tell);

} // namespace stowage::cli
