// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/base/files.h"
#include "testlibrary.h"
#include "tests/support/check.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestGarbage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.emplace();
        QVERIFY_RESULT(m_library->put(m_kept, {u"kept"_s}));
        QVERIFY_RESULT(m_library->put(m_gone, {u"gone"_s}));
        const auto plan = planRemoval(*m_library, {called(u"gone"_s)}, false);
        QVERIFY_RESULT(plan);
        m_promised = plan->frees;
        QVERIFY_RESULT(carryOut(*m_library, *plan));
    }

    void theTrashKeepsWhatItCanGiveBack()
    {
        QCOMPARE(collectGarbage(*m_library).value(), 0);
        QVERIFY_RESULT(undoRemoval(*m_library));
        QCOMPARE(m_library->row(m_gone).problem.words(), QString());
    }

    void emptyingTheTrashFreesExactlyWhatWasPromised()
    {
        QCOMPARE(collectGarbage(*m_library, true).value(), m_promised);
        QCOMPARE(listTrash(*m_library).value().size(), 0);
        QCOMPARE(m_library->row(m_kept).problem.words(), QString());
        QVERIFY(m_library->has(m_kept.layers.first()));
        QVERIFY(!m_library->has(m_gone.layers.last()));
        QCOMPARE(verifyLibrary(*m_library, {}).value().size(), 0);
    }

    void itsSizeIsWhatEmptyingWouldFreeNow()
    {
        QCOMPARE(garbageSize(*m_library).value(), m_promised);
        QVERIFY_RESULT(m_library->put(m_gone, {u"again"_s}));
        QCOMPARE(garbageSize(*m_library).value(), 0);
    }

    void aWeekOldReceiptGoes()
    {
        const QDir trash((*m_library)->ownPath(u"trash"_s));
        const QString receipt = trash.filePath(trash.entryList({u"*.json"_s}).first());
        QByteArray json = readSmallFile(receipt, 100'000).value();
        const qsizetype year = json.indexOf("\"removedAt\": \"") + 14;
        QVERIFY_RESULT(replaceFile(receipt, json.replace(year, 4, "2020")));
        QCOMPARE(collectGarbage(*m_library).value(), m_promised);
        QVERIFY_ERROR(undoRemoval(*m_library), ErrorKind::NotFound);
    }

    void whileACopyRunsNothingIsCollected()
    {
        {
            const auto sink = librarySink(*m_library);
            QVERIFY_RESULT(sink);
            QVERIFY_ERROR(collectGarbage(*m_library, true), ErrorKind::Conflict);
            QCOMPARE(collectGarbage(*m_library).value(), 0);
            QVERIFY(m_library->has(m_gone.layers.last()));
        }
        {
            const auto source = librarySource(*m_library, m_kept.root.digest);
            QVERIFY_RESULT(QCoro::waitFor(source->root()));
            QVERIFY_ERROR(collectGarbage(*m_library, true), ErrorKind::Conflict);
        }
        QCOMPARE(collectGarbage(*m_library, true).value(), m_promised);
    }

    void aYoungOrphanStaysADay()
    {
        const QByteArray orphan = "of another tool's copy";
        writeBlobs(m_library->path(), {{Digest::of(orphan), orphan}});
        QCOMPARE(collectGarbage(*m_library).value(), 0);
        QCOMPARE(collectGarbage(*m_library, true).value(), m_promised);
        QVERIFY(m_library->has(Digest::of(orphan)));
        makeOld((*m_library)->blobPath(Digest::of(orphan)));
        QCOMPARE(collectGarbage(*m_library).value(), orphan.size());
    }

    void leftoversAreSwept()
    {
        const QString privateFile = (*m_library)->ownPath(u"partial/private-1"_s);
        const QString resumable = (*m_library)->ownPath(u"partial/"_s + Digest::of("x").hex());
        const QString half = m_library->path(u"index.json.tmp-1"_s);
        for (const QString &path : {privateFile, resumable, half})
            QVERIFY_RESULT(replaceFile(path, "x"));
        QCOMPARE(collectGarbage(*m_library).value(), 1);
        QVERIFY(!QFile::exists(privateFile) && !QFile::exists(half));
        QVERIFY(QFile::exists(resumable));
        QVERIFY_RESULT(collectGarbage(*m_library, true));
        QVERIFY(!QFile::exists(resumable));
    }

    void foreignFilesAreLeftAlone()
    {
        const QString path = m_library->path(u"blobs/sha256/README"_s);
        QVERIFY_RESULT(replaceFile(path, "hands off"));
        QVERIFY_RESULT(collectGarbage(*m_library, true));
        QVERIFY(QFile::exists(path));
    }

    void everythingThatAnIndexLeadsToStays()
    {
        const DrawnImage multi = drawIndex({drawIndex({drawImage(u"deep"_s)}), drawImage(u"flat"_s)}, true);
        QVERIFY_RESULT(m_library->put(multi, {u"multi"_s}));
        QVERIFY_RESULT(collectGarbage(*m_library, true));
        for (auto it = multi.blobs.begin(); it != multi.blobs.end(); ++it)
            QVERIFY(m_library->has(it.key()));
    }

    void aDamagedImageStopsTheSweep()
    {
        QVERIFY_RESULT(replaceFile((*m_library)->blobPath(m_kept.root.digest), "{}"));
        QVERIFY_ERROR(collectGarbage(*m_library, true), ErrorKind::Damaged);
        QVERIFY(m_library->has(m_kept.layers.first()));
    }

    void whatADocumentLeadsToThatNobodyUnderstandsStays_data()
    {
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("an artifact manifest")
            << u"application/vnd.cncf.oras.artifact.manifest.v1+json"_s << u"sha256"_s;
        QTest::newRow("schema 1") << u"application/vnd.docker.distribution.manifest.v1+prettyjws"_s << u"sha256"_s;
        QTest::newRow("another algorithm") << u"application/vnd.oci.image.manifest.v1+json"_s << u"sha384"_s;
        QTest::newRow("no size") << QString() << u"sha256"_s;
    }

    void whatADocumentLeadsToThatNobodyUnderstandsStays()
    {
        QFETCH(const QString, mediaType);
        QFETCH(const QString, algorithm);
        const QByteArray blob = "a part", inner = "{\"blobs\":[\"" + Digest::of(blob).toString().toLatin1() + "\"]}";
        const QByteArray outer = "{\"leads\":\"" + Digest::of(inner).toString().toLatin1() + "\"}";
        const QString hex = algorithm == u"sha384" ? QString(96, u'a') : Digest::of(outer).hex();
        writeBlobs(m_library->path(), {{Digest::of(blob), blob}, {Digest::of(inner), inner}});
        QVERIFY_RESULT(makeFolder(m_library->path(u"blobs/"_s + algorithm)));
        QVERIFY_RESULT(replaceFile(m_library->path(u"blobs/%1/%2"_s.arg(algorithm, hex)), outer));
        for (const QByteArray &part : {blob, inner})
            makeOld((*m_library)->blobPath(Digest::of(part)));
        QJsonObject entry{{u"digest"_s, QString(algorithm + u':' + hex)}, {u"mediaType"_s, mediaType}};
        if (!mediaType.isEmpty())
            entry[u"size"_s] = outer.size();
        QJsonObject index = QJsonDocument::fromJson(readSmallFile((*m_library)->indexPath(), 100'000).value()).object();
        index[u"manifests"_s] = QJsonArray(index[u"manifests"_s].toArray()) << entry;
        QVERIFY_RESULT(replaceFile((*m_library)->indexPath(), QJsonDocument(index).toJson()));
        QCOMPARE(collectGarbage(*m_library, true).value(), m_promised);
        QVERIFY(m_library->has(Digest::of(blob)) && m_library->has(Digest::of(inner)));
    }

    void aDamagedImageInTheTrashKeepsNobodyFromSweeping()
    {
        QVERIFY_RESULT(replaceFile((*m_library)->blobPath(m_gone.root.digest), "{}"));
        makeOld((*m_library)->blobPath(m_gone.layers.last()));
        QVERIFY_RESULT(replaceFile((*m_library)->ownPath(u"partial/private-1"_s), "x"));
        QCOMPARE(collectGarbage(*m_library).value(), 1);
        QVERIFY(m_library->has(m_gone.layers.last()));
        QVERIFY_RESULT(collectGarbage(*m_library, true));
        QVERIFY(!m_library->has(m_gone.layers.last()));
    }

    void aDamagedConfigKeepsNobodyFromSweeping()
    {
        QVERIFY_RESULT(replaceFile((*m_library)->blobPath(m_kept.config), "nonsense"));
        QVERIFY_RESULT(collectGarbage(*m_library, true));
        QVERIFY(m_library->has(m_kept.config));
    }

    void whatAnImageLeftInTheCacheGoesWithIt()
    {
        QCOMPARE(factsInCache(), 2);
        QVERIFY_RESULT(collectGarbage(*m_library));
        QCOMPARE(factsInCache(), 2);
        QVERIFY_RESULT(collectGarbage(*m_library, true));
        QCOMPARE(factsInCache(), 1);
    }

    void onceADayALibraryIsTidiedByItself()
    {
        const QString half = (*m_library)->ownPath(u"partial/private-1"_s);
        QVERIFY_RESULT(replaceFile(half, "x"));
        tidyLibrary(*m_library);
        QVERIFY(QFile::exists(half));
        makeOld((*m_library)->ownPath(u"swept"_s));
        QVERIFY_RESULT(carryOut(*m_library, planRemoval(*m_library, {called(u"kept"_s)}, false).value()));
        QVERIFY(!QFile::exists(half));
    }

private:
    static void makeOld(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addSecs(-25 * 60 * 60), QFileDevice::FileModificationTime));
    }

    int factsInCache() const
    {
        int count = -1;
        {
            QSqlDatabase cache = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
            cache.setDatabaseName((*m_library)->ownPath(u"cache.db"_s));
            QSqlQuery query(cache);
            if (cache.open() && query.exec(u"SELECT count(*) FROM facts"_s) && query.next())
                count = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(u"look"_s);
        return count;
    }

    const DrawnImage m_kept = drawImage(u"etc/hosts\nusr/bin/kept"_s);
    const DrawnImage m_gone = drawImage(u"etc/hosts\nusr/bin/gone"_s);
    qint64 m_promised = 0;
    std::optional<TestLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestGarbage)
#include "tst_garbage.moc"
