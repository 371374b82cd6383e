// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/librarylayers.h"
#include "tests/core/transport/layout/testlibrary.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

Descriptor blobOf(const QByteArray &bytes)
{
    Descriptor blob;
    blob.digest = Digest::of(bytes);
    blob.size = bytes.size();
    return blob;
}

} // namespace

class TestLibraryLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatLayersBecameIsRemembered()
    {
        libraryLayers(m_library)->remember(m_plain, Compression::Gzip, blobOf("gzip"));
        libraryLayers(m_library)->remember(m_plain, Compression::Zstd, blobOf("zstd!"));
        const auto layers = libraryLayers(m_library);
        const auto gzip = layers->known({m_other, m_plain}, Compression::Gzip);
        QCOMPARE(gzip.size(), 1);
        QCOMPARE(gzip.value(m_plain), blobOf("gzip"));
        QCOMPARE(layers->known({m_plain}, Compression::Zstd).value(m_plain), blobOf("zstd!"));
    }

    void theLastOneCounts()
    {
        const auto layers = libraryLayers(m_library);
        layers->remember(m_plain, Compression::Gzip, blobOf("before"));
        layers->remember(m_plain, Compression::Gzip, blobOf("after"));
        QCOMPARE(layers->known({m_plain}, Compression::Gzip).value(m_plain), blobOf("after"));
    }

    void withoutTheCacheNothingIsKnownAndNothingBreaks()
    {
        libraryLayers(m_library)->remember(m_plain, Compression::Gzip, blobOf("gzip"));
        QVERIFY(QDir(m_library->ownPath({})).removeRecursively());
        QVERIFY(libraryLayers(m_library)->known({m_plain}, Compression::Gzip).isEmpty());
        QVERIFY_RESULT(libraryLayers(m_library)->room());
    }

    void aBrokenCacheIsNoCache()
    {
        QVERIFY(QDir().mkpath(m_library->ownPath({})));
        for (const auto &name : {u"cache.db-wal"_s, u"cache.db-shm"_s})
            QFile::remove(m_library->ownPath(name));
        QFile file(m_library->ownPath(u"cache.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000);
        file.close();
        libraryLayers(m_library)->remember(m_plain, Compression::Gzip, blobOf("gzip"));
        QVERIFY(libraryLayers(m_library)->known({m_plain}, Compression::Gzip).isEmpty());
        QVERIFY(file.remove());
    }

    void roomHasNoName()
    {
        auto room = libraryLayers(m_library)->room();
        QVERIFY_RESULT(room);
        QVERIFY_RESULT(room->writeAll("bytes"));
        QCOMPARE(room->size().value(), 5);
        QVERIFY(QDir(m_library->ownPath(u"partial"_s)).isEmpty());
    }

private:
    const Digest m_plain = Digest::of("plain");
    const Digest m_other = Digest::of("other");
    TestLibrary m_library;
};

QTEST_GUILESS_MAIN(TestLibraryLayers)
#include "tst_librarylayers.moc"
