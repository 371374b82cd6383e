// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace stowage {

/// From here on Qt D-Bus logs nothing of what comes and goes, whatever QT_LOGGING_RULES says: KWallet's answers, which
/// hold secrets, come by it. Any thread, any number of times.
void keepOutOfBusLog();

} // namespace stowage
