// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace stowage {

/// A field of a dialog with something of its own to do with what was typed: Enter does that, and not what the dialog is
/// for.
class EntryField : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

Q_SIGNALS:
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace stowage
