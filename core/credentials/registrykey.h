// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

#include <QStringList>

namespace stowage {

/// The names under which credentials are kept (protocols G.1 and G.3). Everybody calls Docker Hub something else, and
/// old programs wrote whole addresses.

/// Under which we, docker and its helpers keep what is for `registry`: "https://index.docker.io/v1/" for docker.io,
/// else the host as it stands in a Reference.
QString registryKey(const QString &registry);

/// What a key means, however it was written: "https://Reg.io:5000/v2/" is "reg.io:5000", every name of Docker Hub is
/// "docker.io", "quay.io/team" stays.
QString registryOf(const QString &key);

/// What to look for on behalf of a repository, narrowest first: "quay.io/team/app", "quay.io/team", "quay.io".
QStringList scopesOf(const Reference &repository);

} // namespace stowage
