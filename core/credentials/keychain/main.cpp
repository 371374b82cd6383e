// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/keychain/module.h"
#include "core/credentials/keychain/question.h"

namespace stowage {

static QString service()
{
    return QStringLiteral("stowage");
}

template <typename KeychainJob>
static KeychainJob *jobFor(const QString &key)
{
    auto *job = new KeychainJob(service());
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

static Result<std::optional<QByteArray>> readKeychain(const QString &key, const std::stop_token &stop)
{
    const auto answer = askKeychain([key] { return jobFor<QKeychain::ReadPasswordJob>(key); }, stop);
    if (!answer)
        return fail(answer.error());
    if (answer->error == QKeychain::EntryNotFound)
        return std::optional<QByteArray>();
    if (answer->error != QKeychain::NoError)
        return fail(keychainError(*answer));
    return answer->secret;
}

static Result<void> writeKeychain(const QString &key, const QByteArray &secret, const std::stop_token &stop)
{
    const auto answer = askKeychain(
        [key, secret] {
            auto *job = jobFor<QKeychain::WritePasswordJob>(key);
            job->setTextData(QString::fromUtf8(secret)); // readable in the keychain's own program
            return job;
        },
        stop);
    if (!answer)
        return fail(answer.error());
    if (answer->error != QKeychain::NoError)
        return fail(keychainError(*answer));
    return {};
}

// Deleting what is not there counts as a success over there, hence the look.
static Result<bool> removeFromKeychain(const QString &key, const std::stop_token &stop)
{
    const auto there = readKeychain(key, stop);
    if (!there)
        return fail(there.error());
    if (!*there)
        return false;
    const auto answer = askKeychain([key] { return jobFor<QKeychain::DeletePasswordJob>(key); }, stop);
    if (!answer)
        return fail(answer.error());
    if (answer->error != QKeychain::NoError)
        return fail(keychainError(*answer));
    return true;
}

} // namespace stowage

extern "C" Q_DECL_EXPORT const stowage::KeychainModule *stowageKeychainModule()
{
    static constexpr stowage::KeychainModule module{
        &stowage::readKeychain, &stowage::writeKeychain, &stowage::removeFromKeychain};
    return &module;
}
