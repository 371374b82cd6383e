// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/image/copy.h"
#include "testlibrary.h"
#include "tests/support/check.h"

#include <QDir>
#include <QFileInfo>

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

/// Three megabytes and a bit that do not repeat.
QByteArray largeBytes()
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < 3'200'000; ++i)
        bytes += QByteArray::number(i) + ' ';
    return bytes;
}

} // namespace

class TestLibraryPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.emplace();
        m_sink = librarySink(*m_library).value();
    }

    void aBlobAppearsOnlyWhenItIsCommitted()
    {
        const auto writer = writerFor(m_blob);
        QVERIFY_RESULT(writer->write(m_bytes));
        QVERIFY(!m_library->has(m_blob.digest));
        QVERIFY_RESULT(writer->commit());
        QCOMPARE(readSmallFile((*m_library)->blobPath(m_blob.digest), m_bytes.size()).value(), m_bytes);
        QVERIFY(QCoro::waitFor(m_sink->has(m_blob, {})).value());
        QVERIFY(partials().isEmpty());
    }

    void anInterruptedBlobGoesOn()
    {
        writerFor(m_blob)->write(QByteArrayView(m_bytes).first(2'000'000)).value();
        QVERIFY(!m_library->has(m_blob.digest));
        const auto writer = writerFor(m_blob);
        QCOMPARE(writer->offset(), 2'000'000);
        QVERIFY_RESULT(writer->write(QByteArrayView(m_bytes).sliced(2'000'000)));
        QVERIFY_RESULT(writer->commit());
        QVERIFY(m_library->has(m_blob.digest));
    }

    void whatWasSpoiltMeanwhileIsThrownAway()
    {
        writerFor(m_blob)->write(QByteArrayView(m_bytes).first(2'000'000)).value();
        QFile partial((*m_library)->ownPath(u"partial/"_s + m_blob.digest.hex()));
        QVERIFY(partial.open(QIODevice::ReadWrite) && partial.putChar('x'));
        partial.close();
        const auto writer = writerFor(m_blob);
        QVERIFY_RESULT(writer->write(QByteArrayView(m_bytes).sliced(writer->offset())));
        QVERIFY_ERROR(writer->commit(), ErrorKind::Damaged);
        QVERIFY(!m_library->has(m_blob.digest));
        QVERIFY(partials().isEmpty());
    }

    void startingOver()
    {
        const auto writer = writerFor(m_blob);
        QVERIFY_RESULT(writer->write("wrong"));
        QVERIFY_RESULT(writer->restart());
        QCOMPARE(writer->offset(), 0);
        QVERIFY_RESULT(writer->write(m_bytes));
        QVERIFY_RESULT(writer->commit());
    }

    void wrongBytesAreDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("short") << m_bytes.chopped(1);
        QTest::newRow("wrong") << 'x' + m_bytes.sliced(1);
        QTest::newRow("nothing") << QByteArray();
    }

    void wrongBytesAreDamaged()
    {
        QFETCH(const QByteArray, bytes);
        const auto writer = writerFor(m_blob);
        QVERIFY_RESULT(writer->write(bytes));
        QVERIFY_ERROR(writer->commit(), ErrorKind::Damaged);
        QVERIFY_ERROR(writer->commit(), ErrorKind::Damaged);
        QVERIFY_ERROR(writer->write("x"), ErrorKind::Damaged);
        QVERIFY(!m_library->has(m_blob.digest));
        QVERIFY(partials().isEmpty());
    }

    void oneByteTooManyIsDamagedAtOnce()
    {
        const auto writer = writerFor(m_blob);
        QVERIFY_RESULT(writer->write(m_bytes));
        QVERIFY_ERROR(writer->write("x"), ErrorKind::Damaged);
        QVERIFY_ERROR(writer->commit(), ErrorKind::Damaged);
    }

    void twoWritersOfOneBlobDoNotDisturbEachOther()
    {
        const auto first = writerFor(m_blob);
        QVERIFY_RESULT(first->write(QByteArrayView(m_bytes).first(1'500'000)));
        const auto second = writerFor(m_blob);
        QCOMPARE(second->offset(), 0);
        QVERIFY_RESULT(second->write(m_bytes));
        QVERIFY_RESULT(second->commit());
        QVERIFY_RESULT(first->write(QByteArrayView(m_bytes).sliced(1'500'000)));
        QVERIFY_RESULT(first->commit());
        QCOMPARE(readSmallFile((*m_library)->blobPath(m_blob.digest), m_bytes.size()).value(), m_bytes);
        QVERIFY(partials().isEmpty());
    }

    void aDigestThatIsKnownOnlyAfterwards()
    {
        auto writer = QCoro::waitFor(m_sink->ingest()).value();
        QVERIFY_RESULT(writer->write(QByteArrayView(m_bytes).first(100)));
        QVERIFY_RESULT(writer->write(QByteArrayView(m_bytes).sliced(100)));
        const auto blob = writer->commit();
        QVERIFY_RESULT(blob);
        QCOMPARE(*blob, m_blob);
        QVERIFY(m_library->has(m_blob.digest));
    }

    void anAbandonedIngestLeavesNothing()
    {
        QVERIFY_RESULT(QCoro::waitFor(m_sink->ingest()).value()->write(m_bytes));
        QVERIFY(partials().isEmpty());
    }

    void aBlobOfTheWrongSizeIsNotThere()
    {
        writeBlobs(m_library->path(), {{m_blob.digest, m_bytes.chopped(5)}});
        QVERIFY(!QCoro::waitFor(m_sink->has(m_blob, {})).value());
    }

    void manifestsAreKeptByteForByte()
    {
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        RawManifest odd = image.root;
        odd.bytes = "  " + odd.bytes + "\n";
        odd.digest = Digest::of(odd.bytes);
        QVERIFY_RESULT(QCoro::waitFor(m_sink->putManifest(odd)));
        QCOMPARE(QCoro::waitFor(m_sink->stored(odd.descriptor())).value(), odd.bytes);
        odd.bytes += "\n";
        QVERIFY_ERROR(QCoro::waitFor(m_sink->putManifest(odd)), ErrorKind::Damaged);
        QVERIFY_ERROR(QCoro::waitFor(m_sink->stored(blobOf("{}"))), ErrorKind::NotFound);
    }

    void whatIsNotHereCannotBePublished()
    {
        const Descriptor root = drawImage(u"a"_s).root.descriptor();
        QVERIFY_ERROR(QCoro::waitFor(m_sink->publish(root, {name(u"a"_s)})), ErrorKind::NotFound);
        QCOMPARE(listImages(*m_library).value().images.size(), 0);
    }

    void fromALibraryToAnother()
    {
        const DrawnImage image = drawIndex({drawImage(u"etc/hosts\nusr/bin/tool"_s)}, true);
        QVERIFY_RESULT(m_library->put(image, {u"app"_s}));
        const TestLibrary other;
        const auto source = librarySource(*m_library, image.root.digest);
        const auto sink = librarySink(other).value();
        CopyRequest request;
        request.names = {name(u"copy"_s)};
        request.platforms = CopyRequest::Platforms::All;
        const auto report = QCoro::waitFor(copyImage(*source, *sink, request, {}));
        QVERIFY_RESULT(report);
        QCOMPARE(report->root.digest, image.root.digest);
        QCOMPARE(other.row(image).size, image.size());
        QCOMPARE(other.row(image).references, QList{name(u"copy"_s)});
        QCOMPARE(verifyLibrary(other, {}).value().size(), 0);
    }

    void whatIsDamagedIsTakenByNobody()
    {
        writeBlobs(m_library->path(), {{m_blob.digest, 'x' + m_bytes.sliced(1)}});
        const TestLibrary other;
        const auto sink = librarySink(other).value();
        const auto into = QCoro::waitFor(sink->write(m_blob, {})).value();
        const auto source = librarySource(*m_library, m_blob.digest);
        QVERIFY_RESULT(QCoro::waitFor(source->read(m_blob, *into, {})));
        QVERIFY_ERROR(into->commit(), ErrorKind::Damaged);
        QVERIFY(!QFileInfo::exists(other->blobPath(m_blob.digest)));
        QVERIFY_ERROR(QCoro::waitFor(source->root()), ErrorKind::NotFound);
    }

    void aPartThatIsMissingIsDamage()
    {
        const TestLibrary other;
        const auto sink = librarySink(other).value();
        const auto into = QCoro::waitFor(sink->write(m_blob, {})).value();
        const auto source = librarySource(*m_library, m_blob.digest);
        QVERIFY_ERROR(QCoro::waitFor(source->read(m_blob, *into, {})), ErrorKind::Damaged);
    }

    void aSourceHoldsTheLockEvenWhereOurFolderWasDeleted()
    {
        const DrawnImage image = drawImage(u"etc/hosts"_s);
        QVERIFY_RESULT(m_library->put(image, {u"app"_s}));
        QVERIFY(QDir(m_library->path(u"stowage"_s)).removeRecursively());
        const auto source = librarySource(*m_library, image.root.digest);
        QVERIFY_RESULT(QCoro::waitFor(source->root()));
        QVERIFY_ERROR(
            FileLock::tryAcquire((*m_library)->ownPath(u"blobs.lock"_s), FileLock::Exclusive), ErrorKind::Conflict);
    }

    void aSourceGoesOnWhereTheTargetStands()
    {
        writeBlobs(m_library->path(), {{m_blob.digest, m_bytes}});
        const TestLibrary other;
        const auto sink = librarySink(other).value();
        const auto into = QCoro::waitFor(sink->write(m_blob, {})).value();
        QVERIFY_RESULT(into->write(QByteArrayView(m_bytes).first(1'234'567)));
        const auto source = librarySource(*m_library, m_blob.digest);
        QVERIFY_RESULT(QCoro::waitFor(source->read(m_blob, *into, {})));
        QVERIFY_RESULT(into->commit());
    }

private:
    std::unique_ptr<BlobWriter> writerFor(const Descriptor &blob) const
    {
        return QCoro::waitFor(m_sink->write(blob, {})).value();
    }

    QStringList partials() const { return QDir((*m_library)->ownPath(u"partial"_s)).entryList(QDir::Files); }

    const QByteArray m_bytes = largeBytes();
    const Descriptor m_blob = blobOf(m_bytes);
    std::optional<TestLibrary> m_library;
    std::unique_ptr<ImageSink> m_sink;
};

QTEST_GUILESS_MAIN(TestLibraryPlaces)
#include "tst_libraryplaces.moc"
