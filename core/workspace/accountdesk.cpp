// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/accountdesk.h"

#include "core/base/eitherstop.h"
#include "core/base/tr.h"

#include <QtConcurrentRun>

namespace stowage {

AccountDesk::AccountDesk(std::shared_ptr<Accounts> accounts, QObject *parent)
    : QObject(parent)
    , m_accounts(std::move(accounts))
{
}

AccountDesk::~AccountDesk()
{
    m_ending.request_stop();
    m_pool.waitForDone();
}

QFuture<AccountList> AccountDesk::list()
{
    return QtConcurrent::run(
        &m_pool, [accounts = m_accounts, stop = m_ending.get_token()] { return accounts->list(stop); });
}

template <typename Answer, typename Ask>
QFuture<Answer> AccountDesk::change(Ask act)
{
    return QtConcurrent::run(&m_pool, std::move(act)).then(this, [this](Answer answer) {
        Q_EMIT changed();
        return answer;
    });
}

QFuture<Result<SignInReport>> AccountDesk::signIn(const SignInRequest &request, const std::stop_token &stop)
{
    return change<Result<SignInReport>>([accounts = m_accounts, request, stop, ending = m_ending.get_token()] {
        const EitherStop either(stop, ending);
        return QCoro::waitFor(stowage::signIn(accounts, request, either.token()));
    }).then(this, [this, kept = !request.forSession](Result<SignInReport> report) {
        if (kept && (report || report.error().kind == ErrorKind::NotFound))
            m_lacksKeychain = !report;
        return report;
    });
}

QFuture<Result<QList<Account>>> AccountDesk::signOut(const QString &registry)
{
    return change<Result<QList<Account>>>(
        [accounts = m_accounts, registry, stop = m_ending.get_token()] { return accounts->forget(registry, stop); });
}

QFuture<Result<Account::Keeper>> AccountDesk::keep(const QString &holder, const Credential &credential)
{
    return change<Result<Account::Keeper>>(
        [accounts = m_accounts, holder, credential, stop = m_ending.get_token()]() -> Result<Account::Keeper> {
            const auto kept = accounts->keep(holder, credential, stop);
            if (kept)
                return Account::Keeper::Keychain;
            if (kept.error().kind != ErrorKind::NotFound)
                return fail(kept.error());
            accounts->keepForSession(holder, credential);
            return Account::Keeper::Session;
        });
}

QFuture<Result<void>> AccountDesk::adopt(const Account &account)
{
    return change<Result<void>>([accounts = m_accounts, account, stop = m_ending.get_token()]() -> Result<void> {
        const auto found = accounts->kept(account, stop);
        return found ? accounts->keep(account.registry, *found, stop)
                     : fail(ErrorKind::NotFound,
                           Tr::tr("Nobody knows a way into %1 any more: sign in again.").arg(account.registry));
    });
}

} // namespace stowage
