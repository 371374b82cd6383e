// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/authfile.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/secret.h"
#include "core/credentials/registrykey.h"

#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

namespace stowage {

static constexpr QLatin1StringView oldest("/.dockercfg"); ///< of docker before 1.7: nothing but the entries
static constexpr qint64 maximumSize = 4 * 1024 * 1024;

namespace {

/// `auth` is the base64 of "user:password".
Credential credentialIn(const QJsonObject &entry)
{
    const QByteArray plain = QByteArray::fromBase64(entry.value(QLatin1StringView("auth")).toString().toLatin1());
    const qsizetype colon = plain.indexOf(':');
    Credential credential{QString::fromUtf8(plain.first(qMax<qsizetype>(colon, 0))),
        colon < 0 ? QString() : QString::fromUtf8(plain.sliced(colon + 1)).remove(QChar::Null), false};
    if (const QString token = entry.value(QLatin1StringView("identitytoken")).toString(); !token.isEmpty())
        credential = {{}, token, true};
    return credential;
}

QMap<QString, Credential> credentialsIn(const QJsonObject &entries)
{
    QMap<QString, Credential> credentials;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const Credential credential = credentialIn(entry->toObject());
        if (!credential.secret.isEmpty())
            credentials.insert(entry.key(), credential);
    }
    return credentials;
}

QMap<QString, QString> helpersIn(const QJsonObject &entries)
{
    QMap<QString, QString> helpers;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (const QString name = entry->toString(); !name.isEmpty())
            helpers.insert(entry.key(), name);
    }
    return helpers;
}

template <typename Value>
const Value *find(const QMap<QString, Value> &map, const QString &scope)
{
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry) {
        if (registryOf(entry.key()) == scope)
            return &entry.value();
    }
    return nullptr;
}

QString folderOr(const char *variable, const QString &otherwise)
{
    const QString set = qEnvironmentVariable(variable);
    return set.isEmpty() ? otherwise : set;
}

} // namespace

std::optional<Credential> AuthFile::credentialFor(const QStringList &scopes) const
{
    for (const QString &scope : scopes) {
        if (const Credential *found = find(credentials, scope))
            return *found;
    }
    return {};
}

QString AuthFile::helperFor(const QString &registry) const
{
    const QString *const own = find(helpers, registry);
    return own ? *own : helper;
}

Result<AuthFile> parseAuthFile(const QByteArray &bytes, const QString &path)
{
    const auto json = parseObject(bytes, path);
    if (!json)
        return fail(json.error());
    AuthFile file;
    file.path = path;
    const bool isBare = path.endsWith(oldest);
    file.credentials = credentialsIn(isBare ? *json : json->value(QLatin1StringView("auths")).toObject());
    if (!file.credentials.isEmpty())
        keepOutOfCoreDumps();
    file.helper = json->value(QLatin1StringView("credsStore")).toString();
    file.helpers = helpersIn(json->value(QLatin1StringView("credHelpers")).toObject());
    return file;
}

Result<AuthFile> readAuthFile(const QString &path)
{
    auto bytes = readSmallFile(path, maximumSize);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return parseAuthFile("{}", path);
    if (!bytes)
        return fail(bytes.error());
    auto file = parseAuthFile(*bytes, path);
    bytes->fill('\0');
    return file;
}

QStringList authFilePaths()
{
    const QString home = QDir::homePath();
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    // Without a session podman uses a folder of its own (and QStandardPaths would complain on stderr).
    const QString runtime = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")
        ? qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/containers")
        : QStringLiteral("/run/containers/%1").arg(::getuid());
    QStringList paths{folderOr("DOCKER_CONFIG", home + QStringLiteral("/.docker")) + QStringLiteral("/config.json"),
        qEnvironmentVariable("REGISTRY_AUTH_FILE"), runtime + QStringLiteral("/auth.json"),
        config + QStringLiteral("/containers/auth.json"), home + oldest};
    paths.removeAll(QString());
    paths.removeDuplicates();
    return paths;
}

} // namespace stowage
