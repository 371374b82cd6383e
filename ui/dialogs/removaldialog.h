// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/removal.h"
#include "ui/dialogs/parts/sheet.h"

namespace stowage {

/// Shows exactly what a removal takes away and what it frees, before anything happens.
class RemovalDialog : public Sheet {
    Q_OBJECT

public:
    RemovalDialog(const RemovalPlan &plan, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::RemovalPlan &plan); ///< the very plan that was shown
};

} // namespace stowage
