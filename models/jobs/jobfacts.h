// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/job.h"

#include <QVariant>

namespace stowage {

/// What a job answers for a JobRole, apart from the objects among them.
QVariant jobFact(const Job &job, const JobProgress &progress, int role);
/// The names of the roles in QML, as jobroles.h gives them.
QHash<int, QByteArray> jobRoleNames();

} // namespace stowage
