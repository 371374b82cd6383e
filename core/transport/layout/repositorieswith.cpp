// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/library.h"
#include "core/transport/layout/snapshot.h"

#include <QSet>

#include <algorithm>

namespace stowage {

static QSet<Digest> contentOf(const HeldImage &row)
{
    QSet<Digest> content;
    for (const BlobUse &use : row.facts.blobs) {
        if (use.part == BlobUse::Part::Content)
            content.insert(use.digest);
    }
    return content;
}

/// The first other repository in the registry of `target` that this image is named after; empty when there is none.
static QString otherRepository(const HeldImage &row, const Reference &target)
{
    const auto isOther = [&](const Reference &name) {
        return name.domain().compare(target.domain(), Qt::CaseInsensitive) == 0 && name.path() != target.path();
    };
    const auto found = std::ranges::find_if(row.references, isOther);
    return found == row.references.end() ? QString() : found->path();
}

QHash<Digest, QString> repositoriesWith(const Library &library, const Digest &image, const Reference &target)
{
    QHash<Digest, QString> repositories;
    const auto snapshot = Snapshot::take(library);
    const HeldImage *const row = snapshot ? snapshot->find(image) : nullptr;
    if (!row)
        return repositories;
    const QSet<Digest> wanted = contentOf(*row);
    for (const HeldImage &other : snapshot->rows) {
        const QString repository = otherRepository(other, target);
        if (repository.isEmpty())
            continue;
        for (const Digest &blob : contentOf(other) & wanted)
            repositories.insert(blob, repository);
    }
    return repositories;
}

} // namespace stowage
