// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/trust/trust.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/http/certificates.h"

#include <QDir>
#include <QRegularExpression>

namespace stowage {

static QDir folderOf(const QString &host)
{
    return QDir(ownCertificateFolder() + QLatin1Char('/') + host);
}

static QString fileName(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex().first(16))
        + QStringLiteral(".crt");
}

Result<QString> trustAuthority(const QString &host, const QByteArray &pem)
{
    const auto certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.size() != 1)
        return fail(ErrorKind::Damaged, Tr::tr("What should be trusted for %1 is no certificate.").arg(host));
    const QDir folder = folderOf(host);
    if (auto made = makeFolder(folder.path()); !made)
        return fail(made.error());
    QString path = folder.filePath(fileName(certificates.first()));
    if (auto written = replaceFile(path, pem); !written)
        return fail(written.error());
    return path;
}

Result<void> trustFile(const QString &host, const QString &file)
{
    const auto certificates = readCertificateFile(file);
    if (!certificates)
        return fail(certificates.error());
    for (const QSslCertificate &certificate : *certificates)
        if (auto kept = trustAuthority(host, certificate.toPem()); !kept)
            return fail(kept.error());
    return {};
}

QStringList trustedAuthorities(const QString &host)
{
    static const QRegularExpression ours(QStringLiteral("^[0-9a-f]{16}\\.crt$"));
    const QDir folder = folderOf(host);
    QStringList files;
    for (const QString &name : folder.entryList({QStringLiteral("*.crt")}, QDir::Files, QDir::Name).filter(ours))
        files.append(folder.filePath(name));
    return files;
}

Result<QStringList> distrustAuthorities(const QString &host)
{
    QStringList files = trustedAuthorities(host);
    for (const QString &file : files)
        if (auto removed = removeFile(file); !removed)
            return fail(removed.error());
    return files;
}

} // namespace stowage
