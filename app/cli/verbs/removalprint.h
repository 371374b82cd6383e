// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/cli.h"

namespace stowage::cli {

/// Carries the plan out and prints what went, as docker does ("Untagged: …", "Deleted: …"), or as JSON.
Result<void> carryOutAndPrint(const Cli &cli, const Library &library, const RemovalPlan &plan);

/// A line per image with what it is called and the bytes that it frees, then the sum.
void printPlan(const RemovalPlan &plan);
QJsonObject planJson(const RemovalPlan &plan, bool dryRun);

/// Asks at the terminal whether what was printed may go: Cancelled when not, Usage where nobody can be asked.
Result<void> askFirst();

} // namespace stowage::cli
