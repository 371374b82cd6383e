// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/foreign/foundfile.h"
#include "core/image/remote/registrysettings.h"

namespace stowage {

/// A mirror in docker's and containerd's writing, "https://mirror.example". None, and a problem, for anything else.
std::optional<Mirror> addressedMirror(const QString &text, const QString &path, Sentences &problems);

/// Whether it is the registry itself and not another host.
bool isRegistryItself(const Mirror &mirror, const Reference &place);

/// The file wants no certificate checked there, and we check it all the same.
Sentence certificateIsChecked(const QString &path, const Mirror &mirror);

/// Keeps what says something.
void addFound(const FoundSettings &settings, FoundList &into);

} // namespace stowage
