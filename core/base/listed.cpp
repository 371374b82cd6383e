// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/listed.h"

#include "core/base/tr.h"

namespace stowage {

QString listed(const QStringList &names)
{
    return names.join(Tr::tr(", ", "between the names of a list"));
}

} // namespace stowage
