// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/settingsdesk.h"

#include <QtConcurrentRun>

namespace stowage {

/// A file that cannot be read is said by whoever asks a registry, and by setup().
static SettingsByRegistry known()
{
    return readSettings().value_or(SettingsByRegistry());
}

SettingsDesk::SettingsDesk(QObject *parent)
    : QObject(parent)
{
    m_disk.setMaxThreadCount(1);
    QtConcurrent::run(&m_disk, known).then(this, [this](const SettingsByRegistry &all) { take(all); });
}

SettingsDesk::~SettingsDesk()
{
    m_disk.waitForDone();
}

void SettingsDesk::take(const SettingsByRegistry &all)
{
    m_known = all;
    Q_EMIT changed();
}

template <typename Act>
QFuture<Result<void>> SettingsDesk::change(Act act)
{
    return QtConcurrent::run(&m_disk, [act] {
        Result<void> done = act();
        return std::pair(std::move(done), known());
    }).then(this, [this](const std::pair<Result<void>, SettingsByRegistry> &after) {
        take(after.second);
        return after.first;
    });
}

QFuture<Result<RegistrySetup>> SettingsDesk::setup(const Reference &registry)
{
    return QtConcurrent::run(&m_disk, [registry] { return registrySetup(registry); });
}

QFuture<Result<void>> SettingsDesk::keep(const QString &registry, const RegistrySettings &settings)
{
    return change([registry, settings] { return keepSettings(registry, settings); });
}

QFuture<Result<void>> SettingsDesk::allowPlainHttp(const QString &registry)
{
    return change(
        [registry] { return changeSettings(registry, [](RegistrySettings &settings) { settings.plainHttp = true; }); });
}

QFuture<Result<void>> SettingsDesk::trustFile(const QString &registry, const QString &file)
{
    return change([registry, file] { return trustFileFor(registry, file); });
}

QFuture<Result<void>> SettingsDesk::showCertificate(
    const QString &registry, const QString &certificate, const QString &key)
{
    return change([registry, certificate, key] { return showCertificateTo(registry, certificate, key); });
}

QFuture<Result<void>> SettingsDesk::removeCertificate(const QString &registry, const QString &path)
{
    return change([registry, path] { return removeCertificateOf(registry, path); });
}

} // namespace stowage
