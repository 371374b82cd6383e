// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace stowage {

/// A field above a list: Esc empties it, and both Esc and Down go on to the list. What is dropped on it is meant for
/// the window.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent);

    void setList(QWidget *list) { m_list = list; } ///< outlives the field

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *m_list = nullptr;
};

} // namespace stowage
