// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/rowfinder.h"

#include "core/base/tr.h"

#include <algorithm>

namespace stowage {

static void addOnce(QList<const HeldImage *> &rows, const HeldImage *row)
{
    if (row && !rows.contains(row))
        rows.append(row);
}

RowFinder::RowFinder(const Snapshot &snapshot)
    : m_snapshot(snapshot)
{
    for (const HeldImage &row : snapshot.rows) {
        for (const Reference &name : row.references)
            m_owners.insert(name, &row);
        for (const QString &name : row.otherNames)
            m_others.insert(name, &row);
        for (const PlatformFacts &platform : row.facts.platforms) {
            m_parts.insert(platform.config, &row);
            m_parts.insert(platform.manifest, &row);
        }
        m_ids.push_back({row.digest().raw().toHex(), &row});
        if (const PlatformFacts *best = bestPlatform(snapshot, row))
            m_ids.push_back({best->config.raw().toHex(), &row});
    }
    std::ranges::sort(m_ids, {}, &Id::hex);
}

RowFinder::Rows RowFinder::named(const ImageName &name) const
{
    Rows rows;
    for (auto [other, end] = m_others.equal_range(name.text); other != end; ++other)
        addOnce(rows, *other);
    if (!name.reference)
        return rows;
    addOnce(rows, owner(*name.reference));
    const HeldImage *row = m_snapshot.find(name.reference->digest());
    if (row && std::ranges::contains(row->references, name.reference->name(), &Reference::name))
        addOnce(rows, row);
    return rows;
}

RowFinder::Rows RowFinder::withDigest(const Digest &digest) const
{
    if (const HeldImage *row = m_snapshot.find(digest))
        return {row};
    Rows rows;
    for (auto [part, end] = m_parts.equal_range(digest); part != end; ++part)
        addOnce(rows, *part);
    return rows;
}

RowFinder::Rows RowFinder::withPrefix(const QByteArray &hex) const
{
    Rows rows;
    for (auto id = std::ranges::lower_bound(m_ids, hex, {}, &Id::hex); id != m_ids.end() && id->hex.startsWith(hex);
        ++id)
        addOnce(rows, id->row);
    return rows;
}

RowFinder::Rows RowFinder::matching(const ImageName &name) const
{
    if (Rows rows = named(name); !rows.isEmpty())
        return rows;
    if (!name.digest.isNull())
        return withDigest(name.digest);
    return name.hexPrefix.isEmpty() ? Rows() : withPrefix(name.hexPrefix.toLatin1());
}

Result<const HeldImage *> RowFinder::find(const ImageName &name) const
{
    const Rows found = matching(name);
    if (const auto problem = name.problem(); found.isEmpty() && problem)
        return fail(*problem);
    if (found.isEmpty())
        return fail(ErrorKind::NotFound, Tr::tr("There is no image \"%1\" in the Library.").arg(name.text));
    if (found.size() == 1)
        return found.first();
    QStringList digests;
    for (const HeldImage *row : found)
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
    const RowFinder finder(*snapshot);
    QList<Result<ImageSummary>> found;
    for (const ImageName &name : names)
        found.append(finder.find(name).transform([&](const HeldImage *row) { return summarise(*snapshot, *row); }));
    return found;
}

Result<ImageSummary> findImage(const Library &library, const ImageName &name)
{
    return findImages(library, {name}).first();
}

} // namespace stowage
