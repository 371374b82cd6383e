// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

namespace stowage {

/// What a registry is examined for, in this order.
enum class CheckStep { Name, Connection, Tls, Registry, Login, Scope, RateLimit, Mirrors };
inline constexpr int checkStepCount = 8;

enum class Verdict {
    Good,
    Remark, ///< it works, but there is something to know
    Bad,
    NotNeeded, ///< such as TLS where plain HTTP is spoken
    NotReached, ///< an earlier step failed
};

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

/// How one step of an examination went.
struct Diagnosis {
    CheckStep step = CheckStep::Name;
    Verdict verdict = Verdict::Good;
    Sentence found;
    Sentence next; ///< what to do about it; empty when there is nothing to do or `found` says it
    QString detail; ///< raw lines: addresses, headers, the chain; never a secret
    qint64 milliseconds = -1; ///< -1: nothing was tried
    ErrorKind kind = ErrorKind::Failed; ///< what is bad, when it is
    QList<CertificateFacts> chain; ///< of TLS, the server's own first
    std::optional<TrustOffer> offer; ///< of TLS
    QStringList trusted; ///< of TLS: files of ours by which this registry is trusted (trust.h)
};

} // namespace stowage

Q_DECLARE_METATYPE(stowage::Diagnosis)
