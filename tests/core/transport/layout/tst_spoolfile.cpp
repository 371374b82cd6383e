// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/spoolfile.h"

#include "core/transport/layout/library.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

/// What is on its way through the Library's folder.
class TestSpoolFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesWithItsLastCopy()
    {
        const auto library = newLibrary();
        std::optional<SpoolFile> spool = openSpoolFile(library).value();
        const QString path = spool->path();
        std::optional<SpoolFile> copy = spool;
        spool.reset();
        QVERIFY(QFile::exists(path));
        copy.reset();
        QVERIFY(!QFile::exists(path));
    }

    /// Nobody sweeps it while it is written to, and what a killed program left goes with the first sweep.
    void isSweptWhenNobodyHasIt()
    {
        const auto library = newLibrary();
        std::optional<SpoolFile> spool = openSpoolFile(library).value();
        QVERIFY_ERROR(collectGarbage(library, true), ErrorKind::Conflict);
        const QString left = spool->path() + u"-left"_s;
        QVERIFY(QFile::copy(spool->path(), left));
        spool.reset();
        QVERIFY_RESULT(collectGarbage(library));
        QVERIFY(!QFile::exists(left));
    }

    void aFolderIsSweptLikewise()
    {
        const auto library = newLibrary();
        std::optional<SpoolFolder> spool = openSpoolFolder(library).value();
        QVERIFY_ERROR(collectGarbage(library, true), ErrorKind::Conflict);
        const QString left = spool->path() + u"-left"_s;
        spool.reset();
        QVERIFY(QDir().mkpath(left + u"/blobs"_s));
        QVERIFY(QFile::copy(library.path() + u"/oci-layout"_s, left + u"/blobs/one"_s));
        const auto freed = collectGarbage(library);
        QVERIFY_RESULT(freed);
        QVERIFY(*freed > 0);
        QVERIFY(!QFile::exists(left));
        QVERIFY(QDir(library.ownPath(u"partial"_s)).isEmpty());
    }

    void aLibraryThatCannotBeWrittenTo()
    {
        const auto library = newLibrary();
        QVERIFY(QDir(library.ownPath(u"partial"_s)).removeRecursively());
        QFile inTheWay(library.ownPath(u"partial"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!openSpoolFile(library));
        QVERIFY(!openSpoolFolder(library));
    }

private:
    Library newLibrary() { return Library::open(m_folder.filePath(QString::number(++m_count))).value(); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSpoolFile)
#include "tst_spoolfile.moc"
