// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/heldnames.h"

#include "core/transport/layout/snapshot.h"

namespace stowage {

static QList<Digest> manifestsOf(const HeldImage &row)
{
    QList<Digest> digests;
    for (const BlobUse &use : row.facts.blobs) {
        if (use.part == BlobUse::Part::Manifest && !use.attestation)
            digests.append(use.digest);
    }
    return digests;
}

static QList<Descriptor> platformsOf(const Snapshot &snapshot, const HeldImage &row)
{
    QList<Descriptor> platforms;
    for (const PlatformFacts &facts : row.facts.platforms) {
        if (!isHere(snapshot, facts))
            continue;
        Descriptor manifest;
        manifest.digest = facts.manifest;
        manifest.platform = facts.platform;
        platforms.append(manifest);
    }
    return platforms;
}

Result<QList<HeldName>> heldNames(const Library &library)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    QList<HeldName> held;
    for (const HeldImage &row : snapshot->rows) {
        for (const Reference &name : row.references) {
            if (!name.tag().isEmpty() && !name.isReserved())
                held.append({name, row.digest(), manifestsOf(row), platformsOf(*snapshot, row)});
        }
    }
    return held;
}

} // namespace stowage
