// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/settings/registrysetup.h"

#include "core/jobs/registrymodule.h"

namespace stowage {

Result<RegistrySetup> registrySetup(const Reference &registry)
{
    const auto module = registryModule();
    if (!module)
        return fail(module.error());
    const auto own = readSettings();
    if (!own)
        return fail(own.error());
    return RegistrySetup{own->value(registry.domain()), (*module)->found(registry, SettingsPlaces::standard()),
        (*module)->certificates(registry.domain())};
}

Result<void> trustFileFor(const QString &registry, const QString &file)
{
    const auto module = registryModule();
    return module ? (*module)->trustAll(registry, file) : fail(module.error());
}

Result<void> showCertificateTo(const QString &registry, const QString &certificate, const QString &key)
{
    const auto module = registryModule();
    return module ? (*module)->show(registry, certificate, key) : fail(module.error());
}

Result<void> removeCertificateOf(const QString &registry, const QString &path)
{
    const auto module = registryModule();
    return module ? (*module)->withdraw(registry, path) : fail(module.error());
}

} // namespace stowage
