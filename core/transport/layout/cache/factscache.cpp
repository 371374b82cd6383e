// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/factscache.h"

#include "core/transport/layout/cache/cachedatabase.h"
#include "core/transport/layout/cache/factscode.h"

#include <QSqlQuery>

#include <algorithm>

namespace stowage {

namespace {

class CacheFile {
public:
    explicit CacheFile(const Library &library)
        : m_database(library, QStringLiteral("facts"),
              QStringLiteral("(root BLOB PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID"))
    {
    }

    QHash<Digest, ImageFacts> load(const QList<Descriptor> &roots);
    void store(const QHash<Digest, ImageFacts> &facts);
    void keepOnly(const QSet<QByteArray> &roots);

private:
    QHash<Digest, ImageFacts> loadAll();

    CacheDatabase m_database;
};

QHash<Digest, ImageFacts> CacheFile::load(const QList<Descriptor> &roots)
{
    constexpr qsizetype few = 50;
    if (!m_database.isOpen())
        return {};
    if (roots.size() > few)
        return loadAll();
    QHash<Digest, ImageFacts> known;
    QSqlQuery query(m_database.sql());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT data FROM facts WHERE root = ?"));
    for (const Descriptor &root : roots) {
        query.bindValue(0, root.digest.raw());
        if (!query.exec() || !query.next())
            continue;
        if (auto facts = decodeFacts(query.value(0).toByteArray()))
            known.insert(root.digest, std::move(*facts));
    }
    return known;
}

QHash<Digest, ImageFacts> CacheFile::loadAll()
{
    QHash<Digest, ImageFacts> known;
    QSqlQuery query(m_database.sql());
    query.setForwardOnly(true);
    query.exec(QStringLiteral("SELECT data FROM facts"));
    while (query.next()) {
        auto facts = decodeFacts(query.value(0).toByteArray());
        if (facts && !facts->blobs.isEmpty())
            known.insert(facts->blobs.first().digest, std::move(*facts));
    }
    return known;
}

void CacheFile::store(const QHash<Digest, ImageFacts> &facts)
{
    if (!m_database.isOpen() || !m_database.sql().transaction())
        return;
    QSqlQuery query(m_database.sql());
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO facts (root, data) VALUES (?, ?)"));
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        query.bindValue(0, it.key().raw());
        query.bindValue(1, encodeFacts(it.value()));
        query.exec();
    }
    m_database.sql().commit();
}

void CacheFile::keepOnly(const QSet<QByteArray> &roots)
{
    if (!m_database.isOpen())
        return;
    QList<QByteArray> unknown;
    QSqlQuery query(m_database.sql());
    query.setForwardOnly(true);
    for (query.exec(QStringLiteral("SELECT root FROM facts")); query.next();) {
        if (QByteArray root = query.value(0).toByteArray(); !roots.contains(root))
            unknown.append(std::move(root));
    }
    query.finish();
    if (unknown.isEmpty() || !m_database.sql().transaction())
        return;
    query.prepare(QStringLiteral("DELETE FROM facts WHERE root = ?"));
    for (const QByteArray &root : std::as_const(unknown)) {
        query.bindValue(0, root);
        query.exec();
    }
    m_database.sql().commit();
}

bool isComplete(const ImageFacts &facts, const BlobSet &present)
{
    return std::ranges::none_of(facts.absent, [&](const Digest &digest) { return present.contains(BlobKey(digest)); });
}

} // namespace

QHash<Digest, ImageFacts> factsOf(const Library &library, const QList<Descriptor> &roots, const BlobSet &present)
{
    CacheFile cache(library);
    QHash<Digest, ImageFacts> known = cache.load(roots);
    QHash<Digest, ImageFacts> fresh;
    for (const Descriptor &root : roots) {
        const auto found = known.constFind(root.digest);
        if (found != known.cend() && isComplete(*found, present))
            continue;
        ImageFacts facts = readFacts(library, root);
        if (facts.problem.isEmpty())
            fresh.insert(root.digest, facts);
        known.insert(root.digest, std::move(facts));
    }
    if (!fresh.isEmpty())
        cache.store(fresh);
    return known;
}

void forgetFacts(const Library &library, const QList<Descriptor> &kept)
{
    QSet<QByteArray> roots;
    for (const Descriptor &root : kept)
        roots.insert(root.digest.raw());
    CacheFile(library).keepOnly(roots);
}

} // namespace stowage
