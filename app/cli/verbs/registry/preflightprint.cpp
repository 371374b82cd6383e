// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/registry/preflightprint.h"

#include "core/base/listed.h"
#include "core/base/tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stowage::cli {

namespace {

QStringList namesOf(const QList<Platform> &platforms)
{
    QStringList names;
    for (const Platform &platform : platforms)
        names.append(platform.toString());
    return names;
}

QJsonValue pullsJson(const std::optional<PullsLeft> &pulls)
{
    if (!pulls)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("left"), pulls->left}, {QStringLiteral("limit"), pulls->limit},
        {QStringLiteral("window"), qint64(pulls->window.count())}};
}

} // namespace

QJsonObject preflightJson(const Preflight &preflight)
{
    const RegistryStanding standing = preflight.standing.value_or(RegistryStanding());
    return {{QStringLiteral("digest"), preflight.digest.toString()},
        {QStringLiteral("platforms"), QJsonArray::fromStringList(namesOf(preflight.chosen))},
        {QStringLiteral("offered"), QJsonArray::fromStringList(namesOf(preflight.offered))},
        {QStringLiteral("size"), preflight.total}, {QStringLiteral("missing"), preflight.missing},
        {QStringLiteral("upToDate"), preflight.isUpToDate},
        {QStringLiteral("free"), preflight.freeBytes < 0 ? QJsonValue() : preflight.freeBytes},
        {QStringLiteral("user"), standing.isSignedIn ? QJsonValue(standing.user) : QJsonValue()},
        {QStringLiteral("pulls"), pullsJson(standing.pulls)}};
}

void printPreflight(const Preflight &preflight)
{
    if (!preflight.chosen.isEmpty())
        print(Tr::tr("Platforms: %1").arg(listed(namesOf(preflight.chosen))));
    if (preflight.offered.size() > preflight.chosen.size())
        print(Tr::tr("There for: %1").arg(listed(namesOf(preflight.offered))));
    print(sizeSentence(preflight));
    if (!preflight.fits())
        print(spaceSentence(preflight));
    if (const auto &standing = preflight.standing) {
        print(standingSentence(*standing));
        if (standing->pulls)
            print(pullsSentence(*standing->pulls));
    }
    print(preflight.digest.toString());
}

} // namespace stowage::cli
