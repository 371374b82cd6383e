// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/doctor/diagnosis.h"
#include "core/transport/registry/registry.h"

#include <functional>
#include <stop_token>

namespace stowage {

/// A registry, or a repository in it, that is to be examined.
struct CheckUpRequest {
    Reference place; ///< as placeToExamine() reads it
    RegistryAccess access{};
};

/// What a person typed: "registry.example.org", its address, or a repository in it, "registry.example.org/team/app".
/// Usage error for what can be neither.
Result<Reference> placeToExamine(const QString &text);

/// Whether the way to a registry, or what it says there, may be the reason for such an error, so that a check-up tells
/// more.
bool mayBeTheRegistry(ErrorKind kind);

/// See core/transport/registry/doctor/doctor.h; waits shorter than a transfer does. Failed when the registry module is
/// not where the program was installed.
Task<Result<void>> checkUp(CheckUpRequest request, std::function<void(const Diagnosis &)> tell, std::stop_token stop);

/// Trusts what a check-up offered for the registry `host` (Reference::domain()) only, and answers the file that says
/// so; and takes that back, answering the files that said so. See core/transport/registry/trust/trust.h. Blocking,
/// small.
Result<QString> trustFor(const QString &host, const TrustOffer &offer);
Result<QStringList> distrustFor(const QString &host);

/// The name of a step as a list of them says it: "Name", "TLS".
Sentence stepName(CheckStep step);
/// What a step finds out, as a question: "Is it a registry that answers?"
Sentence stepQuestion(CheckStep step);
/// "good", "note", "bad", "not needed", "not tried".
Sentence verdictName(Verdict verdict);

/// A check-up in plain lines, for a message to whoever runs the registry: nothing of it is secret.
QString checkUpReport(const QString &place, const QList<Diagnosis> &found);

} // namespace stowage
