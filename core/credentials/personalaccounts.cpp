// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/personalaccounts.h"

#include "core/credentials/authfile.h"
#include "core/credentials/credentialhelper.h"
#include "core/credentials/keychain.h"
#include "core/credentials/keychainindex.h"
#include "core/credentials/podmanhelpers.h"
#include "core/credentials/registrykey.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMutex>
#include <QStandardPaths>

#include <algorithm>
#include <mutex>

namespace stowage {

namespace {

constexpr std::chrono::seconds refusalHolds{20}; ///< a keychain that stayed locked is not asked again so soon
constexpr const char *environmentFile = "DOCKER_AUTH_CONFIG";

QString indexPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/stowage/accounts.json");
}

/// What others wrote, in the order in which it is asked; what cannot be read is a problem and no more.
QList<AuthFile> authFiles(Sentences &problems)
{
    QList<AuthFile> files;
    const auto take = [&](Result<AuthFile> file) {
        if (file)
            files.append(*std::move(file));
        else
            problems.append(file.error().message);
    };
    if (qEnvironmentVariableIsSet(environmentFile))
        take(parseAuthFile(qgetenv(environmentFile), QString::fromLatin1(environmentFile)));
    for (const QString &path : authFilePaths())
        take(readAuthFile(path));
    return files;
}

/// Helpers are asked by the name that their own program uses: podman's say docker.io where docker's say an address.
std::optional<Credential> fromHelper(const QString &helper, const QString &registry, const std::stop_token &stop)
{
    if (helper.isEmpty())
        return {};
    QStringList keys{registryKey(registry), registry};
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (const auto found = askHelper(helper, key, stop); found && *found)
            return *found;
    }
    return {};
}

class PersonalAccounts : public Accounts {
public:
    std::optional<Credential> find(const Reference &repository, const std::stop_token &stop) override;
    std::optional<Credential> kept(const Account &account, const std::stop_token &stop) override;
    Result<void> keep(const QString &registry, const Credential &credential, const std::stop_token &stop) override;
    void keepForSession(const QString &registry, const Credential &credential) override;
    Result<QList<Account>> forget(const QString &registry, const std::stop_token &stop) override;
    AccountList list(const std::stop_token &stop) override;

private:
    std::optional<Credential> inSession(const QString &registry);
    bool mayBeInKeychain(const QString &registry);
    std::optional<Credential> inKeychain(const QString &registry, const std::stop_token &stop);

    KeychainIndex m_index{indexPath()};
    QMutex m_asking; ///< held while the keychain is asked, which may ask the person; guards m_refusedUntil
    QDeadlineTimer m_refusedUntil{0};
    QMutex m_mutex; ///< guards m_session
    QHash<QString, Credential> m_session; ///< by registry
};

std::optional<Credential> PersonalAccounts::inSession(const QString &registry)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_session.constFind(registry);
    return found == m_session.cend() ? std::nullopt : std::optional(*found);
}

/// A keychain that is locked asks the person: not for what was never put there.
bool PersonalAccounts::mayBeInKeychain(const QString &registry)
{
    const auto known = m_index.read();
    return !known || known->contains(registry);
}

/// Who looks at thirty repositories is asked once for the keychain's password, and may say no once.
std::optional<Credential> PersonalAccounts::inKeychain(const QString &registry, const std::stop_token &stop)
{
    constexpr std::chrono::milliseconds betweenLooks(100);
    while (!m_asking.tryLock(betweenLooks))
        if (stop.stop_requested())
            return {};
    const std::lock_guard asking(m_asking, std::adopt_lock);
    if (!m_refusedUntil.hasExpired())
        return {};
    const auto found = credentialInKeychain(registry, stop);
    if (!found && found.error().kind == ErrorKind::Refused && !stop.stop_requested())
        m_refusedUntil = QDeadlineTimer(refusalHolds);
    return found.value_or(std::nullopt);
}

std::optional<Credential> PersonalAccounts::find(const Reference &repository, const std::stop_token &stop)
{
    const QStringList scopes = scopesOf(repository);
    const QString registry = scopes.last();
    if (const auto found = inSession(registry))
        return found;
    if (mayBeInKeychain(registry)) {
        if (const auto found = inKeychain(registry, stop))
            return found;
    }
    Sentences problems;
    for (const AuthFile &file : authFiles(problems)) {
        if (const auto found = fromHelper(file.helperFor(registry), registry, stop))
            return found;
        if (const auto found = file.credentialFor(scopes))
            return found;
    }
    for (const QString &helper : podmanHelpers(problems)) {
        if (const auto found = fromHelper(helper, registry, stop))
            return found;
    }
    return {};
}

static std::optional<Credential> fromFile(const QString &path, const QString &registry)
{
    Sentences problems;
    for (const AuthFile &file : authFiles(problems)) {
        if (file.path == path)
            return file.credentialFor({registry});
    }
    return {};
}

std::optional<Credential> PersonalAccounts::kept(const Account &account, const std::stop_token &stop)
{
    switch (account.keeper) {
    case Account::Keeper::Session:
        return inSession(account.registry);
    case Account::Keeper::Keychain:
        return mayBeInKeychain(account.registry) ? inKeychain(account.registry, stop) : std::nullopt;
    case Account::Keeper::File:
        return fromFile(account.place, account.registry);
    case Account::Keeper::Helper:
        return fromHelper(account.place, account.registry, stop);
    }
    return {};
}

Result<void> PersonalAccounts::keep(const QString &registry, const Credential &credential, const std::stop_token &stop)
{
    const QString name = registryOf(registry);
    if (auto kept = putIntoKeychain(name, credential, stop); !kept)
        return kept;
    {
        const QMutexLocker lock(&m_asking);
        m_refusedUntil = QDeadlineTimer(0); // it is open now
    }
    {
        const QMutexLocker lock(&m_mutex);
        m_session.remove(name);
    }
    return m_index.add(name, credential.user);
}

void PersonalAccounts::keepForSession(const QString &registry, const Credential &credential)
{
    const QMutexLocker lock(&m_mutex);
    m_session.insert(registryOf(registry), credential);
}

Result<QList<Account>> PersonalAccounts::forget(const QString &registry, const std::stop_token &stop)
{
    const QString name = registryOf(registry);
    QList<Account> gone;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_session.contains(name))
            gone.append({name, m_session.take(name).user, Account::Keeper::Session, {}});
    }
    const auto known = m_index.read();
    const bool expected = !known || known->contains(name);
    const auto taken = takeOutOfKeychain(name, stop);
    if (!taken && expected)
        return fail(taken.error());
    if (taken.value_or(false))
        gone.append({name, known ? known->value(name) : QString(), Account::Keeper::Keychain, {}});
    if (auto noted = expected ? m_index.remove(name) : Result<void>(); !noted)
        return fail(noted.error());
    return gone;
}

/// What a helper lists, where it can be asked.
void addHelper(AccountList &list, const QString &helper, const std::stop_token &stop)
{
    const auto known = listHelper(helper, stop);
    if (!known) {
        list.problems.append(known.error().message);
        return;
    }
    for (const auto &[key, user] : known->asKeyValueRange())
        list.accounts.append({registryOf(key), user, Account::Keeper::Helper, helper});
}

void addFile(AccountList &list, const AuthFile &file, const std::stop_token &stop)
{
    for (const auto &[key, credential] : file.credentials.asKeyValueRange())
        list.accounts.append({registryOf(key), credential.user, Account::Keeper::File, file.path});
    QStringList helpers = file.helpers.values();
    helpers.append(file.helper);
    helpers.removeAll(QString());
    helpers.removeDuplicates();
    for (const QString &helper : helpers)
        addHelper(list, helper, stop);
}

AccountList PersonalAccounts::list(const std::stop_token &stop)
{
    AccountList list;
    {
        const QMutexLocker lock(&m_mutex);
        for (const auto &[registry, credential] : m_session.asKeyValueRange())
            list.accounts.append({registry, credential.user, Account::Keeper::Session, {}});
    }
    const auto kept = m_index.read();
    if (!kept)
        list.problems.append(kept.error().message);
    for (const auto &[registry, user] : kept.value_or(QMap<QString, QString>()).asKeyValueRange())
        list.accounts.append({registry, user, Account::Keeper::Keychain, {}});
    for (const AuthFile &file : authFiles(list.problems))
        addFile(list, file, stop);
    for (const QString &helper : podmanHelpers(list.problems))
        addHelper(list, helper, stop);
    std::ranges::stable_sort(list.accounts, {}, &Account::registry);
    const auto repeated = std::ranges::unique(list.accounts);
    list.accounts.erase(repeated.begin(), repeated.end());
    return list;
}

} // namespace

std::shared_ptr<Accounts> personalAccounts()
{
    return std::make_shared<PersonalAccounts>();
}

} // namespace stowage
