// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/digester.h"

#include <openssl/evp.h>

#include <array>

namespace stowage {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

using ContextPointer = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const EVP_MD *implementation(Digest::Algorithm algorithm)
{
    switch (algorithm) {
    case Digest::Algorithm::Sha256:
        return EVP_sha256();
    case Digest::Algorithm::Sha512:
        return EVP_sha512();
    case Digest::Algorithm::None:
    case Digest::Algorithm::Blake3:
        break;
    }
    return nullptr;
}

} // namespace

struct Digester::Context {
    ContextPointer evp;
};

Digester::Digester(Digest::Algorithm algorithm)
    : m_context(std::make_unique<Context>(ContextPointer(EVP_MD_CTX_new())))
    , m_algorithm(algorithm)
{
    reset();
}

Digester::~Digester() = default;
Digester::Digester(Digester &&) noexcept = default;
Digester &Digester::operator=(Digester &&) noexcept = default;

void Digester::add(QByteArrayView bytes)
{
    if (implementation(m_algorithm))
        EVP_DigestUpdate(m_context->evp.get(), bytes.data(), size_t(bytes.size()));
    m_size += bytes.size();
}

Digest Digester::result() const
{
    if (!implementation(m_algorithm))
        return {};
    const ContextPointer copy(EVP_MD_CTX_new());
    std::array<uchar, EVP_MAX_MD_SIZE> hash;
    unsigned length = 0;
    if (EVP_MD_CTX_copy_ex(copy.get(), m_context->evp.get()) != 1
        || EVP_DigestFinal_ex(copy.get(), hash.data(), &length) != 1)
        return {};
    return Digest::fromRaw(m_algorithm, QByteArray(reinterpret_cast<const char *>(hash.data()), qsizetype(length)));
}

void Digester::reset()
{
    m_size = 0;
    if (const EVP_MD *sum = implementation(m_algorithm))
        EVP_DigestInit_ex(m_context->evp.get(), sum, nullptr);
}

} // namespace stowage
