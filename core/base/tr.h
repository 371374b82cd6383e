// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"

namespace stowage {

/// Translation for free functions and values: `Tr::tr("…")`, in the one context that core shares, "stowage::Tr".
struct Tr {
    static Sentence tr(const char *source, const char *disambiguation = nullptr, int n = -1)
    {
        return {source, disambiguation, n};
    }
};

} // namespace stowage
