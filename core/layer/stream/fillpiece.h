// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace stowage {

/// Fills `buffer` by asking again and again, since a pipe gives little at a time; less only at the end. `readSome`
/// takes where and how much, and answers a Result with how many bytes came, 0 at the end.
template <typename ReadSome>
Result<QByteArrayView> fillPiece(QByteArray &buffer, ReadSome readSome)
{
    qint64 filled = 0;
    while (filled < buffer.size()) {
        const auto got = readSome(buffer.data() + filled, buffer.size() - filled);
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        filled += *got;
    }
    return QByteArrayView(buffer).first(filled);
}

} // namespace stowage
