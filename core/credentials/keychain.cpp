// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/keychain.h"

#include "core/base/moduledoor.h"
#include "core/base/secret.h"
#include "core/base/tr.h"
#include "core/credentials/helperentry.h"
#include "core/credentials/keychain/module.h"
#include "core/credentials/registrykey.h"

namespace stowage {

static Result<const KeychainModule *> keychain()
{
    static const Result<const KeychainModule *> module
        = openModule<KeychainModule>("stowage-keychain.so", "stowageKeychainModule");
    return module;
}

Result<std::optional<Credential>> credentialInKeychain(const QString &registry, const std::stop_token &stop)
{
    const auto module = keychain();
    if (!module)
        return fail(module.error());
    auto bytes = (*module)->read(registryKey(registry), stop);
    if (!bytes)
        return fail(bytes.error());
    if (!*bytes)
        return std::optional<Credential>();
    auto credential = parseHelperEntry(**bytes, Tr::tr("The entry in the keychain"));
    (*bytes)->fill('\0');
    if (!credential)
        return fail(credential.error());
    return *std::move(credential);
}

Result<void> putIntoKeychain(const QString &registry, const Credential &credential, const std::stop_token &stop)
{
    const auto module = keychain();
    if (!module)
        return fail(module.error());
    const QString key = registryKey(registry);
    keepOutOfCoreDumps();
    QByteArray bytes = helperEntry(key, credential);
    auto written = (*module)->write(key, bytes, stop);
    bytes.fill('\0');
    return written;
}

Result<bool> takeOutOfKeychain(const QString &registry, const std::stop_token &stop)
{
    const auto module = keychain();
    return module ? (*module)->remove(registryKey(registry), stop) : fail(module.error());
}

} // namespace stowage
