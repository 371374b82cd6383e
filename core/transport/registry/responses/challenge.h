// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace stowage {

/// One way in that a 401 offers (RFC 9110 `WWW-Authenticate`, distribution token authentication).
struct Challenge {
    enum class Scheme { Bearer, Basic, Other };

    Scheme scheme = Scheme::Other;
    QString realm; ///< for Bearer the URL of the token service
    QString service;
    QStringList scopes; ///< "repository:library/nginx:pull", sorted, without repetition
    QString error; ///< "invalid_token", "insufficient_scope", mostly empty

    friend bool operator==(const Challenge &, const Challenge &) = default;
};

/// Every challenge of every `WWW-Authenticate` header, in the order they came. Schemes and keys in any case, values
/// quoted or not; what cannot be read is skipped.
QList<Challenge> parseChallenges(const QList<QByteArray> &headers);

/// The one to answer: Bearer before Basic; none when only unknown schemes are offered.
std::optional<Challenge> preferredChallenge(const QList<Challenge> &offered);

} // namespace stowage
