// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/settings/registrysetup.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace stowage {

/// What a person decides about registries, for the window, which never waits: files are read and written on a worker
/// thread, in order, with the errors of core/jobs/settings/registrysetup.h. Lives on the GUI thread; what was asked to
/// be written is written before it ends.
class SettingsDesk : public QObject {
    Q_OBJECT

public:
    explicit SettingsDesk(QObject *parent = nullptr);
    ~SettingsDesk() override;

    /// What was decided, as far as it is known: the file was read at the start and after each change by us.
    RegistrySettings settings(const QString &registry) const { return m_known.value(registry); }

    QFuture<Result<RegistrySetup>> setup(const Reference &registry);
    QFuture<Result<void>> keep(const QString &registry, const RegistrySettings &settings);
    QFuture<Result<void>> allowPlainHttp(const QString &registry); ///< whatever else was decided stays
    QFuture<Result<void>> trustFile(const QString &registry, const QString &file);
    QFuture<Result<void>> showCertificate(const QString &registry, const QString &certificate, const QString &key);
    QFuture<Result<void>> removeCertificate(const QString &registry, const QString &path);

Q_SIGNALS:
    void changed(); ///< by us, before the future tells; or the file was read for the first time

private:
    template <typename Act>
    QFuture<Result<void>> change(Act act);
    void take(const SettingsByRegistry &all);

    QThreadPool m_disk; ///< one thread
    SettingsByRegistry m_known;
};

} // namespace stowage
