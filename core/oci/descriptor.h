// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"
#include "core/oci/platform.h"

#include <QJsonObject>

namespace stowage {

/// Points at content: what it is, its digest, its size in bytes (OCI descriptor.md). Unknown fields are kept in `json`.
struct Descriptor {
    QString mediaType;
    Digest digest;
    qint64 size = 0;
    Platform platform; ///< null when the descriptor names none
    QJsonObject annotations;
    QJsonObject json; ///< as it was read; empty for one that we made

    /// Damaged when digest or size are missing or wrong. An unknown digest algorithm is Damaged too.
    static Result<Descriptor> fromJson(const QJsonObject &object);
    /// `json` with the fields above written over it.
    QJsonObject toJson() const;

    QString annotation(QStringView key) const;
    /// An attestation manifest of BuildKit, to be folded away.
    bool isAttestation() const;

    friend bool operator==(const Descriptor &a, const Descriptor &b)
    {
        return a.digest == b.digest && a.size == b.size;
    }
};

} // namespace stowage
