// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/emptytrashdialog.h"

using namespace Qt::StringLiterals;

namespace stowage {

EmptyTrashDialog::EmptyTrashDialog(int removals, QWidget *parent)
    : Sheet(parent)
{
    setWindowTitle(tr("Empty the Trash"));
    setIntroduction(tr("%n removal(s) can then no longer be taken back: this cannot be undone.", nullptr, removals));
    setAcceptText(tr("Empty the Trash"), u"trash-empty"_s);
    preferCancel();
    resize(440, sizeHint().height());
}

} // namespace stowage
