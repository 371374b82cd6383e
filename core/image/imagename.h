// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <optional>

namespace stowage {

/// What a person calls an image: a reference, a digest, a full or a short ID. Text that could be both a name and a
/// short ID ("cafe") is a name first; a name that another tool gave, whatever it looks like, comes before both.
struct ImageName {
    QString text;
    std::optional<Reference> reference;
    Digest digest; ///< of `sha256:<64 hex>` or 64 hex digits; may mean a manifest, an index or a config
    QString hexPrefix; ///< 4 to 64 hex digits when it may be a short ID; shorter ones are never taken for an ID

    /// Any text may be a name that another tool gave.
    static ImageName parse(QStringView text);
    /// What the grammar has against a text that is no reference, no digest and no short ID: the error for one that
    /// nothing is called by.
    std::optional<Error> problem() const;
};

} // namespace stowage
