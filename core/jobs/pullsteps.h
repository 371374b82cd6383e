// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/pulljob.h"
#include "core/transport/layout/libraryplaces.h"

namespace stowage {

// What a pull and its preflight have in common.

/// Usage for the word that stands for no image ("scratch").
Result<void> checkIsImage(const Reference &name);

/// What the image is called over here.
QList<Reference> namesHere(const PullRequest &request, const Reference &image);

/// The copy that fetches this one image.
CopyRequest copyOf(const PullRequest &request, const Reference &image);

} // namespace stowage
