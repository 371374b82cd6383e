// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/imageconfig.h"

namespace stowage {

/// The `history` of an image config, oldest first, each entry that made a layer pointing at it (OCI config.md). When it
/// does not account for exactly `layers` layers, none does: nothing is guessed. Damaged when it is no list of objects.
Result<QList<HistoryEntry>> historyIn(const QJsonObject &config, qsizetype layers);

} // namespace stowage
