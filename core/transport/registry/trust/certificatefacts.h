// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/trust/certificate.h"

#include <QSslCertificate>
#include <QSslError>

namespace stowage {

CertificateFacts factsOf(const QSslCertificate &certificate);
QList<CertificateFacts> factsOf(const QList<QSslCertificate> &chain);

/// The day of a time as a certificate's sentence names it, in the time of this machine: "2026-11-25".
QString dayOf(const QDateTime &time);

/// Every fact on a line of its own, for the detail.
QString chainLines(const QList<CertificateFacts> &chain);

/// The certificate of `chain` that would make the connection good if it were trusted: one that signed itself, where
/// nothing but trust is missing. None where trust does not help, or what should be trusted was not sent.
std::optional<TrustOffer> trustOffer(const QList<QSslCertificate> &chain, const QList<QSslError> &errors);

/// What is wrong with a certificate, and what to do about it.
struct Complaint {
    Sentence found;
    Sentence next;
};

/// The most telling of several complaints, `errors` not empty. `host` is "name" or "name:port"; `folder` is where a CA
/// certificate for it belongs.
Complaint complaintAbout(
    const QList<QSslError> &errors, const QList<QSslCertificate> &chain, const QString &host, const QString &folder);

} // namespace stowage
