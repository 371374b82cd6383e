// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"

#include <QStringList>

namespace stowage {

/// Where other tools keep what they know of registries, the person's own first.
struct SettingsPlaces {
    QStringList daemonJson; ///< docker's files, all of which count: its rootless and its desktop form have their own
    QStringList registriesConf; ///< podman's files, each with a folder beside it ("registries.conf.d")
    QStringList dockerHosts; ///< docker's `certs.d` folders, with a folder for each registry
    QStringList containerdHosts; ///< containerd's

    static SettingsPlaces standard();
};

/// What podman, docker and containerd do with a repository ("docker.io/library/nginx"), or with a registry alone
/// (Reference::registry()), in this order of tools. A file that cannot be read, and what is written wrong in it, is a
/// problem; whatever else was found counts. With a `location`, `insecure` is about that place. Blocking, small.
/// Of registriesConf the first file that is there counts, with its folder and the folders of those before it, as
/// containers-registries.conf.d(5) has it: a person's own file puts the system's folder out of use, too.
FoundList settingsFound(const Reference &place, const SettingsPlaces &places = SettingsPlaces::standard());

/// The mirrors to ask in turn: the person's own list when there is one, also an empty one, else those found. Each place
/// once, as whoever names it first has it.
QList<Mirror> mirrorsOf(const RegistrySettings &own, const FoundList &found);

} // namespace stowage
