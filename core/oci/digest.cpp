// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/digest.h"

#include "core/base/hex.h"
#include "core/base/tr.h"
#include "core/oci/digester.h"

#include <array>

namespace stowage {

namespace {

struct Known {
    Digest::Algorithm algorithm;
    QLatin1StringView name;
    qsizetype bytes;
};

constexpr std::array known{
    Known{Digest::Algorithm::Sha256, QLatin1StringView("sha256"), 32},
    Known{Digest::Algorithm::Sha512, QLatin1StringView("sha512"), 64},
    Known{Digest::Algorithm::Blake3, QLatin1StringView("blake3"), 32},
};

const Known *find(Digest::Algorithm algorithm)
{
    const auto found = std::ranges::find(known, algorithm, &Known::algorithm);
    return found == known.end() ? nullptr : found;
}

const Known *find(QStringView name)
{
    const auto found = std::ranges::find_if(known, [name](const Known &entry) { return entry.name == name; });
    return found == known.end() ? nullptr : found;
}

/// Null when anything but a lower-case hex digit is met.
QByteArray fromLowerHex(QStringView hex)
{
    QByteArray raw(hex.size() / 2, Qt::Uninitialized);
    char *out = raw.data();
    for (qsizetype i = 0; i + 1 < hex.size(); i += 2) {
        const int high = lowerHexValue(hex[i].unicode());
        const int low = lowerHexValue(hex[i + 1].unicode());
        if (high < 0 || low < 0)
            return {};
        *out++ = static_cast<char>(high << 4 | low);
    }
    return raw;
}

QString toLowerHex(QByteArrayView raw)
{
    static constexpr QStringView digits = u"0123456789abcdef";
    QString hex(raw.size() * 2, Qt::Uninitialized);
    QChar *out = hex.data();
    for (const char byte : raw) {
        *out++ = digits[static_cast<uchar>(byte) >> 4];
        *out++ = digits[static_cast<uchar>(byte) & 0xf];
    }
    return hex;
}

std::unexpected<Error> broken(const QString &sentence, QStringView text)
{
    return fail(ErrorKind::Usage, sentence, text.first(qMin<qsizetype>(text.size(), 200)).toString());
}

} // namespace

Result<Digest> Digest::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return broken(Tr::tr("A digest begins with its algorithm, as in sha256:7f2c…"), text);
    const Known *entry = find(text.first(colon));
    if (!entry)
        return broken(Tr::tr("The digest uses an algorithm that is not supported. Use a sha256 digest."), text);
    const QStringView hex = text.sliced(colon + 1);
    if (hex.size() != entry->bytes * 2)
        return broken(
            Tr::tr("A %1 digest has exactly %n hexadecimal digit(s).", nullptr, int(entry->bytes * 2)).arg(entry->name),
            text);
    QByteArray raw = fromLowerHex(hex);
    if (raw.isNull())
        return broken(Tr::tr("A digest is written with the digits 0 to 9 and the small letters a to f only."), text);
    Digest digest;
    digest.m_algorithm = entry->algorithm;
    digest.m_raw = std::move(raw);
    return digest;
}

Digest Digest::fromRaw(Algorithm algorithm, const QByteArray &raw)
{
    const Known *entry = find(algorithm);
    Digest digest;
    if (entry && entry->bytes == raw.size()) {
        digest.m_algorithm = algorithm;
        digest.m_raw = raw;
    }
    return digest;
}

Digest Digest::of(QByteArrayView bytes)
{
    Digester digester;
    digester.add(bytes);
    return digester.result();
}

bool Digest::isOf(QByteArrayView bytes) const
{
    if (!isVerifiable())
        return false;
    Digester digester(m_algorithm);
    digester.add(bytes);
    return digester.result() == *this;
}

QString Digest::algorithmName() const
{
    const Known *entry = find(m_algorithm);
    return entry ? QString(entry->name) : QString();
}

QString Digest::hex() const
{
    return toLowerHex(m_raw);
}

QString Digest::toString() const
{
    return isNull() ? QString() : algorithmName() + u':' + hex();
}

QString Digest::shortHex() const
{
    return toLowerHex(QByteArrayView(m_raw).first(qMin<qsizetype>(m_raw.size(), 6)));
}

} // namespace stowage
