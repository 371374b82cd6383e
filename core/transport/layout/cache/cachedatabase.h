// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/layout/library.h"

#include <QSqlDatabase>

namespace stowage {

/// One connection to `stowage/cache.db`, for one call: Qt's connections belong to the thread that made them. Derived
/// data: what cannot be read or written is not there, and nobody is told.
class CacheDatabase {
public:
    /// Makes the table, with these columns, when it is missing.
    CacheDatabase(const Library &library, const QString &table, const QString &columns);
    ~CacheDatabase();
    Q_DISABLE_COPY_MOVE(CacheDatabase)

    bool isOpen() const { return m_open; }
    QSqlDatabase &sql() { return m_sql; }

private:
    const QString m_name;
    QSqlDatabase m_sql;
    bool m_open = false;
};

} // namespace stowage
