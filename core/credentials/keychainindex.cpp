// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/keychainindex.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

namespace stowage {

static constexpr qint64 maximumSize = 1024 * 1024;
static constexpr int patience = 5000; // ms; nobody holds the lock for longer than a write takes

KeychainIndex::KeychainIndex(QString path)
    : m_path(std::move(path))
{
}

Result<QMap<QString, QString>> KeychainIndex::read() const
{
    const auto bytes = readSmallFile(m_path, maximumSize);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return QMap<QString, QString>();
    if (!bytes)
        return fail(bytes.error());
    const auto json = parseObject(*bytes, m_path);
    if (!json)
        return fail(json.error());
    QMap<QString, QString> users;
    const QJsonObject keychain = json->value(QLatin1StringView("keychain")).toObject();
    for (auto entry = keychain.begin(); entry != keychain.end(); ++entry)
        users.insert(entry.key(), entry->toString());
    return users;
}

static QByteArray bytesOf(const QMap<QString, QString> &users)
{
    QJsonObject keychain;
    for (const auto &[registry, user] : users.asKeyValueRange())
        keychain.insert(registry, user);
    return QJsonDocument(QJsonObject{{QStringLiteral("keychain"), keychain}}).toJson();
}

Result<void> KeychainIndex::change(const std::function<void(QMap<QString, QString> &)> &act)
{
    if (auto made = makeFolder(QFileInfo(m_path).absolutePath()); !made)
        return made;
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(patience))
        return fail(ErrorKind::Conflict, Tr::tr("%1 is in use by another program.").arg(m_path), {}, true);
    // One that cannot be read tells nothing that is worth keeping.
    QMap<QString, QString> users = read().value_or(QMap<QString, QString>());
    act(users);
    return replaceFile(m_path, bytesOf(users), 0600);
}

Result<void> KeychainIndex::add(const QString &registry, const QString &user)
{
    return change([&](QMap<QString, QString> &users) { users.insert(registry, user); });
}

Result<void> KeychainIndex::remove(const QString &registry)
{
    return change([&](QMap<QString, QString> &users) { users.remove(registry); });
}

} // namespace stowage
