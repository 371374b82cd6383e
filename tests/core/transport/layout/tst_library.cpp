// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "testlibrary.h"
#include "tests/support/check.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <barrier>
#include <thread>
#include <vector>

using namespace stowage;
using namespace Qt::StringLiterals;

/// JSON is easier to read in single quotes.
static QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

class TestLibraryFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFolderBecomesAnOciLayout()
    {
        const TestLibrary library;
        QCOMPARE(readSmallFile(library.path(u"oci-layout"_s), 100).value(), json("{'imageLayoutVersion':'1.0.0'}"));
        QVERIFY(QDir(library.path(u"blobs/sha256"_s)).exists());
        QCOMPARE(listImages(library).value().images.size(), 0);
    }

    void openingAgainKeepsWhatIsThere()
    {
        const TestLibrary library;
        QVERIFY_RESULT(library.put(drawImage(u"etc/hosts"_s), {u"app:1"_s}));
        const auto again = Library::open(library.path());
        QVERIFY_RESULT(again);
        QCOMPARE(listImages(*again).value().images.size(), 1);
    }

    void aHalfMadeLibraryIsFinished()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"blobs/sha256"_s));
        QVERIFY(QDir(folder.path()).mkpath(u"stowage"_s));
        QVERIFY_RESULT(replaceFile(folder.filePath(u"index.json.tmp-1"_s), "{"));
        const auto library = Library::open(folder.path());
        QVERIFY_RESULT(library);
        QVERIFY_RESULT(listImages(*library));
    }

    void manyWhoOpenAFreshFolderAtOnceAllGetIt()
    {
        // In memory making a Library takes so little time that many look at it just then.
        const QString memory = QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
        for (int round = 0; round < 60; ++round) {
            const QTemporaryDir folder(memory + u"/stowage-XXXXXX"_s);
            std::atomic<int> opened = 0;
            std::barrier together(12);
            {
                std::vector<std::jthread> threads;
                for (int i = 0; i < 12; ++i)
                    threads.emplace_back([&] {
                        together.arrive_and_wait();
                        const qint64 start = QRandomGenerator::global()->bounded(600'000);
                        QElapsedTimer clock;
                        for (clock.start(); clock.nsecsElapsed() < start;)
                            std::this_thread::yield();
                        opened += Library::open(folder.filePath(u"library"_s)) ? 1 : 0;
                    });
            }
            QCOMPARE(opened.load(), 12);
        }
    }

    void anEmptyPathIsNoFolder() { QVERIFY_ERROR(Library::open({}), ErrorKind::Usage); }

    void anotherFolderIsNotTouched_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("something else") << u"holiday.jpg"_s << "picture"_ba;
        QTest::newRow("another version") << u"oci-layout"_s << json("{'imageLayoutVersion':'2.0.0'}");
        QTest::newRow("broken marker") << u"oci-layout"_s << "{"_ba;
        QTest::newRow("no version") << u"oci-layout"_s << "{}"_ba;
    }

    void anotherFolderIsNotTouched()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, content);
        QTemporaryDir folder;
        QVERIFY_RESULT(replaceFile(folder.filePath(file), content));
        QVERIFY_ERROR(Library::open(folder.path()), ErrorKind::Damaged);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{file});
    }

    void aFileIsNoLibrary()
    {
        QTemporaryDir folder;
        QVERIFY_RESULT(replaceFile(folder.filePath(u"file"_s), "x"));
        QVERIFY_ERROR(Library::open(folder.filePath(u"file"_s)), ErrorKind::Damaged);
        QVERIFY_ERROR(Library::open(folder.filePath(u"file/library"_s)), ErrorKind::NotFound);
    }

    void aDamagedListSaysWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("index");
        QTest::newRow("cut") << json("{'schemaVersion':2,'manifests':[{'mediaTy");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("a list") << "[]"_ba;
        QTest::newRow("wrong type") << json("{'manifests':7}");
    }

    void aDamagedListSaysWhatToDo()
    {
        QFETCH(const QByteArray, index);
        const TestLibrary library;
        QVERIFY_RESULT(library.put(drawImage(u"etc/hosts"_s), {u"app:1"_s}));
        QVERIFY_RESULT(replaceFile(library->indexPath(), index));
        QVERIFY_ERROR(listImages(library), ErrorKind::Damaged);
        QVERIFY_ERROR(tagImage(library, Digest::of("x"), name(u"a:1"_s)), ErrorKind::Damaged);
        QVERIFY_ERROR(verifyLibrary(library, {}), ErrorKind::Damaged);
        QVERIFY_ERROR(collectGarbage(library, true), ErrorKind::Damaged);
        QCOMPARE(readSmallFile(library->indexPath(), 1000).value(), index);
    }

    void aMissingListIsDamaged()
    {
        const TestLibrary library;
        QVERIFY(QFile::remove(library->indexPath()));
        QVERIFY_ERROR(listImages(library), ErrorKind::Damaged);
    }

    void strangeDescriptorsAndKeysSurvive()
    {
        const TestLibrary library;
        const QByteArray strange = json("{'schemaVersion':2,'x':{'y':1},'manifests':["
                                        "{'mediaType':'application/xml','digest':'md9:12','size':1},"
                                        "{'mediaType':'application/xml','digest':'sha256:@','size':7,'urls':['u']}]}")
                                       .replace('@', QByteArray(64, 'a'));
        QVERIFY_RESULT(replaceFile(library->indexPath(), strange));
        QVERIFY_RESULT(library.put(drawImage(u"etc/hosts"_s), {u"app:1"_s}));
        const QJsonObject index = QJsonDocument::fromJson(readSmallFile(library->indexPath(), 10'000).value()).object();
        const QJsonObject before = QJsonDocument::fromJson(strange).object();
        QCOMPARE(index[u"x"], before[u"x"]);
        QCOMPARE(index[u"manifests"][0], before[u"manifests"][0]);
        QCOMPARE(index[u"manifests"][1], before[u"manifests"][1]);
        QCOMPARE(index[u"manifests"].toArray().size(), 3);
    }

    void ourFolderMayBeDeleted()
    {
        const TestLibrary library;
        QVERIFY_RESULT(library.put(drawImage(u"etc/hosts"_s), {u"app:1"_s}));
        QVERIFY(QDir(library.path(u"stowage"_s)).removeRecursively());
        QCOMPARE(listImages(library).value().images.size(), 1);
        QVERIFY_RESULT(library.put(drawImage(u"etc/motd"_s), {u"app:2"_s}));
        QVERIFY_RESULT(carryOut(library, planRemoval(library, {called(u"app:1"_s)}, false).value()));
        QCOMPARE(listImages(library).value().images.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLibraryFolder)
#include "tst_library.moc"
