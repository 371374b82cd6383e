// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/foreign/foundfile.h"

#include <QStringList>

namespace stowage {

/// Where podman, skopeo and buildah look for their main `registries.conf`: the first that is there counts.
QStringList registriesConfPlaces();

/// That file and what is in the folders beside it, in the order in which they are read: what a later one says replaces
/// what an earlier one said. A person's own file puts the system's folder out of use, too, as
/// containers-registries.conf.d(5) has it. Blocking, small.
QList<FoundFile> registriesConfFiles(const QStringList &mainFiles, Sentences &problems);

/// Those of `paths` that are there and can be read. Blocking, small.
QList<FoundFile> filesAt(const QStringList &paths, Sentences &problems);

} // namespace stowage
