// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace stowage {

/// What a digit of a digest stands for; -1 for anything but 0 to 9 and the small letters a to f.
constexpr int lowerHexValue(char16_t digit)
{
    if (digit >= u'0' && digit <= u'9')
        return digit - u'0';
    return digit >= u'a' && digit <= u'f' ? digit - u'a' + 10 : -1;
}

} // namespace stowage
