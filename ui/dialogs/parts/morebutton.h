// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QToolButton>

namespace stowage {

/// Unfolds what a dialog asks for rarely; the dialog makes room for it.
class MoreButton : public QToolButton {
    Q_OBJECT

public:
    /// `more` is hidden at first, and must outlive the button or go along.
    MoreButton(QWidget *more, QWidget *parent);
};

} // namespace stowage
