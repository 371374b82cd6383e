// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

namespace stowage {

/// What a person writes to search: "HOST/word" means that registry, as docker and podman read it.
struct SearchTerm {
    Reference registry{}; ///< without a domain: whoever is asked knows where to search
    QString word;

    bool namesRegistry() const { return !registry.domain().isEmpty(); }
};

/// "tea pot", "team/tea" and "registry.example.com/tea".
SearchTerm parseSearchTerm(const QString &text);

} // namespace stowage
