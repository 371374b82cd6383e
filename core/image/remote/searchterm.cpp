// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/searchterm.h"

namespace stowage {

SearchTerm parseSearchTerm(const QString &text)
{
    const QString term = text.simplified();
    const auto registry = Reference::registry(term.section(u'/', 0, 0));
    if (!registry || !term.contains(u'/'))
        return {{}, term};
    return {*registry, term.section(u'/', 1)};
}

} // namespace stowage
