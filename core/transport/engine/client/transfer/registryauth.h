// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/oci/reference.h"

#include <QByteArray>

namespace stowage {

/// Who we are to the registry of an image.
struct EngineAccount {
    Reference image;
    Credential credential; ///< null: nobody
};

/// `X-Registry-Auth` (protocols E.11): who a registry takes the engine for. Old engines want it even where it says
/// nothing.
QByteArray registryAuth(const EngineAccount &account);

/// `X-Registry-Config` (protocols E.8): likewise for several; empty where we are nobody to all of them.
QByteArray registryConfig(const QList<EngineAccount> &accounts);

} // namespace stowage
