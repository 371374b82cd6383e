// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/manifest.h"

#include <optional>

namespace stowage {

/// What a manifest or index is about: a signature names the image that it signs (OCI manifest.md, `subject`). None when
/// it is about nothing, or says so in a way that nobody can read.
std::optional<Descriptor> subjectOf(const RawManifest &raw);

} // namespace stowage
