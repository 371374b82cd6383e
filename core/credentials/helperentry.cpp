// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/helperentry.h"

#include "core/base/json.h"
#include "core/base/secret.h"

#include <QJsonDocument>

namespace stowage {

static constexpr QLatin1StringView tokenUser("<token>");

QByteArray helperEntry(const QString &key, const Credential &credential)
{
    const QString user = credential.isIdentityToken ? QString(tokenUser) : credential.user;
    return QJsonDocument(QJsonObject{{QStringLiteral("ServerURL"), key}, {QStringLiteral("Username"), user},
                             {QStringLiteral("Secret"), credential.secret}})
        .toJson(QJsonDocument::Compact);
}

Result<Credential> parseHelperEntry(const QByteArray &bytes, const Sentence &what)
{
    keepOutOfCoreDumps();
    const auto json = parseObject(bytes, what);
    if (!json)
        return fail(ErrorKind::Damaged, json.error().message); // its detail may be the secret
    const QString user = json->value(QLatin1StringView("Username")).toString();
    return Credential{helperUser(user), json->value(QLatin1StringView("Secret")).toString(), user == tokenUser};
}

QString helperUser(const QString &user)
{
    return user == tokenUser ? QString() : user;
}

} // namespace stowage
