// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/bytesize.h"

#include <array>

namespace stowage {

QString dockerSize(qint64 bytes)
{
    static constexpr std::array units = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000.0 && unit + 1 < units.size()) {
        value /= 1000.0;
        ++unit;
    }
    // What rounds up to a thousand is one of the next unit.
    const QString number = QString::number(value, 'g', 4);
    if (unit > 0 && unit + 1 < units.size() && number == QLatin1StringView("1000"))
        return u'1' + QLatin1StringView(units[unit + 1]);
    return number + QLatin1StringView(units[unit]);
}

QString localSize(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace stowage
