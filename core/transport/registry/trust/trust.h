// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace stowage {

/// What a person decided to trust for one registry and no other: files in `$XDG_CONFIG_HOME/stowage/certs.d/HOST`,
/// where every connection to that registry looks (http/certificates.h). `host` is "name" or "name:port", as in a
/// Reference. Blocking, small.

/// Keeps the certificate `pem` there and answers the file's path. Damaged when it is none, and the errors of
/// replaceFile().
Result<QString> trustAuthority(const QString &host, const QByteArray &pem);
/// The same for every certificate that the person's own `file` holds, PEM or DER.
Result<void> trustFile(const QString &host, const QString &file);

/// The files that the two wrote for this host.
QStringList trustedAuthorities(const QString &host);

/// Takes them away again and answers which they were. What anyone else put there stays.
Result<QStringList> distrustAuthorities(const QString &host);

} // namespace stowage
