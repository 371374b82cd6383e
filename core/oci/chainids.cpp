// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/imageconfig.h"

namespace stowage {

QList<Digest> chainIds(const QList<Digest> &diffIds)
{
    QList<Digest> chain;
    for (const Digest &diffId : diffIds) {
        if (chain.isEmpty())
            chain.append(diffId);
        else
            chain.append(Digest::of((chain.constLast().toString() + u' ' + diffId.toString()).toLatin1()));
    }
    return chain;
}

} // namespace stowage
