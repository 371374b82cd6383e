// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace stowage {

/// What a certificate says of itself.
struct CertificateFacts {
    QString subject; ///< "CN=registry.example.org, O=Example"
    QString issuer;
    QStringList names; ///< of the hosts it is for
    QDateTime from;
    QDateTime until;
    QString fingerprint; ///< SHA-256, "AB:CD:…"
    bool isAuthority = false; ///< it may sign others

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

/// A certificate that would make the connection good if it were trusted for this registry, and nothing else wrong.
struct TrustOffer {
    CertificateFacts certificate;
    QByteArray pem;

    friend bool operator==(const TrustOffer &, const TrustOffer &) = default;
};

/// A file with certificates that counts for one registry (protocols D.11).
struct CertificateFile {
    enum class Use {
        Authority, ///< what it holds is trusted beside the system's own
        Client, ///< it shows who we are; its key stands beside it
    };

    Use use = Use::Authority;
    QString path;
    bool isOurs = false; ///< a person added it with Stowage, and may take it away
    QList<CertificateFacts> certificates; ///< empty: it cannot be used
    std::optional<Error> trouble; ///< why not; every connection to the registry fails with it

    friend bool operator==(const CertificateFile &, const CertificateFile &) = default;
};

} // namespace stowage
