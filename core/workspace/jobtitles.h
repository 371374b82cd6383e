// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace stowage {

/// What a transfer is about, for the list of transfers: a file, or an address without what is secret in it.
QString fileTitle(const QString &path);

/// "nginx:1.27 → Docker": images on their way, by whole names or IDs.
QString wayTitle(const QStringList &images, const QString &to);

} // namespace stowage
