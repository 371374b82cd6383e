// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"

#include <QMap>

#include <functional>

namespace stowage {

/// What a person decided, by registry ("docker.io"). Registries about which nothing was decided are not in it.
using SettingsByRegistry = QMap<QString, RegistrySettings>;

/// `$XDG_CONFIG_HOME/stowage/registries.json`: it belongs to the person, not to a Library, and both programs read it.
QString ownSettingsPath();

/// A file that is not there says nothing; what is no mirror or no registry in it is left out, and stays there when
/// another registry is decided about. Damaged, also where a proxy cannot be understood; and file errors.
/// Blocking, small, like the next.
Result<SettingsByRegistry> readSettings(const QString &path = ownSettingsPath());
/// Changes what is kept for one registry; under a lock, so that two programs do not lose what the other wrote.
Result<void> changeSettings(const QString &registry, const std::function<void(RegistrySettings &)> &act,
    const QString &path = ownSettingsPath());
/// Replaces it.
Result<void> keepSettings(
    const QString &registry, const RegistrySettings &settings, const QString &path = ownSettingsPath());

} // namespace stowage
