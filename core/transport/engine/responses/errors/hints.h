// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/responses/errors/engineerror.h"

#include <QList>
#include <QRegularExpression>

#include <optional>

namespace stowage::phrases {

/// A phrase, and what it means. Names of images have no blanks, so a phrase that has some is never one.
struct Hint {
    QRegularExpression phrase;
    Error (*meaning)(const EngineSubject &subject, const QString &detail);
};
using Hints = QList<Hint>;

Hint hint(const QString &phrase, Error (*meaning)(const EngineSubject &, const QString &));

// What Docker and podman say of their way to a registry, whatever they wanted there.
inline const QString certificateNotTrusted = QStringLiteral("x509: ");
inline const QString plainHttpFound = QStringLiteral("server gave HTTP response to HTTPS client");
inline const QString registryNotReached
    = QStringLiteral("dial tcp|no such host|i/o timeout|TLS handshake timeout|awaiting headers");

/// What the first phrase that stands in the words means.
std::optional<Error> firstOf(
    const Hints &hints, const QString &words, const EngineSubject &subject, const QString &detail);

} // namespace stowage::phrases
