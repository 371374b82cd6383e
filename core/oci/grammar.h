// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QStringView>

namespace stowage::grammar {

/// The parts of a reference, each checked by hand against its rule (distribution/reference/regexp.go), since lists
/// parse tens of thousands of names. Every failure is a Usage error whose sentence says which rule is broken.

/// A registry: DNS labels or a bracketed IPv6 address, then perhaps a port from 1 to 65535.
Result<void> checkDomain(QStringView domain);
/// A repository's path: components joined by "/", at most 255 characters.
Result<void> checkPath(QStringView path);
/// At most 128 of [A-Za-z0-9_.-], of which the first is no separator.
Result<void> checkTag(QStringView tag);

/// 64 lower-case hex digits, with or without "sha256:" in front: an image ID, never a name.
bool isImageId(QStringView text);

inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
inline bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}
inline bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}
inline bool isAlnum(QChar c)
{
    return isDigit(c) || isLower(c) || isUpper(c);
}
inline bool isHex(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// The error for a broken rule; `text` is what broke it.
std::unexpected<Error> broken(const QString &sentence, QStringView text);

} // namespace stowage::grammar
