// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>

#include <optional>

namespace stowage {

/// What an engine counted or measured. None where it says -1, "not computed" (protocols E.5), where it says nothing,
/// and for what is no whole number that fits.
inline std::optional<qint64> countIn(const QJsonObject &object, QLatin1StringView key)
{
    const qint64 count = object.value(key).toInteger(-1);
    return count < 0 ? std::nullopt : std::optional(count);
}

} // namespace stowage
