// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/descriptor.h"
#include "core/oci/reference.h"

#include <QDateTime>

#include <optional>

namespace stowage {

// What an engine says of an image in the same words wherever it does: in its list, of one alone, in a history.

/// What an engine calls an image. A value.
struct EngineNames {
    QList<Reference> tags{}; ///< each once, as are the digests
    QList<Reference> digests{}; ///< "name@sha256:…"
    QStringList odd{}; ///< names that no reference can have, as they were given
    qsizetype named = 0; ///< how many stood where the tags do: digests that it was pulled by may be among these
};

/// "RepoTags" and "RepoDigests", sorted by what each is and not by where it stands: digests may be among the tags.
EngineNames namesIn(const QJsonObject &entry);

/// "Created" where that is seconds since 1970. UTC; invalid for 1970 itself and what is before: builds that can be
/// repeated say the beginning of time, or nothing.
QDateTime createdIn(const QJsonObject &entry);

/// "Descriptor"; none for one that makes no sense.
std::optional<Descriptor> descriptorIn(const QJsonObject &entry);

} // namespace stowage
