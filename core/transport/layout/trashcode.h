// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/trash.h"

namespace stowage {

/// A receipt as JSON that a person can read.
QByteArray encodeReceipt(const TrashReceipt &receipt);

/// Everything but the ID, which is the file's name. Damaged when it is not what encodeReceipt() writes.
Result<TrashReceipt> decodeReceipt(const QByteArray &bytes);

} // namespace stowage
