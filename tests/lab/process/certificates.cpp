// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/certificates.h"

#include "core/base/files.h"
#include "tests/lab/process/programs.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace stowage::lab {

namespace {

Result<Certificate> request(const QString &folder, const QString &name, const QStringList &more)
{
    const Certificate made{folder + u'/' + name + u".pem"_s, folder + u'/' + name + u".key"_s};
    const QStringList common{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
        u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, made.keyFile, u"-out"_s,
        made.file};
    const Outcome outcome = run(u"openssl"_s, common + more);
    if (!outcome.ok())
        return fail(ErrorKind::Failed, u"openssl made no certificate."_s, QString::fromUtf8(outcome.err));
    return made;
}

Result<Certificate> withAuthority(const Certificate &made, const Certificate &authority)
{
    constexpr qint64 enough = 64 * 1024;
    const auto own = readSmallFile(made.file, enough);
    const auto signer = readSmallFile(authority.file, enough);
    if (!own || !signer)
        return fail(own ? signer.error() : own.error());
    if (auto written = replaceFile(made.file, *own + *signer); !written)
        return fail(written.error());
    return made;
}

} // namespace

QByteArray Certificate::der() const
{
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly))
        return {};
    QByteArray base64;
    for (const QByteArray &line : pem.readAll().split('\n')) {
        if (!line.startsWith("-----"))
            base64 += line;
    }
    return QByteArray::fromBase64(base64);
}

Result<Certificate> makeAuthority(const QString &folder, const QString &name)
{
    return request(folder, name, {u"-addext"_s, u"keyUsage=critical,keyCertSign,digitalSignature"_s});
}

Result<Certificate> makeClient(const Certificate &authority, const QString &folder, const QString &name)
{
    return request(folder, name,
        {u"-CA"_s, authority.file, u"-CAkey"_s, authority.keyFile, u"-addext"_s, u"basicConstraints=CA:FALSE"_s,
            u"-addext"_s, u"extendedKeyUsage=clientAuth"_s});
}

Result<Certificate> makeCertificate(
    const Certificate &authority, const QString &folder, const CertificateOptions &options)
{
    QStringList more{
        u"-addext"_s, u"basicConstraints=CA:FALSE"_s, u"-addext"_s, u"subjectAltName="_s + options.names.join(u',')};
    if (!options.selfSigned)
        more += {u"-CA"_s, authority.file, u"-CAkey"_s, authority.keyFile};
    if (!options.from.isEmpty())
        more += {u"-not_before"_s, options.from};
    if (!options.until.isEmpty())
        more += {u"-not_after"_s, options.until};
    const auto made = request(folder, u"server"_s, more);
    return made && options.withAuthority ? withAuthority(*made, authority) : made;
}

} // namespace stowage::lab
