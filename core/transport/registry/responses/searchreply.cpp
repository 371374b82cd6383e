// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/searchreply.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/image/remote/searchhit.h"
#include "core/oci/reference.h"

#include <algorithm>
#include <limits>

namespace stowage {

static constexpr int most = std::numeric_limits<int>::max();

static int countIn(const QJsonObject &object, const QString &key)
{
    return int(std::clamp<qint64>(object.value(key).toInteger(0), 0, most));
}

Result<SearchPage> parseSearchReply(const QByteArray &bytes, const SearchQuery &query, const QString &host)
{
    const Sentence what = Tr::tr("The search result of %1").arg(host);
    const auto reply = parseObject(bytes, what);
    if (!reply)
        return fail(reply.error());
    const auto results = objectsIn(*reply, QStringLiteral("results"), what);
    if (!results)
        return fail(results.error());
    SearchPage page;
    page.page = query.page;
    page.pages = std::max(query.page, countIn(*reply, QStringLiteral("num_pages")));
    page.total = countIn(*reply, QStringLiteral("num_results"));
    for (const QJsonObject &result : results->first(std::min<qsizetype>(results->size(), query.perPage))) {
        auto hit = parseSearchHit(result, what);
        if (!hit)
            return fail(hit.error());
        if (Reference::isPath(hit->name))
            page.hits.append(*std::move(hit));
    }
    return page;
}

} // namespace stowage
