// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/sentence.h"

namespace stowage {

/// Translation for free functions and values: `Tr::tr("…")`, in the one context that core shares, "stowage::Tr".
struct Tr {
#ifdef STOWAGE_ONLY_LUPDATE_SEES_THIS // it asks for the macro, whose tr() gives words
    Q_DECLARE_TR_FUNCTIONS(stowage::Tr)
#endif
    static Sentence tr(const char *source, const char *disambiguation = nullptr, int n = -1)
    {
        return {source, disambiguation, n};
    }
};

} // namespace stowage
