// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/elsewhere.h"

namespace stowage {

static constexpr QLatin1StringView official("library/");

static QString pathElsewhere(const Reference &image)
{
    const QString path = image.path();
    return image.isOnDockerHub() && path.startsWith(official) ? path.sliced(official.size()) : path;
}

QList<Reference> sameNameElsewhere(const Reference &image, const QStringList &search)
{
    QList<Reference> found;
    for (const QString &registry : search + QStringList{QStringLiteral("docker.io")}) {
        const auto there = Reference::registry(registry);
        const auto repository
            = there ? Reference::parse(there->domain() + u'/' + pathElsewhere(image)) : std::unexpected(there.error());
        if (!repository)
            continue;
        const bool isTooDeep = repository->isOnDockerHub() && repository->path().count(u'/') > 1;
        const Reference same
            = image.digest().isNull() ? repository->withTag(image.tag()) : repository->withDigest(image.digest());
        if (!isTooDeep && same != image && !found.contains(same))
            found.append(same);
    }
    return found;
}

} // namespace stowage
