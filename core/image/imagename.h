// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <optional>

namespace stowage {

/// What a person calls an image: a reference, a digest, a full or a short ID. Text that could be both a name and a
/// short ID ("cafe") is a name first.
struct ImageName {
    QString text;
    std::optional<Reference> reference;
    Digest digest; ///< of `sha256:<64 hex>` or 64 hex digits; may mean a manifest, an index or a config
    QString hexPrefix; ///< 4 to 64 hex digits when it may be a short ID; shorter ones are never taken for an ID

    /// Usage when the text can be none of these.
    static Result<ImageName> parse(QStringView text);
};

} // namespace stowage
