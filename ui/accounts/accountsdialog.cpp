// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/accounts/accountsdialog.h"

#include "ui/accounts/signindialog.h"
#include "ui/style/celldelegate.h"
#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

AccountsDialog::AccountsDialog(AccountDesk &desk, QWidget *parent)
    : Sheet(parent)
    , m_desk(desk)
    , m_list(new QTreeView(this))
    , m_signIn(new QPushButton(themeIcon(u"im-user"_s), tr("Sign In…"), this))
    , m_signOut(new QPushButton(themeIcon(u"im-user-offline"_s), tr("Sign Out"), this))
    , m_adopt(new QPushButton(themeIcon(u"document-import"_s), tr("Take Over into the Keychain"), this))
{
    setWindowTitle(tr("Registry Accounts"));
    setIntroduction(
        tr("Passwords live in the keychain of this desktop and nowhere else. What docker and podman keep in "
           "their own files is used as well, and never changed."));
    setAcceptText(tr("Close"));
    cancelButton()->hide();
    m_list->setModel(&m_accounts);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(true);
    CellDelegate::alignHeader(m_list->header());
    m_list->header()->setSectionResizeMode(AccountModel::RegistryColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(AccountModel::UserColumn, QHeaderView::ResizeToContents);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_signIn, m_signOut, m_adopt})
        buttons->addWidget(button);
    buttons->addStretch();
    body()->addWidget(m_list, 1);
    body()->addLayout(buttons);
    resize(640, 400);

    connect(m_signIn, &QPushButton::clicked, this, &AccountsDialog::signIn);
    connect(m_signOut, &QPushButton::clicked, this, &AccountsDialog::signOut);
    connect(m_adopt, &QPushButton::clicked, this, &AccountsDialog::adopt);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsDialog::update);
    connect(&m_desk, &AccountDesk::changed, this, &AccountsDialog::reload);
    update();
    reload();
}

void AccountsDialog::reload()
{
    m_desk.list().then(this, [this](const AccountList &list) { show(list); });
}

void AccountsDialog::show(const AccountList &list)
{
    const int row = m_list->currentIndex().row();
    m_accounts.setAccounts(list.accounts);
    m_list->setCurrentIndex(m_accounts.index(std::clamp(row, 0, qMax(0, m_accounts.rowCount() - 1)), 0));
    if (!list.problems.isEmpty())
        setFooter(words(list.problems).join(u'\n'));
    update();
}

const Account *AccountsDialog::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_accounts.account(current.row()) : nullptr;
}

void AccountsDialog::update()
{
    const QModelIndex current = m_list->currentIndex();
    m_signOut->setEnabled(current.isValid() && current.data(AccountRole::Kept).toBool());
    // The keychain knows registries, not the parts of one that podman may know.
    const bool isWhole = current.isValid() && !chosen()->registry.contains(u'/');
    m_adopt->setEnabled(isWhole && !current.data(AccountRole::InKeychain).toBool());
}

void AccountsDialog::signIn()
{
    auto *dialog = new SignInDialog(m_desk, {}, this);
    connect(dialog, &SignInDialog::signedIn, this,
        [this](const SignInReport &report) { setFooter(signInSentence(report)); });
    connect(dialog, &SignInDialog::diagnoseWanted, this, &AccountsDialog::diagnoseWanted);
    dialog->open();
}

void AccountsDialog::signOut()
{
    const Account *account = chosen();
    if (!account)
        return;
    const QString registry = account->registry;
    m_desk.signOut(registry).then(this, [this, registry](const Result<QList<Account>> &gone) {
        setFooter(gone ? tr("Signed out of %1.").arg(registry) : gone.error().message.words());
    });
}

void AccountsDialog::adopt()
{
    const Account *account = chosen();
    if (!account)
        return;
    m_desk.adopt(*account).then(this, [this, registry = account->registry](const Result<void> &done) {
        setFooter(done ? tr("The keychain knows %1 now, too.").arg(registry) : done.error().message.words());
    });
}

} // namespace stowage
