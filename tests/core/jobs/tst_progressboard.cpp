// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/progressboard.h"

#include <QTest>

using namespace stowage;

static BlobProgress step(const char *blob, Phase phase, qint64 current, qint64 total)
{
    return {QString::fromLatin1(blob), phase, current, total, {}};
}

class TestProgressBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blobsKeepTheirOrder()
    {
        ProgressBoard board;
        board.report(step("b", Phase::Waiting, 0, 10));
        board.report(step("a", Phase::Waiting, 0, 20));
        board.report(step("b", Phase::Transfer, 4, 10));
        const JobProgress picture = board.snapshot();
        QCOMPARE(picture.blobs.size(), 2);
        QCOMPARE(picture.blobs.at(0).blob, QStringLiteral("b"));
        QCOMPARE(picture.current, 4);
        QCOMPARE(picture.total, 30);
    }

    void whatWasThereCountsForNothing()
    {
        ProgressBoard board;
        board.report(step("a", Phase::Exists, 100, 100));
        board.report(step("b", Phase::Transfer, 1, 10));
        QCOMPARE(board.snapshot().total, 10);
    }

    void anUnknownSizeMakesTheTotalUnknown()
    {
        ProgressBoard board;
        board.report(step("a", Phase::Transfer, 1, -1));
        board.report(step("b", Phase::Transfer, 1, 10));
        QCOMPARE(board.snapshot().total, -1);
        QCOMPARE(board.snapshot().secondsLeft, -1);
    }

    void whoSentItStays()
    {
        ProgressBoard board;
        BlobProgress sent = step("a", Phase::Transfer, 1, 10);
        sent.from = QStringLiteral("mirror.example");
        board.report(sent);
        board.report(step("a", Phase::Done, 10, 10));
        QCOMPARE(board.snapshot().blobs.first().from, QStringLiteral("mirror.example"));
    }

    void nothingIsKnownBeforeTheFirstBlob() { QCOMPARE(ProgressBoard().snapshot().total, -1); }

    void clearingForgets()
    {
        ProgressBoard board;
        board.report(step("a", Phase::Transfer, 1, 10));
        board.clear();
        QVERIFY(board.snapshot().blobs.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProgressBoard)
#include "tst_progressboard.moc"
