// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/signin.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace stowage {

/// Signing in and out for the window, which never waits: questions run on worker threads and answer through futures.
/// Lives on the GUI thread; everything that is still asked ends with it.
class AccountDesk : public QObject {
    Q_OBJECT

public:
    explicit AccountDesk(std::shared_ptr<Accounts> accounts, QObject *parent = nullptr);
    ~AccountDesk() override;

    /// For transfers, which ask when a registry wants to know who we are.
    const std::shared_ptr<Accounts> &accounts() const { return m_accounts; }

    QFuture<AccountList> list();
    /// Whether a sign-in has heard that this desktop has no keychain: it is said once, and not before each one.
    bool lacksKeychain() const { return m_lacksKeychain; }
    /// See core/jobs/signin.h. `stop` gives up early.
    QFuture<Result<SignInReport>> signIn(const SignInRequest &request, const std::stop_token &stop);
    QFuture<Result<QList<Account>>> signOut(const QString &registry);
    /// Keeps a password that nobody can check beforehand, such as a proxy's: in the keychain, or for this session where
    /// the desktop has none. Answers which it was; Refused when the keychain stays locked, Failed, Cancelled.
    QFuture<Result<Account::Keeper>> keep(const QString &holder, const Credential &credential);
    /// Puts into the keychain, too, what this account's keeper knows. NotFound when it knows nothing any more.
    QFuture<Result<void>> adopt(const Account &account);

Q_SIGNALS:
    void changed(); ///< by us; what other programs do is seen when it is asked for

private:
    template <typename Answer, typename Ask>
    QFuture<Answer> change(Ask act);

    const std::shared_ptr<Accounts> m_accounts;
    std::stop_source m_ending;
    bool m_lacksKeychain = false;
    QThreadPool m_pool;
};

} // namespace stowage
