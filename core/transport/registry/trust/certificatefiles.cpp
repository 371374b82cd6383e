// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/trust/certificatefiles.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/transport/http/certificates.h"
#include "core/transport/registry/trust/certificatefacts.h"
#include "core/transport/registry/trust/trust.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <unistd.h>

namespace stowage {

namespace {

QString ownClientFile(const QString &host)
{
    return ownCertificateFolder() + u'/' + host + QStringLiteral("/client.cert");
}

bool isOurs(const QString &host, const QString &path)
{
    return trustedAuthorities(host).contains(path) || (path == ownClientFile(host) && QFileInfo(path).isSymLink());
}

CertificateFile fileAt(const QString &host, const QString &path, CertificateFile::Use use)
{
    CertificateFile file;
    file.use = use;
    file.path = path;
    file.isOurs = isOurs(host, path);
    if (const auto read = readCertificateFile(path))
        file.certificates = factsOf(*read);
    else
        file.trouble = read.error();
    if (use == CertificateFile::Use::Client && !file.trouble)
        if (const auto key = readKeyFile(keyPathOf(path)); !key)
            file.trouble = key.error();
    return file;
}

struct Freed {
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    const QByteArray certificatePem = certificate.toPem();
    QByteArray keyPem = key.toPem();
    const std::unique_ptr<BIO, Freed> certificateBytes(BIO_new_mem_buf(certificatePem.constData(), -1));
    const std::unique_ptr<BIO, Freed> keyBytes(BIO_new_mem_buf(keyPem.constData(), -1));
    const std::unique_ptr<X509, Freed> x509(PEM_read_bio_X509(certificateBytes.get(), nullptr, nullptr, nullptr));
    const std::unique_ptr<EVP_PKEY, Freed> pkey(PEM_read_bio_PrivateKey(keyBytes.get(), nullptr, nullptr, nullptr));
    const bool fits = x509 && pkey && X509_check_private_key(x509.get(), pkey.get()) == 1;
    OPENSSL_cleanse(keyPem.data(), std::size_t(keyPem.size()));
    return fits;
}

Result<void> checkPair(const QString &certificatePath, const QString &keyPath)
{
    const auto certificates = readCertificateFile(certificatePath);
    if (!certificates)
        return fail(certificates.error());
    const auto key = readKeyFile(keyPath);
    if (!key)
        return fail(key.error());
    if (belongTogether(certificates->first(), *key))
        return {};
    return fail(ErrorKind::Damaged,
        Tr::tr("The key in %1 belongs to another certificate than %2. Choose the two that were made together.")
            .arg(keyPath, certificatePath));
}

/// Nobody else's file is replaced, and what was there stays until the new one is.
Result<void> link(const QString &target, const QString &path)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isSymLink())
        return fail(ErrorKind::Conflict,
            Tr::tr("%1 is there already, and Stowage did not put it there. Move it away first.").arg(path));
    const QByteArray aside = QFile::encodeName(path + QStringLiteral(".new"));
    ::unlink(aside.constData());
    if (::symlink(QFile::encodeName(QFileInfo(target).absoluteFilePath()).constData(), aside.constData()) != 0
        || ::rename(aside.constData(), QFile::encodeName(path).constData()) != 0)
        return fail(systemError(errno, path));
    return {};
}

} // namespace

QList<CertificateFile> certificateFiles(const QString &host)
{
    QList<CertificateFile> files;
    for (const QString &folder : certificateFolders())
        for (const QString &path : filesOfHost(folder, host, QStringLiteral("*.crt")))
            files.append(fileAt(host, path, CertificateFile::Use::Authority));
    for (const QString &folder : certificateFolders())
        if (const QStringList paths = filesOfHost(folder, host, QStringLiteral("*.cert")); !paths.isEmpty()) {
            files.append(fileAt(host, paths.first(), CertificateFile::Use::Client));
            break;
        }
    return files;
}

/// The key first: a certificate that lacks its key stops every connection.
Result<void> showCertificate(const QString &host, const QString &certificate, const QString &key)
{
    if (auto fits = checkPair(certificate, key); !fits)
        return fits;
    const QString path = ownClientFile(host);
    const QString folder = QFileInfo(path).path();
    if (auto made = makeFolder(folder); !made)
        return made;
    for (const auto &[target, place] : {std::pair(key, keyPathOf(path)), std::pair(certificate, path)})
        if (auto linked = link(target, place); !linked)
            return linked;
    return syncFolder(folder);
}

Result<void> removeCertificate(const QString &host, const QString &path)
{
    if (!isOurs(host, path))
        return fail(ErrorKind::Usage,
            Tr::tr("%1 was not added with Stowage. Take it away with the program that put it there.").arg(path));
    if (auto removed = removeFile(path); !removed)
        return removed;
    return path == ownClientFile(host) ? removeFile(keyPathOf(path)) : Result<void>{};
}

} // namespace stowage
