// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/enginetls.h"

#include "core/base/tr.h"
#include "core/transport/http/certificates.h"

namespace stowage {

static Error halfOfAPair(const QString &there)
{
    return {ErrorKind::Damaged,
        Tr::tr("A certificate and its key go together, and beside %1 the other is missing. Put it there, or take both "
               "away.")
            .arg(there),
        {}};
}

Result<QSslConfiguration> tlsOfEngine(const EngineTls &tls)
{
    HostCertificates certificates;
    if (tls.certificate.isEmpty() != tls.key.isEmpty())
        return fail(halfOfAPair(tls.certificate + tls.key));
    if (!tls.certificate.isEmpty())
        if (auto added = readOwnCertificate(tls.certificate, tls.key, certificates); !added)
            return fail(added.error());
    QSslConfiguration configuration = tlsConfiguration(certificates, true);
    if (!tls.authority.isEmpty()) {
        const auto authority = readCertificateFile(tls.authority);
        if (!authority)
            return fail(authority.error());
        configuration.setCaCertificates(*authority);
    }
    if (!tls.verifies)
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace stowage
