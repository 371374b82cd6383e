// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/factscache.h"

#include "core/base/files.h"
#include "core/transport/layout/cache/factscode.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

namespace stowage {

namespace {

/// One connection, for one call: Qt's connections belong to the thread that made them.
class CacheFile {
public:
    explicit CacheFile(const QString &path);
    ~CacheFile();
    Q_DISABLE_COPY_MOVE(CacheFile)

    QHash<Digest, ImageFacts> load(const QList<Descriptor> &roots);
    void store(const QHash<Digest, ImageFacts> &facts);
    void keepOnly(const QSet<QByteArray> &roots);

private:
    QHash<Digest, ImageFacts> loadAll();

    QString m_name = QUuid::createUuid().toString(QUuid::Id128);
    QSqlDatabase m_database;
    bool m_open = false;
};

CacheFile::CacheFile(const QString &path)
    : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=200"));
    m_open = m_database.open();
    if (!m_open)
        return;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("PRAGMA journal_mode=WAL"));
    query.exec(QStringLiteral("PRAGMA synchronous=NORMAL"));
    if (query.exec(QStringLiteral("SELECT 1 FROM facts LIMIT 1")))
        return;
    m_open = query.exec(
        QStringLiteral("CREATE TABLE IF NOT EXISTS facts (root BLOB PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID"));
}

CacheFile::~CacheFile()
{
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

QHash<Digest, ImageFacts> CacheFile::load(const QList<Descriptor> &roots)
{
    constexpr qsizetype few = 50;
    if (!m_open)
        return {};
    if (roots.size() > few)
        return loadAll();
    QHash<Digest, ImageFacts> known;
    QSqlQuery query(m_database);
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
    QSqlQuery query(m_database);
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
    if (!m_open || !m_database.transaction())
        return;
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO facts (root, data) VALUES (?, ?)"));
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        query.bindValue(0, it.key().raw());
        query.bindValue(1, encodeFacts(it.value()));
        query.exec();
    }
    m_database.commit();
}

void CacheFile::keepOnly(const QSet<QByteArray> &roots)
{
    if (!m_open)
        return;
    QList<QByteArray> unknown;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    for (query.exec(QStringLiteral("SELECT root FROM facts")); query.next();) {
        if (QByteArray root = query.value(0).toByteArray(); !roots.contains(root))
            unknown.append(std::move(root));
    }
    query.finish();
    if (unknown.isEmpty() || !m_database.transaction())
        return;
    query.prepare(QStringLiteral("DELETE FROM facts WHERE root = ?"));
    for (const QByteArray &root : std::as_const(unknown)) {
        query.bindValue(0, root);
        query.exec();
    }
    m_database.commit();
}

bool isComplete(const ImageFacts &facts, const BlobSet &present)
{
    return std::ranges::none_of(facts.absent, [&](const Digest &digest) { return present.contains(BlobKey(digest)); });
}

QString pathOf(const Library &library)
{
    return library.ownPath(QStringLiteral("cache.db"));
}

} // namespace

QHash<Digest, ImageFacts> factsOf(const Library &library, const QList<Descriptor> &roots, const BlobSet &present)
{
    // A layout that another tool made has no folder of ours yet.
    if (!library.isReadOnly())
        static_cast<void>(makeFolder(library.ownPath({})));
    CacheFile cache(pathOf(library));
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
    CacheFile(pathOf(library)).keepOnly(roots);
}

} // namespace stowage
