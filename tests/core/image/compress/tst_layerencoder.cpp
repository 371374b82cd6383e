// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/compress/layerencoder.h"
#include "tests/core/image/compress/compressrig.h"

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

Result<void> writeIn(LayerEncoder &encoder, const QByteArray &bytes, qsizetype pieces)
{
    for (qsizetype at = 0; at < bytes.size(); at += pieces) {
        if (auto written = encoder.write(QByteArrayView(bytes).sliced(at, std::min(pieces, bytes.size() - at)));
            !written)
            return written;
    }
    return {};
}

QByteArray bytesOf(const CompressedLayer &layer)
{
    return readAll(*rangeStream(*layer.file, 0, layer.file->size().value()), 1 << 30).value_or(QByteArray());
}

} // namespace

class TestLayerEncoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSizeOfThePiecesDoesNotMatter_data()
    {
        QTest::addColumn<Compression>("how");
        QTest::newRow("gzip") << Compression::Gzip;
        QTest::newRow("zstd") << Compression::Zstd;
    }
    void theSizeOfThePiecesDoesNotMatter()
    {
        QFETCH(const Compression, how);
        const DrawnImage image = largeImage();
        const QByteArray bytes = image.blobs.value(image.layers.first());
        QList<Descriptor> became;
        for (const qsizetype pieces : {qsizetype(1000), qsizetype(70'000), bytes.size()}) {
            LayerEncoder encoder(blobOf(bytes), how, room());
            QVERIFY_RESULT(writeIn(encoder, bytes, pieces));
            QVERIFY_RESULT(encoder.commit());
            QCOMPARE(decoded(bytesOf(encoder.layer()), how), bytes);
            QCOMPARE(encoder.layer().blob, blobOf(bytesOf(encoder.layer())));
            became.append(encoder.layer().blob);
        }
        QCOMPARE(became, QList<Descriptor>(became.size(), became.first()));
    }

    void whatIsCompressedAlreadyStays_data()
    {
        QTest::addColumn<Compression>("before");
        QTest::addColumn<qsizetype>("pieces");
        QTest::newRow("gzip") << Compression::Gzip << qsizetype(1 << 20);
        QTest::newRow("gzip, byte by byte") << Compression::Gzip << qsizetype(1);
        QTest::newRow("zstd, byte by byte") << Compression::Zstd << qsizetype(1);
    }
    void whatIsCompressedAlreadyStays()
    {
        QFETCH(const Compression, before);
        QFETCH(const qsizetype, pieces);
        const QByteArray bytes = encoded("a tar, as it were", before);
        LayerEncoder encoder(blobOf(bytes), Compression::Gzip, room());
        QVERIFY_RESULT(writeIn(encoder, bytes, pieces));
        QVERIFY_RESULT(encoder.commit());
        QCOMPARE(bytesOf(encoder.layer()), bytes);
    }

    void anEmptyLayerIsAnEmptyStream()
    {
        LayerEncoder encoder(blobOf({}), Compression::Gzip, room());
        QVERIFY_RESULT(encoder.commit());
        QVERIFY(encoder.layer().blob.size > 0);
        QCOMPARE(decoded(bytesOf(encoder.layer()), Compression::Gzip), QByteArray());
    }

    void startingAgainForgetsEverything()
    {
        const QByteArray bytes(100'000, 'b');
        LayerEncoder encoder(blobOf(bytes), Compression::Zstd, room());
        QVERIFY_RESULT(encoder.write(QByteArray(90'000, 'a')));
        QVERIFY_RESULT(encoder.restart());
        QCOMPARE(encoder.offset(), 0);
        QVERIFY_RESULT(encoder.write(bytes));
        QCOMPARE(encoder.offset(), bytes.size());
        QVERIFY_RESULT(encoder.commit());
        QCOMPARE(decoded(bytesOf(encoder.layer()), Compression::Zstd), bytes);
    }

    void otherBytesAreDamage()
    {
        LayerEncoder many(blobOf("four"), Compression::Gzip, room());
        QVERIFY_ERROR(many.write("five!"), ErrorKind::Damaged);
        LayerEncoder few(blobOf("four"), Compression::Gzip, room());
        QVERIFY_RESULT(few.write("six"));
        QVERIFY_ERROR(few.commit(), ErrorKind::Damaged);
        LayerEncoder other(blobOf("four"), Compression::Gzip, room());
        QVERIFY_RESULT(other.write("five"));
        QVERIFY_ERROR(other.commit(), ErrorKind::Damaged);
    }

    void aFullDiskIsNoSpace()
    {
        LayerEncoder encoder(blobOf("four"), Compression::Gzip, FullDisk().room().value());
        QVERIFY_RESULT(encoder.write("four")); // it is held until it is known what it is
        QVERIFY_ERROR(encoder.commit(), ErrorKind::NoSpace);
    }

private:
    Fd room() const { return Fd::openNameless(m_folder.path()).value(); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLayerEncoder)
#include "tst_layerencoder.moc"
