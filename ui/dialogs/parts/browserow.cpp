// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/browserow.h"

#include "ui/dialogs/parts/filechooser.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace stowage {

BrowseRow::BrowseRow(QLineEdit *field, QWidget *parent)
    : QWidget(parent)
{
    auto *button = new QPushButton(tr("Browse…"), this);
    // A dialog may have several.
    button->setAccessibleName(field->accessibleName() + u' ' + button->text());
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(field, 1);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, &BrowseRow::browseWanted);
}

void askInto(QLineEdit *field, FileChooser &files, const FileQuestion &question)
{
    files.open(field, question, [kept = QPointer(field)](const QStringList &paths) {
        if (kept && !paths.isEmpty())
            kept->setText(paths.first());
    });
}

} // namespace stowage
