// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/morebutton.h"

namespace stowage {

MoreButton::MoreButton(QWidget *more, QWidget *parent)
    : QToolButton(parent)
{
    setText(tr("More options"));
    setCheckable(true);
    setAutoRaise(true);
    setArrowType(Qt::RightArrow);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->hide();
    connect(this, &QToolButton::toggled, more, [this, more](bool open) {
        more->setVisible(open);
        setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
}

} // namespace stowage
