// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// A file of tests/data: "archives/rootfs.tar".
inline QString dataPath(const QString &name)
{
    return QStringLiteral(STOWAGE_TEST_DATA "/") + name;
}

} // namespace stowage
