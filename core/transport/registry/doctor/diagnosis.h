// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/trust/certificate.h"

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
