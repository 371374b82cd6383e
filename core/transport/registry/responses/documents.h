// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace stowage {

/// Documents larger than these (bytes) are not read.
inline constexpr qint64 maximumListPage = 8 * 1024 * 1024;
inline constexpr qint64 maximumTokenReply = 1024 * 1024;
inline constexpr qint64 maximumErrorBody = 1024 * 1024;

/// The names under `key` of one page ("tags" of `tags/list`, "repositories" of `_catalog`); a registry may say null
/// after deletions. Damaged when it is no such list.
Result<QStringList> parseListPage(const QByteArray &bytes, const QString &key, const QString &host);

/// A bearer token and how long it is good for, from the moment it arrived.
struct TokenReply {
    QByteArray token;
    std::chrono::seconds life{60};
    QByteArray refreshToken; ///< an identity token; empty where none was given
};

/// The answer of a token service: `token` or `access_token`, `expires_in` (at least 60 s). Damaged when there is none,
/// or one that could not be sent in a header.
Result<TokenReply> parseTokenReply(const QByteArray &bytes, const QString &host);

} // namespace stowage
