// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/aheadstream.h"
#include "core/layer/stream/decoder.h"
#include "core/layer/stream/encoder.h"
#include "tests/support/check.h"
#include "tests/support/tarmaker.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace stowage;

namespace {

constexpr qint64 limit = 64 * 1024 * 1024;

/// A few pieces long, half of it compressible.
QByteArray sample()
{
    QByteArray bytes(2 * 1024 * 1024 + 12345, 'x');
    QRandomGenerator random(7);
    std::generate(bytes.begin(), bytes.begin() + bytes.size() / 2, [&] { return char(random.generate()); });
    return bytes;
}

Result<QByteArray> decoded(const QByteArray &encoded, Compression compression, DecodeLimits limits = {})
{
    return readAll(*decodedStream(memoryStream(encoded), compression, limits), limit);
}

QByteArray encoded(const QByteArray &bytes, Compression compression, qsizetype pieces = 1 << 30)
{
    QByteArray out;
    const auto maker = encoder(compression, [&out](QByteArrayView made) -> Result<void> {
        out.append(made);
        return {};
    });
    for (qsizetype at = 0; at < bytes.size(); at += pieces) {
        if (!maker->write(QByteArrayView(bytes).sliced(at, std::min(pieces, bytes.size() - at))))
            return {};
    }
    return maker->finish() ? out : QByteArray();
}

QByteArray skippableFrame()
{
    return QByteArray::fromHex("502a4d1804000000") + "skip";
}

} // namespace

class TestDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unpacksWhatOthersPacked_data() { compressions(); }
    void unpacksWhatOthersPacked()
    {
        QFETCH(Compression, compression);
        const auto all = decoded(packed(sample(), compression), compression);
        QVERIFY_RESULT(all);
        QVERIFY(*all == sample());
    }

    void goesOnAfterTheFirstMember_data() { compressions(); }
    void goesOnAfterTheFirstMember()
    {
        QFETCH(Compression, compression);
        const auto all = decoded(packed("first ", compression) + packed("second", compression), compression);
        QVERIFY_RESULT(all);
        QCOMPARE(*all, QByteArray("first second"));
    }

    void noticesThatTheEndIsMissing_data() { compressions(); }
    void noticesThatTheEndIsMissing()
    {
        QFETCH(Compression, compression);
        const QByteArray whole = packed(sample(), compression);
        for (const qsizetype keep : {whole.size() - 1, whole.size() / 2, qsizetype(20)})
            QVERIFY_ERROR(decoded(whole.first(keep), compression), ErrorKind::Damaged);
    }

    void noticesAChangedByte_data() { compressions(); }
    void noticesAChangedByte()
    {
        QFETCH(Compression, compression);
        // zstd need not carry a checksum; ours does.
        const bool byUs = compression == Compression::Zstd;
        QByteArray changed = byUs ? encoded(sample(), compression) : packed(sample(), compression);
        changed[changed.size() / 2] = char(changed[changed.size() / 2] ^ 0x40);
        QVERIFY_ERROR(decoded(changed, compression), ErrorKind::Damaged);
    }

    void readsBackWhatItWrote_data() { compressions(); }
    void readsBackWhatItWrote()
    {
        QFETCH(Compression, compression);
        if (compression == Compression::Xz || compression == Compression::Bzip2)
            compression = Compression::None;
        const QByteArray once = encoded(sample(), compression);
        QVERIFY(once == encoded(sample(), compression, 12'345));
        const auto all = decoded(once, compression);
        QVERIFY_RESULT(all);
        QVERIFY(*all == sample());
    }

    void passesOverSkippableFrames()
    {
        const QByteArray frames = skippableFrame() + packed("text", Compression::Zstd) + skippableFrame();
        QCOMPARE(decoded(frames, Compression::Zstd).value(), QByteArray("text"));
    }

    void toleratesZerosAfterGzip()
    {
        QCOMPARE(decoded(packed("text", Compression::Gzip) + QByteArray(700, '\0'), Compression::Gzip).value(),
            QByteArray("text"));
    }

    void refusesOtherBytesAfterGzip()
    {
        QVERIFY_ERROR(decoded(packed("text", Compression::Gzip) + "more", Compression::Gzip), ErrorKind::Damaged);
    }

    void refusesABomb_data()
    {
        QTest::addColumn<DecodeLimits>("limits");
        QTest::addRow("too large") << DecodeLimits{.alwaysFine = 1024 * 1024};
        QTest::addRow("grows too much") << DecodeLimits{.maximumRatio = 100, .ratioFrom = 1024};
    }
    void refusesABomb()
    {
        QFETCH(const DecodeLimits, limits);
        const QByteArray bomb = packed(QByteArray(20 * 1024 * 1024, '\0'), Compression::Zstd);
        QVERIFY_ERROR(decoded(bomb, Compression::Zstd, limits), ErrorKind::Damaged);
    }

    void handsOnTheErrorOfASink()
    {
        const auto full = [](QByteArrayView) -> Result<void> { return fail(systemError(ENOSPC, {})); };
        for (const Compression compression : {Compression::None, Compression::Gzip, Compression::Zstd}) {
            const auto maker = encoder(compression, full);
            const auto outcome = maker->write(sample()).and_then([&] { return maker->finish(); });
            QVERIFY_ERROR(outcome, ErrorKind::NoSpace);
        }
    }

    void readingAheadChangesNothing()
    {
        const QByteArray file = packed(sample(), Compression::Gzip);
        const auto ahead = aheadStream(decodedStream(memoryStream(file), Compression::Gzip));
        const auto all = readAll(*ahead, limit);
        QVERIFY_RESULT(all);
        QVERIFY(*all == sample());
    }

    void readingAheadHandsOnErrors()
    {
        const QByteArray file = packed(sample(), Compression::Gzip).chopped(1);
        const auto ahead = aheadStream(decodedStream(memoryStream(file), Compression::Gzip));
        QVERIFY_ERROR(readAll(*ahead, limit), ErrorKind::Damaged);
    }

    void readingAheadCanBeLeftAlone()
    {
        const auto ahead = aheadStream(memoryStream(sample()), 1);
        QVERIFY(!ahead->next()->isEmpty());
    }

    void aHeadIsNotLost()
    {
        auto stream = memoryStream("behind");
        QCOMPARE(readAll(*joinedStream("head ", std::move(stream)), limit).value(), QByteArray("head behind"));
    }

    void aDocumentMayNotBeLarge() { QVERIFY_ERROR(readAll(*memoryStream("12345"), 4), ErrorKind::Damaged); }

private:
    static void compressions()
    {
        QTest::addColumn<Compression>("compression");
        QTest::addRow("gzip") << Compression::Gzip;
        QTest::addRow("zstd") << Compression::Zstd;
        QTest::addRow("xz") << Compression::Xz;
        QTest::addRow("bzip2") << Compression::Bzip2;
    }
};

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
