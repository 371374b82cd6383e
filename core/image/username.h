// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"

namespace stowage {

/// What a person calls what holds an image: its name, or the beginning of its ID where it has none.
inline QString userName(const ImageUser &user)
{
    constexpr qsizetype shortIdSize = 12;
    return user.name.isEmpty() ? user.id.left(shortIdSize) : user.name;
}

} // namespace stowage
