// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/quitdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

QuitDialog::QuitDialog(int transfers, bool areKept, QWidget *parent)
    : Sheet(parent)
{
    setWindowTitle(tr("Quit"));
    setIntroduction(tr("%n transfer(s) are running.", nullptr, transfers));
    auto *fate = new QLabel(areKept
            ? tr("Pulls and pushes go on by themselves when Stowage is started again; everything else begins anew.")
            : tr("Stowage cannot keep a list of them here: start them again the next time."),
        this);
    fate->setWordWrap(true);
    body()->addWidget(fate);
    body()->addStretch();
    setAcceptText(tr("Quit"), u"application-exit"_s);
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false);
    cancelButton()->setText(tr("Stay"));
    cancelButton()->setDefault(true);
    cancelButton()->setFocus();
    resize(420, sizeHint().height());
}

} // namespace stowage
