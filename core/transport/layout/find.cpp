// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/layout/snapshot.h"

#include <algorithm>

namespace stowage {

using Rows = QList<const ImageRow *>;

template <typename Fits>
static Rows rowsThat(const Snapshot &snapshot, Fits fits)
{
    Rows found;
    for (const ImageRow &row : snapshot.rows) {
        if (fits(row))
            found.append(&row);
    }
    return found;
}

static bool hasName(const ImageRow &row, const ImageName &name)
{
    if (row.otherNames.contains(name.text))
        return true;
    if (!name.reference)
        return false;
    if (row.references.contains(*name.reference))
        return true;
    return !name.reference->digest().isNull() && name.reference->digest() == row.digest()
        && std::ranges::contains(row.references, name.reference->name(), &Reference::name);
}

static bool hasPart(const ImageRow &row, const Digest &digest)
{
    return std::ranges::any_of(row.facts.platforms,
        [&](const PlatformFacts &platform) { return platform.config == digest || platform.manifest == digest; });
}

static bool beginsWith(const Snapshot &snapshot, const ImageRow &row, const QString &hex)
{
    if (row.digest().hex().startsWith(hex))
        return true;
    const PlatformFacts *best = bestPlatform(snapshot, row);
    return best && best->config.hex().startsWith(hex);
}

static Rows rowsNamed(const Snapshot &snapshot, const ImageName &name)
{
    if (Rows named = rowsThat(snapshot, [&](const ImageRow &row) { return hasName(row, name); }); !named.isEmpty())
        return named;
    if (!name.digest.isNull()) {
        if (const ImageRow *row = snapshot.find(name.digest))
            return {row};
        return rowsThat(snapshot, [&](const ImageRow &row) { return hasPart(row, name.digest); });
    }
    if (name.hexPrefix.isEmpty())
        return {};
    return rowsThat(snapshot, [&](const ImageRow &row) { return beginsWith(snapshot, row, name.hexPrefix); });
}

Result<const ImageRow *> findRow(const Snapshot &snapshot, const ImageName &name)
{
    const Rows found = rowsNamed(snapshot, name);
    if (const auto problem = name.problem(); found.isEmpty() && problem)
        return fail(*problem);
    if (found.isEmpty())
        return fail(ErrorKind::NotFound, Tr::tr("There is no image \"%1\" in the Library.").arg(name.text));
    if (found.size() == 1)
        return found.first();
    QStringList digests;
    for (const ImageRow *row : found)
        digests.append(row->digest().toString());
    return fail(ErrorKind::Conflict,
        Tr::tr("\"%1\" fits %n images. Use a name, or more of the digest.", nullptr, int(found.size())).arg(name.text),
        digests.join(u' '));
}

QList<Result<ImageSummary>> findImages(const Library &library, const QList<ImageName> &names)
{
    const auto snapshot = Snapshot::take(library);
    if (!snapshot)
        return QList<Result<ImageSummary>>(names.size(), fail(snapshot.error()));
    QList<Result<ImageSummary>> found;
    for (const ImageName &name : names)
        found.append(
            findRow(*snapshot, name).transform([&](const ImageRow *row) { return summarise(*snapshot, *row); }));
    return found;
}

Result<ImageSummary> findImage(const Library &library, const ImageName &name)
{
    return findImages(library, {name}).first();
}

} // namespace stowage
