// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/accounts.h"
#include "models/support/tablemodel.h"

namespace stowage {

/// What a row of the accounts can be asked beside its texts.
namespace AccountRole {
enum Role : int {
    Registry = Qt::UserRole, ///< QString
    Kept, ///< bool: by us, so that signing out takes it away
    InKeychain, ///< bool
};
}

/// Who we are to registries, and who keeps that: a row per registry and keeper. GUI thread.
class AccountModel : public TableModel<Account> {
    Q_OBJECT

public:
    enum Column { RegistryColumn, UserColumn, KeeperColumn };
    Q_ENUM(Column)

    using TableModel::TableModel;

    void setAccounts(QList<Account> accounts) { setRows(std::move(accounts)); }
    const Account &account(int row) const { return rows().at(row); }

protected:
    std::span<const stowage::Column<Account>> columns() const override;
    QVariant fact(const Account &account, int role) const override;
};

} // namespace stowage
