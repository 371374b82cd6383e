// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/parts/sheet.h"

namespace stowage {

/// What the program is, which version, under which licence.
class AboutDialog : public Sheet {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace stowage
