// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/credential.h"
#include "core/base/result.h"

#include <QByteArray>

namespace stowage {

/// The shape in which docker's credential helpers speak (protocols G.2), and in which the keychain keeps what we put
/// there: whoever opens it can read what it is. An identity token stands there under the user name "<token>".

QByteArray helperEntry(const QString &key, const Credential &credential);
/// Damaged, with `what` named, when it is no such entry.
Result<Credential> parseHelperEntry(const QByteArray &bytes, const Sentence &what);
/// The user of an entry; empty where a token stands in the password's place.
QString helperUser(const QString &user);

} // namespace stowage
