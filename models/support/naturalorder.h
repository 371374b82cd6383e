// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace stowage {

/// What a text is ordered by as a person orders names: the keys of two texts compare as the texts do, as long as these
/// differ in more than letter case and leading zeros. For long lists, where each text is compared many times.
QString naturalKey(QStringView text);

/// Whether `a` comes before `b` as a person orders names: runs of digits count as numbers ("1.9" before "1.10"), letter
/// case only where nothing else differs. A strict weak order.
bool naturalLess(QStringView a, QStringView b);

/// Sorted by that order, each text read only once.
QStringList inNaturalOrder(const QStringList &texts);

} // namespace stowage
