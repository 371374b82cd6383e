// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace stowage {

/// Whether these words can be read somewhere in a part of the window.
inline bool says(const QWidget *part, const QString &words)
{
    for (const QLabel *label : part->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

} // namespace stowage
