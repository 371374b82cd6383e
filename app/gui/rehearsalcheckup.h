// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/doctor/checkup.h"

namespace stowage {

/// What a check-up of registry.example.org may find, from a record: for pictures where no such registry is near.
QList<Diagnosis> rehearsalCheckUp();

} // namespace stowage
