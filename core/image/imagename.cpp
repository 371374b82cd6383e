// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagename.h"

#include "core/base/hex.h"

#include <algorithm>

namespace stowage {

static bool isHex(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return lowerHexValue(c.unicode()) >= 0; });
}

ImageName ImageName::parse(QStringView text)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype whole = 64;
    ImageName name;
    name.text = text.toString();
    if (const auto digest = Digest::parse(text)) {
        name.digest = *digest;
        return name;
    }
    QStringView hex = text;
    if (hex.startsWith(u"sha256:"))
        hex = hex.sliced(7);
    if (hex.size() == whole && isHex(hex)) {
        name.digest = Digest::fromRaw(Digest::Algorithm::Sha256, QByteArray::fromHex(hex.toLatin1()));
        return name;
    }
    if (hex.size() >= shortest && hex.size() < whole && isHex(hex))
        name.hexPrefix = hex.toString();
    if (auto reference = Reference::parse(text))
        name.reference = *std::move(reference);
    return name;
}

std::optional<Error> ImageName::problem() const
{
    if (reference || !digest.isNull() || !hexPrefix.isEmpty())
        return {};
    return Reference::parse(text).error();
}

} // namespace stowage
