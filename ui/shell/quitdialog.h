// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/parts/sheet.h"

namespace stowage {

/// Asks before transfers that are under way end with the window, and says what becomes of them.
class QuitDialog : public Sheet {
    Q_OBJECT

public:
    /// `transfers`: queued or running; `areKept`: pulls and pushes go on the next time.
    QuitDialog(int transfers, bool areKept, QWidget *parent);
};

} // namespace stowage
