// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/librarylayers.h"
#include "core/base/files.h"
#include "core/layer/sniff.h"
#include "core/transport/layout/cache/cachedatabase.h"

#include <QSqlQuery>

namespace stowage {

namespace {

class LibraryLayers final : public CompressedLayers {
public:
    explicit LibraryLayers(Library library)
        : m_library(std::move(library))
    {
    }

    QHash<Digest, Descriptor> known(const QList<Digest> &plain, Compression how) override;
    void remember(const Digest &plain, Compression how, const Descriptor &compressed) override;
    Result<Fd> room() override;

private:
    const Library m_library;
};

/// The table, for one call.
struct Table : CacheDatabase {
    explicit Table(const Library &library)
        : CacheDatabase(library, QStringLiteral("compressed"),
              QStringLiteral("(plain TEXT, how TEXT, digest TEXT, size INTEGER, PRIMARY KEY (plain, how))"))
    {
    }
};

QHash<Digest, Descriptor> LibraryLayers::known(const QList<Digest> &plain, Compression how)
{
    QHash<Digest, Descriptor> known;
    Table table(m_library);
    if (!table.isOpen())
        return known;
    QSqlQuery query(table.sql());
    query.prepare(QStringLiteral("SELECT digest, size FROM compressed WHERE plain = ? AND how = ?"));
    for (const Digest &digest : plain) {
        query.bindValue(0, digest.toString());
        query.bindValue(1, compressionKey(how));
        if (!query.exec() || !query.next())
            continue;
        Descriptor compressed;
        compressed.digest = Digest::parse(query.value(0).toString()).value_or(Digest());
        compressed.size = query.value(1).toLongLong();
        if (!compressed.digest.isNull())
            known.insert(digest, compressed);
    }
    return known;
}

void LibraryLayers::remember(const Digest &plain, Compression how, const Descriptor &compressed)
{
    if (m_library.isReadOnly())
        return;
    Table table(m_library);
    if (!table.isOpen())
        return;
    QSqlQuery query(table.sql());
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO compressed (plain, how, digest, size) VALUES (?, ?, ?, ?)"));
    query.addBindValue(plain.toString());
    query.addBindValue(compressionKey(how));
    query.addBindValue(compressed.digest.toString());
    query.addBindValue(compressed.size);
    query.exec();
    // The oldest go: a layer that is long gone from here is not asked for again.
    query.exec(QStringLiteral("DELETE FROM compressed WHERE rowid <= (SELECT MAX(rowid) FROM compressed) - 10000"));
}

Result<Fd> LibraryLayers::room()
{
    if (m_library.isReadOnly())
        return CompressedLayers::room();
    const QString folder = m_library.ownPath(QStringLiteral("partial"));
    if (const auto made = makeFolder(folder); !made)
        return fail(made.error());
    return Fd::openNameless(folder);
}

} // namespace

std::unique_ptr<CompressedLayers> libraryLayers(const Library &library)
{
    return std::make_unique<LibraryLayers>(library);
}

} // namespace stowage
