// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/accountdesk.h"
#include "models/accounts/accountmodel.h"
#include "ui/dialogs/parts/sheet.h"

class QPushButton;
class QTreeView;

namespace stowage {

/// Who we are to which registry and who keeps that, with what can be done about it. What docker and podman keep is
/// shown and can be taken over into the keychain; their files are never changed.
class AccountsDialog : public Sheet {
    Q_OBJECT

public:
    /// `desk` must outlive the dialog.
    AccountsDialog(AccountDesk &desk, QWidget *parent);

Q_SIGNALS:
    void diagnoseWanted(const QString &registry, bool plainHttp); ///< see SignInDialog

private:
    void reload();
    void show(const AccountList &list);
    void update();
    void signIn();
    void signOut();
    void adopt();
    const Account *chosen() const;

    AccountDesk &m_desk;
    AccountModel m_accounts;
    QTreeView *m_list;
    QPushButton *m_signIn;
    QPushButton *m_signOut;
    QPushButton *m_adopt;
};

} // namespace stowage
