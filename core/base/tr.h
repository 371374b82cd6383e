// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace stowage {

/// Translation for free functions and values: `Tr::tr("…")`, in the one context that core shares.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(stowage)
};

} // namespace stowage
