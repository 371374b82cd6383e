// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/registry/webtoken.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace stowage::lab {

namespace {

template <auto function>
struct Free {
    template <typename T>
    void operator()(T *thing) const
    {
        function(thing);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Context = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>>;

Key readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

/// ECDSA with SHA-256 as DER.
QByteArray sign(const QByteArray &text, EVP_PKEY *key)
{
    const Context context(EVP_MD_CTX_new());
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    QByteArray der(128, Qt::Uninitialized);
    size_t length = size_t(der.size());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(
               context.get(), reinterpret_cast<unsigned char *>(der.data()), &length, bytes, size_t(text.size()))
            != 1)
        return {};
    der.truncate(qsizetype(length));
    return der;
}

/// The two numbers side by side, 32 bytes each, as RFC 7518 wants them.
QByteArray plainSignature(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const Signature signature(d2i_ECDSA_SIG(nullptr, &at, der.size()));
    if (!signature)
        return {};
    QByteArray plain(64, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + 32, 32);
    return plain;
}

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray makeWebToken(const QJsonObject &claims, const Certificate &signer)
{
    const Key key = readKey(signer.keyFile);
    if (!key)
        return {};
    const QJsonObject header{{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"ES256"_s},
        {u"x5c"_s, QJsonArray{QString::fromLatin1(signer.der().toBase64())}}};
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    return text + '.' + encoded(plainSignature(sign(text, key.get())));
}

} // namespace stowage::lab
