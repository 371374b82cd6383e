// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QStringView>

namespace stowage {

/// A time as Go, registries and image configs write it: "2025-01-02T03:04:05.123456789Z" or with an offset
/// ("+08:00"), with 0 to 9 fraction digits of which milliseconds are kept. UTC; invalid when it is anything else.
/// Written by hand because a list reads a hundred thousand of them.
QDateTime fromRfc3339(QStringView text);

/// "2025-01-02T03:04:05Z", with milliseconds only where there are any; empty when invalid.
QString toRfc3339(const QDateTime &time);

} // namespace stowage
