// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/searchhit.h"

#include "core/base/json.h"

#include <algorithm>
#include <limits>

namespace stowage {

static constexpr qsizetype longestDescription = 500;

Result<SearchHit> parseSearchHit(const QJsonObject &object, const Sentence &what)
{
    const auto name = stringIn(object, QStringLiteral("name"), what);
    const auto description = stringIn(object, QStringLiteral("description"), what);
    if (!name || !description)
        return fail(name ? description.error() : name.error());
    SearchHit hit;
    hit.name = *name;
    hit.description = description->left(4 * longestDescription).simplified().left(longestDescription);
    hit.stars = int(std::clamp<qint64>(
        object.value(QLatin1StringView("star_count")).toInteger(0), 0, std::numeric_limits<int>::max()));
    hit.official = object.value(QLatin1StringView("is_official")).toBool();
    hit.automated = object.value(QLatin1StringView("is_automated")).toBool();
    return hit;
}

} // namespace stowage
