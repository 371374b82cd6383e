// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

namespace stowage {

/// A content digest, `algorithm:hex` (OCI image-spec, descriptor.md). Parsed at the border, never handled as text
/// again. sha256 and sha512 can be verified; blake3 only shown.
class Digest {
public:
    enum class Algorithm : quint8 { None, Sha256, Sha512, Blake3 };

    /// No digest at all: isNull().
    Digest() = default;

    /// Usage error for anything but `sha256:` + 64, `sha512:` + 128 or `blake3:` + 64 lower-case hex digits.
    static Result<Digest> parse(QStringView text);
    /// `raw` is the binary hash; null when its length does not fit the algorithm.
    static Digest fromRaw(Algorithm algorithm, const QByteArray &raw);
    /// The sha256 of some bytes in memory.
    static Digest of(QByteArrayView bytes);

    bool isNull() const { return m_algorithm == Algorithm::None; }
    /// Whether bytes can be checked against it here (sha256, sha512).
    bool isVerifiable() const { return m_algorithm == Algorithm::Sha256 || m_algorithm == Algorithm::Sha512; }
    /// Whether it is the digest of these bytes; never for one that cannot be verified.
    bool isOf(QByteArrayView bytes) const;
    Algorithm algorithm() const { return m_algorithm; }
    QString algorithmName() const; ///< "sha256"
    QString hex() const;
    QString toString() const; ///< "sha256:…"
    QString shortHex() const; ///< the first 12 digits, as docker shows an ID
    const QByteArray &raw() const { return m_raw; }

    friend bool operator==(const Digest &, const Digest &) = default;
    friend auto operator<=>(const Digest &a, const Digest &b)
    {
        return a.m_raw == b.m_raw ? a.m_algorithm <=> b.m_algorithm
                                  : (a.m_raw < b.m_raw ? std::strong_ordering::less : std::strong_ordering::greater);
    }
    friend size_t qHash(const Digest &digest, size_t seed = 0) noexcept { return qHash(digest.m_raw, seed); }

private:
    Algorithm m_algorithm = Algorithm::None;
    QByteArray m_raw;
};

} // namespace stowage
