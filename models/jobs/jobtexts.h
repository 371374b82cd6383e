// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/phasetext.h"
#include "core/jobs/job.h"

namespace stowage {

/// What is said of jobs and their blobs, in the language and digits of the default locale.

QString kindText(Job::Kind kind);
/// "Waiting", "Running", "Done"; for a failed one the sentence that says why.
QString stateText(const Job &job);
/// "3 of 7 layers", of a build "3 of 7 steps"; empty while none is known.
QString layersText(const JobProgress &progress, Job::Kind kind);
/// As core has it; a build is said to run a step, and not to copy it.
QString phaseText(Phase phase, Job::Kind kind);
/// "31 MB of 50 MB"; only the first part while the total is unknown.
QString bytesText(qint64 current, qint64 total);
QString speedText(double bytesPerSecond); ///< "12 MB/s", empty for 0
QString timeLeftText(int seconds); ///< "0:07", "1:02:03", empty for -1
/// Several short texts beside each other, without those that are empty: "31 MB of 50 MB · 0:07".
QString inOneLine(QStringList parts);
/// One line for a job, whatever its state.
QString summaryText(const Job &job, const JobProgress &progress);

/// 0…1, or -1 while the total is unknown.
double fractionOf(qint64 current, qint64 total);
bool isThere(Phase phase); ///< nothing more will happen to this blob, and it is here

} // namespace stowage
