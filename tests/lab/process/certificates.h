// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace stowage::lab {

/// A certificate and its key on P-256, as PEM files.
struct Certificate {
    QString file;
    QString keyFile;

    /// The certificate as DER.
    QByteArray der() const;
};

/// Makes NAME.pem and NAME.key in `folder` with openssl: a certificate that signs itself and may sign others. Blocks.
Result<Certificate> makeAuthority(const QString &folder, const QString &name);

/// What a server's certificate says; as it stands, a good one for loopback.
struct CertificateOptions {
    QStringList names = {QStringLiteral("DNS:localhost"), QStringLiteral("IP:127.0.0.1")};
    QString from = {}; ///< "YYYYMMDDHHMMSSZ"; empty: now
    QString until = {}; ///< empty: the day after tomorrow
    bool selfSigned = false; ///< in place of the authority, by itself
    bool withAuthority = false; ///< the authority's certificate follows in the same file: the server sends both
};

/// Makes a certificate that says who a client is: NAME.pem and NAME.key in `folder`. Blocks.
Result<Certificate> makeClient(const Certificate &authority, const QString &folder, const QString &name);

/// Makes a server's certificate. Blocks.
Result<Certificate> makeCertificate(
    const Certificate &authority, const QString &folder, const CertificateOptions &options = {});

} // namespace stowage::lab
