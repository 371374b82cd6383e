// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/parts/sheet.h"

namespace stowage {

/// Asks before the one act that nothing takes back; whoever only presses Enter keeps the trash.
class EmptyTrashDialog : public Sheet {
    Q_OBJECT

public:
    EmptyTrashDialog(int removals, QWidget *parent);
};

} // namespace stowage
