// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/platformremark.h"

#include "core/base/listed.h"
#include "core/base/tr.h"

#include <algorithm>

namespace stowage {

Sentence platformRemark(const QString &name, const QList<Platform> &platforms)
{
    if (platforms.isEmpty() || bestMatch(Platform::host(), platforms) >= 0)
        return {};
    QStringList names;
    std::ranges::transform(platforms, std::back_inserter(names), &Platform::toString);
    return Tr::tr("%1 is made for %2, not for this machine (%3).")
        .arg(name, listed(names), Platform::host().toString());
}

} // namespace stowage
