// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/documents.h"

#include "core/base/json.h"
#include "core/base/tr.h"

#include <algorithm>

namespace stowage {

Result<QStringList> parseListPage(const QByteArray &bytes, const QString &key, const QString &host)
{
    const Sentence what = Tr::tr("The list from %1").arg(host);
    auto page = parseObject(bytes, what);
    if (!page)
        return fail(page.error());
    return stringsIn(*page, key, what);
}

static bool fitsHeader(const QString &token)
{
    return !token.isEmpty() && std::ranges::all_of(token, [](QChar c) { return c > u' ' && c.unicode() < 0x7f; });
}

static std::chrono::seconds lifeIn(const QJsonObject &reply)
{
    constexpr qint64 least = 60;
    constexpr qint64 most = 24 * 60 * 60;
    return std::chrono::seconds(std::clamp(reply.value(QLatin1StringView("expires_in")).toInteger(least), least, most));
}

Result<TokenReply> parseTokenReply(const QByteArray &bytes, const QString &host)
{
    const Sentence what = Tr::tr("The answer of the login service %1").arg(host);
    auto reply = parseObject(bytes, what);
    if (!reply)
        return fail(reply.error());
    QString token = reply->value(QLatin1StringView("token")).toString();
    if (token.isEmpty())
        token = reply->value(QLatin1StringView("access_token")).toString();
    if (!fitsHeader(token))
        return fail(ErrorKind::Damaged,
            Tr::tr("The login service %1 answered without a token. Try again later, or ask who runs it.").arg(host));
    return TokenReply{
        token.toLatin1(), lifeIn(*reply), reply->value(QLatin1StringView("refresh_token")).toString().toUtf8()};
}

} // namespace stowage
