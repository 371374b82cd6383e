// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

namespace stowage {

/// Appends what is not in the list yet, in its order.
template <typename T>
void addOnce(QList<T> &list, const QList<T> &more)
{
    for (const T &item : more) {
        if (!list.contains(item))
            list.append(item);
    }
}

} // namespace stowage
