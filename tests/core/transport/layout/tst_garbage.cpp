// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/base/files.h"
#include "testlibrary.h"
#include "tests/support/check.h"

#include <QDir>

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
        QCOMPARE(m_library->row(m_gone).problem, QString());
    }

    void emptyingTheTrashFreesExactlyWhatWasPromised()
    {
        QCOMPARE(collectGarbage(*m_library, true).value(), m_promised);
        QCOMPARE(listTrash(*m_library).value().size(), 0);
        QCOMPARE(m_library->row(m_kept).problem, QString());
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
            QVERIFY_ERROR(collectGarbage(*m_library, true), ErrorKind::Conflict);
        }
        QCOMPARE(collectGarbage(*m_library, true).value(), m_promised);
    }

    void aYoungOrphanStaysAnHour()
    {
        const QByteArray orphan = "of another tool's copy";
        writeBlobs(m_library->path(), {{Digest::of(orphan), orphan}});
        QCOMPARE(collectGarbage(*m_library).value(), 0);
        QFile file((*m_library)->blobPath(Digest::of(orphan)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addSecs(-2 * 60 * 60), QFileDevice::FileModificationTime));
        file.close();
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

private:
    const DrawnImage m_kept = drawImage(u"etc/hosts\nusr/bin/kept"_s);
    const DrawnImage m_gone = drawImage(u"etc/hosts\nusr/bin/gone"_s);
    qint64 m_promised = 0;
    std::optional<TestLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestGarbage)
#include "tst_garbage.moc"
