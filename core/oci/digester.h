// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"

#include <QByteArrayView>

#include <memory>

namespace stowage {

/// Hashes bytes as they pass, with OpenSSL's EVP (which uses the processor's SHA instructions). One thread at a time.
/// For an algorithm that is not verifiable it only counts, and its result is the null digest, which matches nothing.
class Digester {
public:
    explicit Digester(Digest::Algorithm algorithm = Digest::Algorithm::Sha256);
    ~Digester();
    Digester(Digester &&) noexcept;
    Digester &operator=(Digester &&) noexcept;

    void add(QByteArrayView bytes);
    /// Bytes added so far.
    qint64 size() const { return m_size; }
    /// The digest of all bytes added; may be called at any time, adding goes on afterwards.
    Digest result() const;
    /// Begins anew.
    void reset();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
    Digest::Algorithm m_algorithm;
    qint64 m_size = 0;
};

} // namespace stowage
