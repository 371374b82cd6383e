// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/filterfield.h"

#include "ui/style/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace stowage {

FilterField::FilterField(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setAcceptDrops(false);
    addAction(themeIcon(QStringLiteral("edit-find")), LeadingPosition);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        clear();
    if (m_list && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down))
        return m_list->setFocus();
    QLineEdit::keyPressEvent(event);
}

} // namespace stowage
