// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace stowage {

/// Whether `a` comes before `b` as a person orders names: runs of digits count as numbers ("1.9" before "1.10"), letter
/// case only where nothing else differs. A strict weak order.
bool naturalLess(QStringView a, QStringView b);

} // namespace stowage
