// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/enginetls.h"

#include "core/base/tr.h"
#include "core/transport/http/certificates.h"

namespace stowage {

static Result<void> addOwn(const EngineTls &tls, HostCertificates &into)
{
    const auto certificates = readCertificateFile(tls.certificate);
    if (!certificates)
        return fail(certificates.error());
    const auto key = readKeyFile(tls.key);
    if (!key)
        return fail(key.error());
    into.own = certificates->first();
    into.key = *key;
    return {};
}

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
        if (auto added = addOwn(tls, certificates); !added)
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
