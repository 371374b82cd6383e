// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/gui/options.h"

namespace stowage {

/// Writes a picture of every view into `options.screenshots`, in each language, light and dark, small and large:
/// `en-light-large-library.png`. Answers 0, or 1 when a view did not come or a picture could not be written.
int takeScreenshots(const Options &options);

} // namespace stowage
