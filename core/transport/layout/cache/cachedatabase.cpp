// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/cachedatabase.h"

#include "core/base/files.h"

#include <QSqlQuery>
#include <QUuid>

namespace stowage {

CacheDatabase::CacheDatabase(const Library &library, const QString &table, const QString &columns)
    : m_name(QUuid::createUuid().toString(QUuid::Id128))
    , m_sql(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    // A layout that another tool made has no folder of ours yet.
    if (!library.isReadOnly())
        static_cast<void>(makeFolder(library.ownPath({})));
    m_sql.setDatabaseName(library.ownPath(QStringLiteral("cache.db")));
    m_sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=200"));
    m_open = m_sql.open();
    if (!m_open)
        return;
    QSqlQuery query(m_sql);
    query.exec(QStringLiteral("PRAGMA journal_mode=WAL"));
    query.exec(QStringLiteral("PRAGMA synchronous=NORMAL"));
    if (!query.exec(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(table)))
        m_open = query.exec(QStringLiteral("CREATE TABLE IF NOT EXISTS %1 %2").arg(table, columns));
}

CacheDatabase::~CacheDatabase()
{
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace stowage
