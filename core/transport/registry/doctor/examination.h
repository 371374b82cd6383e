// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/registry/ask.h"
#include "core/transport/registry/doctor/diagnosis.h"
#include "core/transport/registry/doctor/probe.h"

namespace stowage {

/// What the steps of one examination hand on to each other.
struct Examination {
    Examination(const Reference &examined, RegistryAccess access, const Patience &wait, std::stop_token token);

    QString host() const { return place.domain(); } ///< as sentences name it
    Patience patience;
    std::stop_token stop;
    Reference place;
    ClientPtr client;
    ProbeTarget target; ///< the host by its name, through the proxy where there is one
    QStringList addresses; ///< of the host, found by the first step; empty behind a proxy
    QString reachable; ///< the first address that took a connection; empty behind a proxy
    std::optional<Attempt<ExchangePtr>> door; ///< what `/v2/` answered to nobody in particular
    qint64 doorTook = 0; ///< milliseconds
    QList<Challenge> offered; ///< by the door
    QByteArray limit; ///< `RateLimit-Limit` of the newest answer that had one
    QByteArray remaining;
};

using ExaminationPtr = std::shared_ptr<Examination>;

/// Before the steps: finds out what the registry's own proxy wants to hear.
Task<void> prepare(ExaminationPtr examination);

/// Each step; the caller says which it was and, where it took no time of its own, how long.
Task<Diagnosis> checkName(ExaminationPtr examination);
Task<Diagnosis> checkConnection(ExaminationPtr examination);
Task<Diagnosis> checkTls(ExaminationPtr examination);
Task<Diagnosis> checkRegistry(ExaminationPtr examination);
Task<Diagnosis> checkLogin(ExaminationPtr examination);
Task<Diagnosis> checkScope(ExaminationPtr examination);
Task<Diagnosis> checkRateLimit(ExaminationPtr examination);
Task<Diagnosis> checkMirrors(ExaminationPtr examination);

/// Asks `/v2/` as nobody, once in an examination: which scheme the registry speaks, and what it wants.
Task<void> knockAsNobody(ExaminationPtr examination);

/// Status and headers for the detail, and what the answer says of a rate limit for a later step.
QString noteAnswer(Examination &examination, const Exchange &exchange);

Diagnosis good(Sentence found, QString detail = {});
Diagnosis remark(Sentence found, Sentence next, QString detail = {});
Diagnosis notNeeded(Sentence found, QString detail = {});
Diagnosis bad(ErrorKind kind, Sentence found, Sentence next, QString detail = {});
Diagnosis bad(const Error &error);

} // namespace stowage
