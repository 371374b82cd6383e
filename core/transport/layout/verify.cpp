// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/base/tr.h"
#include "core/transport/layout/rehash.h"
#include "core/transport/layout/snapshot.h"

#include <algorithm>

namespace stowage {

namespace {

QList<Reference> usersOf(const Snapshot &snapshot, const Digest &blob)
{
    QList<Reference> names;
    for (const ImageRow &row : snapshot.rows) {
        if (std::ranges::contains(row.facts.blobs, blob, &BlobUse::digest))
            names += row.references;
    }
    return names;
}

void addDamaged(QList<Finding> &findings, const Snapshot &snapshot, const QList<Digest> &damaged)
{
    for (const Digest &blob : damaged)
        findings.append(
            {Tr::tr("The blob %1 is damaged: its bytes are not what its digest says. Pull or load the images that "
                    "use it again.")
                    .arg(blob.toString()),
                blob, usersOf(snapshot, blob)});
}

void addMissing(QList<Finding> &findings, const Snapshot &snapshot, const Digest &blob)
{
    const auto known = [&](const Finding &finding) { return finding.digest == blob; };
    if (snapshot.isHere(blob) || std::ranges::any_of(findings, known))
        return;
    findings.append({Tr::tr("The blob %1 is missing. Pull or load the images that use it again.").arg(blob.toString()),
        blob, usersOf(snapshot, blob)});
}

/// A platform whose manifest is not here was never fetched; one whose manifest is here needs its config and layers.
void addMissingOf(QList<Finding> &findings, const Snapshot &snapshot, const ImageRow &row)
{
    addMissing(findings, snapshot, row.digest());
    for (const PlatformFacts &platform : row.facts.platforms) {
        if (!snapshot.isHere(platform.manifest))
            continue;
        addMissing(findings, snapshot, platform.config);
        for (const Digest &layer : platform.needed)
            addMissing(findings, snapshot, layer);
    }
}

void addProblem(QList<Finding> &findings, const ImageRow &row)
{
    const auto known = [&](const Finding &finding) { return row.facts.damaged.contains(finding.digest); };
    if (row.facts.problem.isEmpty() || std::ranges::any_of(findings, known))
        return;
    findings.append({row.facts.problem, row.facts.damaged.value(0), row.references});
}

} // namespace

Result<QList<Finding>> verifyLibrary(const Library &library, const TransferContext &context)
{
    // Nobody deletes blobs under our hands. On a read-only disk there is no lock to take, and nobody who would.
    const auto lock = FileLock::tryAcquire(library.ownPath(QStringLiteral("blobs.lock")), FileLock::Shared);
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return fail(snapshot.error());
    const auto damaged = rehashBlobs(blobFiles(library), context);
    if (!damaged)
        return fail(damaged.error());
    QList<Finding> findings;
    addDamaged(findings, *snapshot, *damaged);
    for (const ImageRow &row : snapshot->rows) {
        addMissingOf(findings, *snapshot, row);
        addProblem(findings, row);
    }
    return findings;
}

} // namespace stowage
