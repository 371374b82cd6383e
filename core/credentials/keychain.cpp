// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/keychain.h"

#include "core/base/json.h"
#include "core/base/moduledoor.h"
#include "core/base/tr.h"
#include "core/credentials/keychain/module.h"
#include "core/credentials/registrykey.h"

#include <QJsonDocument>

namespace stowage {

static constexpr QLatin1StringView tokenUser("<token>");

static Result<const KeychainModule *> load()
{
    const auto door = moduleDoor("stowage-keychain.so", "stowageKeychainModule");
    if (!door)
        return fail(door.error());
    return reinterpret_cast<decltype(&stowageKeychainModule)>(*door)();
}

static Result<const KeychainModule *> keychain()
{
    static const Result<const KeychainModule *> module = load();
    return module;
}

// The shape in which credential helpers speak: whoever opens the keychain can read what it is.
static QByteArray bytesOf(const QString &key, const Credential &credential)
{
    const QString user = credential.isIdentityToken ? QString(tokenUser) : credential.user;
    return QJsonDocument(QJsonObject{{QStringLiteral("ServerURL"), key}, {QStringLiteral("Username"), user},
                             {QStringLiteral("Secret"), credential.secret}})
        .toJson(QJsonDocument::Compact);
}

static Result<Credential> credentialIn(const QByteArray &bytes)
{
    const auto json = parseObject(bytes, Tr::tr("The entry in the keychain"));
    if (!json)
        return fail(ErrorKind::Damaged, json.error().message);
    const QString user = json->value(QLatin1StringView("Username")).toString();
    const bool token = user == tokenUser;
    return Credential{token ? QString() : user, json->value(QLatin1StringView("Secret")).toString(), token};
}

Result<std::optional<Credential>> credentialInKeychain(const QString &registry, const std::stop_token &stop)
{
    const auto module = keychain();
    if (!module)
        return fail(module.error());
    auto bytes = (*module)->read(registryKey(registry), stop);
    if (!bytes)
        return fail(bytes.error());
    if (!*bytes)
        return std::optional<Credential>();
    auto credential = credentialIn(**bytes);
    (*bytes)->fill('\0');
    if (!credential)
        return fail(credential.error());
    return *std::move(credential);
}

Result<void> putIntoKeychain(const QString &registry, const Credential &credential, const std::stop_token &stop)
{
    const auto module = keychain();
    if (!module)
        return fail(module.error());
    const QString key = registryKey(registry);
    QByteArray bytes = bytesOf(key, credential);
    auto written = (*module)->write(key, bytes, stop);
    bytes.fill('\0');
    return written;
}

Result<bool> takeOutOfKeychain(const QString &registry, const std::stop_token &stop)
{
    const auto module = keychain();
    return module ? (*module)->remove(registryKey(registry), stop) : fail(module.error());
}

} // namespace stowage
