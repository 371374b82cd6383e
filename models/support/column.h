// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// One column of a model: its title (QT_TRANSLATE_NOOP in the context "stowage::Tr") and what a cell of it says.
template <typename Row>
struct Column {
    const char *title;
    QString (*text)(const Row &row);
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
};

inline constexpr Qt::Alignment alignNumber = Qt::AlignRight | Qt::AlignVCenter;

} // namespace stowage
