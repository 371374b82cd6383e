// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/transfer/registryauth.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stowage {

/// Docker Hub is called as docker's own command calls it.
static QString serverOf(const Reference &image)
{
    return image.domain() == QLatin1StringView("docker.io") ? QStringLiteral("https://index.docker.io/v1/")
                                                            : image.domain();
}

static QJsonObject words(const EngineAccount &account)
{
    const Credential &credential = account.credential;
    QJsonObject auth;
    if (credential.isNull())
        return auth;
    auth.insert(QStringLiteral("serveraddress"), serverOf(account.image));
    if (credential.isIdentityToken) {
        auth.insert(QStringLiteral("identitytoken"), credential.secret);
    } else {
        auth.insert(QStringLiteral("username"), credential.user);
        auth.insert(QStringLiteral("password"), credential.secret);
    }
    return auth;
}

static QByteArray header(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding);
}

QByteArray registryAuth(const EngineAccount &account)
{
    return header(words(account));
}

QByteArray registryConfig(const QList<EngineAccount> &accounts)
{
    QJsonObject known;
    for (const EngineAccount &account : accounts) {
        if (!account.credential.isNull())
            known.insert(serverOf(account.image), words(account));
    }
    return known.isEmpty() ? QByteArray() : header(known);
}

} // namespace stowage
