// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/searchlist.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/image/remote/searchhit.h"
#include "core/oci/reference.h"

#include <QHash>
#include <QJsonArray>

#include <array>
#include <utility>

namespace stowage {

/// Podman's entry as docker has it.
static QJsonObject asDockers(const QJsonObject &entry)
{
    static constexpr std::array keys{std::pair{QLatin1StringView("Name"), QLatin1StringView("name")},
        std::pair{QLatin1StringView("Description"), QLatin1StringView("description")},
        std::pair{QLatin1StringView("Stars"), QLatin1StringView("star_count")}};
    static constexpr std::array marks{std::pair{QLatin1StringView("Official"), QLatin1StringView("is_official")},
        std::pair{QLatin1StringView("Automated"), QLatin1StringView("is_automated")}};
    QJsonObject object;
    for (const auto &[theirs, dockers] : keys)
        object.insert(dockers, entry.value(theirs));
    for (const auto &[theirs, dockers] : marks)
        object.insert(dockers, !entry.value(theirs).toString().isEmpty());
    return object;
}

Result<QList<SearchHit>> parseSearchList(const QByteArray &body, int limit, const QString &engine)
{
    const Sentence what = Tr::tr("The search result of %1").arg(engine);
    const auto entries = parseArray(body, what);
    if (!entries)
        return fail(entries.error());
    QList<SearchHit> hits;
    QHash<QString, int> counts; // by registry
    for (const QJsonValue value : *entries) {
        const QJsonObject entry = value.toObject();
        auto hit = parseSearchHit(entry.contains(QLatin1StringView("Name")) ? asDockers(entry) : entry, what);
        if (!hit)
            return fail(hit.error());
        const auto name = Reference::parse(hit->name);
        if (name && ++counts[name->domain()] <= limit)
            hits.append(*std::move(hit));
    }
    return hits;
}

} // namespace stowage
