// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files.h"
#include "core/layer/tarheader.h"
#include "core/layer/tarwalk.h"
#include "tests/support/check.h"
#include "tests/support/tarmaker.h"

#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>

using namespace stowage;

namespace {

QByteArray longName()
{
    return QByteArray(90, 'd') + '/' + QByteArray(150, 'f');
}

QByteArray ordinaryTar(const char *format)
{
    TarMaker maker(format);
    maker.folder("blobs/").file("blobs/one", QByteArray(70000, '1')).file("empty", "").symlink("link", "../one");
    maker.hardlink("hard", "blobs/one").device("null").file("two", "22");
    if (format != QByteArray("v7tar"))
        maker.file(longName(), "long");
    return maker.bytes();
}

Result<QList<TarEntry>> entriesOf(TarWalk walk)
{
    QList<TarEntry> found;
    for (;;) {
        auto entry = walk.next();
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            return found;
        found << **entry;
    }
}

Result<QByteArray> content(TarWalk &walk)
{
    QByteArray all;
    for (;;) {
        const auto piece = walk.piece();
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return all;
        all.append(*piece);
    }
}

} // namespace

class TestTarWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryMember_data() { formats(); }
    void tellsEveryMember()
    {
        QFETCH(const QByteArray, format);
        const auto entries = entriesOf(TarWalk(memoryStream(ordinaryTar(format.constData()))));
        QVERIFY_RESULT(entries);
        QCOMPARE(entries->at(0).type, TarEntry::Type::Folder);
        QCOMPARE(entries->at(1).path, QByteArray("blobs/one"));
        QCOMPARE(entries->at(1).size, 70000);
        QCOMPARE(entries->at(3).type, TarEntry::Type::Symlink);
        QCOMPARE(entries->at(3).linkTarget, QByteArray("../one"));
        QCOMPARE(entries->at(4).type, TarEntry::Type::Hardlink);
        QCOMPARE(entries->at(4).linkTarget, QByteArray("blobs/one"));
        const bool hasDevice = format != "v7tar"; // which has no word for one
        QVERIFY(entries->size() > 5 || !hasDevice);
        if (hasDevice)
            QCOMPARE(entries->at(5).type, TarEntry::Type::Other);
    }

    void aFileIsReadByPosition_data() { formats(); }
    void aFileIsReadByPosition()
    {
        QFETCH(const QByteArray, format);
        const Fd file = written(ordinaryTar(format.constData()));
        const auto entries = entriesOf(TarWalk(file, file.size().value()));
        QVERIFY_RESULT(entries);
        for (const TarEntry &entry : *entries) {
            if (entry.type != TarEntry::Type::File)
                continue;
            const auto bytes = readAll(*rangeStream(file, entry.dataOffset, entry.size), 100000);
            QVERIFY_RESULT(bytes);
            QCOMPARE(*bytes, expected(entry.path));
        }
    }

    void contentsPassByInAStream()
    {
        TarWalk walk(memoryStream(ordinaryTar("pax")));
        for (;;) {
            const auto entry = walk.next();
            QVERIFY_RESULT(entry);
            if (!*entry)
                break;
            if ((*entry)->type == TarEntry::Type::File)
                QCOMPARE(content(walk).value(), expected((*entry)->path));
        }
    }

    void holesAreZeros()
    {
        Fd file = Fd::open(m_dir.filePath(QStringLiteral("sparse")), O_RDWR | O_CREAT).value();
        QVERIFY_RESULT(file.writeAt(200000, "end"));
        QVERIFY_RESULT(file.truncate(300000));
        QCOMPARE(QProcess::execute(QStringLiteral("tar"),
                     {QStringLiteral("-C"), m_dir.path(), QStringLiteral("-Scf"),
                         m_dir.filePath(QStringLiteral("sparse.tar")), QStringLiteral("sparse")}),
            0);
        TarWalk walk(memoryStream(readSmallFile(m_dir.filePath(QStringLiteral("sparse.tar")), 1 << 20).value()));
        const auto entry = walk.next();
        QVERIFY_RESULT(entry);
        QCOMPARE((*entry)->dataOffset, -1);
        QCOMPARE(content(walk).value(), QByteArray(200000, '\0') + "end" + QByteArray(300000 - 200003, '\0'));
    }

    void aTarThatIsCutOffIsDamaged_data()
    {
        QTest::addColumn<qsizetype>("keep");
        QTest::addRow("in a header") << qsizetype(700);
        QTest::addRow("in a content") << qsizetype(20000);
    }
    void aTarThatIsCutOffIsDamaged()
    {
        QFETCH(const qsizetype, keep);
        const QByteArray tar = ordinaryTar("gnutar").first(keep);
        const Fd file = written(tar);
        QVERIFY_ERROR(entriesOf(TarWalk(file, file.size().value())), ErrorKind::Damaged);
        QVERIFY_ERROR(entriesOf(TarWalk(memoryStream(tar))), ErrorKind::Damaged);
    }

    void noiseIsDamaged()
    {
        QVERIFY_ERROR(entriesOf(TarWalk(memoryStream(QByteArray(5000, '\x5a')))), ErrorKind::Damaged);
    }

    void anEmptyTarHasNoMembers() { QVERIFY(entriesOf(TarWalk(memoryStream(QByteArray(1024, '\0'))))->isEmpty()); }

    void headersOfOursAreRead_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<qint64>("size");
        QTest::addRow("blob") << QByteArray("blobs/sha256/") + QByteArray(64, 'a') << qint64(12345);
        QTest::addRow("empty") << QByteArray("oci-layout") << qint64(0);
        QTest::addRow("the largest octal size") << QByteArray("large") << qint64(077777777777);
        QTest::addRow("over 8 GiB") << QByteArray("large") << qint64(077777777777) + 1;
        QTest::addRow("1 TiB") << QByteArray("large") << (qint64(1) << 40);
    }
    void headersOfOursAreRead()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const qint64, size);
        TarWalk walk(memoryStream(tarHeader(path, size)));
        const auto entry = walk.next();
        QVERIFY_RESULT(entry);
        QCOMPARE((*entry)->path, path);
        QCOMPARE((*entry)->size, size);
        QCOMPARE((*entry)->dataOffset, tarBlockSize);
    }

private:
    static void formats()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"gnutar", "pax", "ustar", "v7tar"})
            QTest::addRow("%s", format) << QByteArray(format);
    }

    static QByteArray expected(const QByteArray &path)
    {
        static const QMap<QByteArray, QByteArray> contents
            = {{"blobs/one", QByteArray(70000, '1')}, {"two", "22"}, {longName(), "long"}};
        return contents.value(path);
    }

    Fd written(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("file.tar"));
        if (!replaceFile(path, bytes))
            return Fd();
        return Fd::open(path, O_RDONLY).value_or(Fd());
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestTarWalk)
#include "tst_tarwalk.moc"
