// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace stowage {

/// The tar of one layer as a test draws it, words apart by blanks:
/// `etc/hosts` a file that holds its own path, `etc/motd=hello` a file with that text, `var/log/` a folder,
/// `bin/sh->busybox` a symbolic link, `bin/a=>bin/b` a hard link, `-etc/motd` a whiteout, `-var/log/*` an opaque
/// folder.
QByteArray drawTar(const QString &picture);

/// One gzip member with no time in it, so that the same bytes always give the same digest.
QByteArray gzipped(const QByteArray &bytes);

} // namespace stowage
