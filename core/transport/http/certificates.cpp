// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/http/certificates.h"

#include "core/base/files.h"
#include "core/base/secret.h"
#include "core/base/tr.h"

#include <QDir>
#include <QStandardPaths>

namespace stowage {

static constexpr qint64 maximumCertificateFile = 4 * 1024 * 1024;

static QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

QString ownCertificateFolder()
{
    return configFolder() + QStringLiteral("/stowage/certs.d");
}

QStringList certificateFolders()
{
    const QString config = configFolder();
    return {ownCertificateFolder(), config + QStringLiteral("/containers/certs.d"),
        QStringLiteral("/etc/containers/certs.d"), QStringLiteral("/etc/docker/certs.d"),
        config + QStringLiteral("/docker/certs.d")};
}

Result<QList<QSslCertificate>> readCertificateFile(const QString &path)
{
    const auto bytes = readSmallFile(path, maximumCertificateFile);
    if (!bytes)
        return fail(bytes.error());
    auto certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(*bytes, QSsl::Der);
    if (certificates.isEmpty())
        return fail(ErrorKind::Damaged, Tr::tr("%1 holds no certificate. Replace it, or take it away.").arg(path));
    return certificates;
}

Result<QSslKey> readKeyFile(const QString &path)
{
    keepOutOfCoreDumps();
    const auto bytes = readSmallFile(path, maximumCertificateFile);
    if (!bytes)
        return fail(bytes.error());
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa})
        if (QSslKey key(*bytes, algorithm); !key.isNull())
            return key;
    return fail(ErrorKind::Damaged, Tr::tr("%1 holds no private key that can be used without a password.").arg(path));
}

QString keyPathOf(const QString &certificatePath)
{
    return certificatePath.chopped(4) + QStringLiteral("key");
}

QStringList filesOfHost(const QString &folder, const QString &host, const QString &pattern)
{
    const QDir ofHost(folder + u'/' + host);
    QStringList paths;
    for (const QString &name : ofHost.entryList({pattern}, QDir::Files | QDir::System, QDir::Name))
        paths.append(ofHost.filePath(name));
    return paths;
}

Result<void> readOwnCertificate(const QString &path, const QString &keyPath, HostCertificates &into)
{
    const auto certificates = readCertificateFile(path);
    if (!certificates)
        return fail(certificates.error());
    const auto key = readKeyFile(keyPath);
    if (!key)
        return fail(key.error());
    into.own = certificates->first();
    into.key = *key;
    return {};
}

static Result<void> addAuthorities(const QStringList &paths, HostCertificates &into)
{
    for (const QString &path : paths) {
        const auto read = readCertificateFile(path);
        if (!read)
            return fail(read.error());
        into.authorities.append(*read);
    }
    return {};
}

static Result<void> addOwn(const QStringList &paths, HostCertificates &into)
{
    if (paths.isEmpty() || !into.own.isNull())
        return {};
    const QString path = paths.first();
    const QString keyPath = keyPathOf(path);
    if (!QFile::exists(keyPath))
        return fail(
            ErrorKind::Damaged, Tr::tr("%1 has no key beside it. Put %2 there, or take it away.").arg(path, keyPath));
    return readOwnCertificate(path, keyPath, into);
}

Result<HostCertificates> certificatesFor(const QString &host, const QStringList &folders)
{
    HostCertificates certificates;
    for (const QString &folder : folders) {
        if (auto added = addAuthorities(filesOfHost(folder, host, QStringLiteral("*.crt")), certificates); !added)
            return fail(added.error());
        if (auto added = addOwn(filesOfHost(folder, host, QStringLiteral("*.cert")), certificates); !added)
            return fail(added.error());
    }
    return certificates;
}

QSslConfiguration tlsConfiguration(const HostCertificates &certificates, bool showOwn)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.addCaCertificates(certificates.authorities);
    if (showOwn && !certificates.own.isNull()) {
        configuration.setLocalCertificate(certificates.own);
        configuration.setPrivateKey(certificates.key);
    }
    return configuration;
}

} // namespace stowage
