// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/digest.h"
#include "models/jobs/bloblistmodel.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestBlobListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newBlobsComeLast();
    void onlyWhatChangedSaysSo();
    void aRetryBeginsAgain();
    void fractions_data();
    void fractions();
    void aDigestIsShownShort();
    void whatIsFetchedOrFailedMayBeTriedAgain();
};

static BlobProgress blob(const QString &name, Phase phase, qint64 current = 0, qint64 total = 100)
{
    return {name, phase, current, total, {}};
}

void TestBlobListModel::newBlobsComeLast()
{
    BlobListModel model;
    QAbstractItemModelTester tester(&model);
    QSignalSpy resets(&model, &BlobListModel::modelReset);
    model.update({blob(u"a"_s, Phase::Waiting)});
    model.update({blob(u"a"_s, Phase::Transfer, 50), blob(u"b"_s, Phase::Waiting), blob(u"c"_s, Phase::Exists)});
    QCOMPARE(text(model), picture({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(resets.size(), 0);
}

void TestBlobListModel::onlyWhatChangedSaysSo()
{
    BlobListModel model;
    const QList<BlobProgress> before{blob(u"a"_s, Phase::Transfer, 10), blob(u"b"_s, Phase::Transfer, 10)};
    model.update(before);
    QSignalSpy changed(&model, &BlobListModel::dataChanged);
    model.update(before);
    QCOMPARE(changed.size(), 0);
    model.update({before.first(), blob(u"b"_s, Phase::Transfer, 20)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex(), model.index(1));
}

void TestBlobListModel::whatIsFetchedOrFailedMayBeTriedAgain()
{
    BlobListModel model;
    BlobProgress fetched = blob(u"a"_s, Phase::Transfer, 10);
    fetched.from = u"mirror.example"_s;
    model.update({fetched, blob(u"b"_s, Phase::Transfer, 10), blob(u"c"_s, Phase::Failed), blob(u"d"_s, Phase::Done)});
    QCOMPARE(model.index(0).data(BlobRole::From).toString(), u"mirror.example"_s);
    QList<bool> retryable;
    for (int row = 0; row < model.rowCount(); ++row)
        retryable.append(model.index(row).data(BlobRole::CanRetry).toBool());
    QCOMPARE(retryable, (QList<bool>{true, false, true, false}));
}

void TestBlobListModel::aRetryBeginsAgain()
{
    BlobListModel model;
    QAbstractItemModelTester tester(&model);
    model.update({blob(u"a"_s, Phase::Done), blob(u"b"_s, Phase::Failed)});
    model.update({blob(u"b"_s, Phase::Waiting)});
    QCOMPARE(text(model), picture({u"b"_s}));
    QCOMPARE(model.count(), 1);
}

void TestBlobListModel::fractions_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<bool>("active");
    QTest::newRow("waiting") << Phase::Waiting << 100LL << 0.0 << false;
    QTest::newRow("half way") << Phase::Transfer << 100LL << 0.5 << true;
    QTest::newRow("no end in sight") << Phase::Transfer << -1LL << -1.0 << true;
    QTest::newRow("more than promised") << Phase::Transfer << 40LL << 1.0 << true;
    QTest::newRow("verifying") << Phase::Verify << 100LL << 0.5 << true;
    QTest::newRow("here already") << Phase::Exists << -1LL << 1.0 << false;
    QTest::newRow("done") << Phase::Done << 100LL << 1.0 << false;
    QTest::newRow("failed") << Phase::Failed << 100LL << 0.5 << false;
}

void TestBlobListModel::fractions()
{
    QFETCH(const Phase, phase);
    QFETCH(const qint64, total);
    BlobListModel model;
    model.update({blob(u"a"_s, phase, 50, total)});
    const QModelIndex row = model.index(0);
    QTEST(row.data(BlobRole::Fraction).toDouble(), "fraction");
    QTEST(row.data(BlobRole::Active).toBool(), "active");
    QVERIFY(!row.data(BlobRole::PhaseText).toString().isEmpty());
}

void TestBlobListModel::aDigestIsShownShort()
{
    const Digest digest = Digest::of("layer");
    BlobListModel model;
    model.update({blob(digest.toString(), Phase::Waiting), blob(u"layer.tar"_s, Phase::Waiting)});
    QCOMPARE(text(model), picture({digest.shortHex(), u"layer.tar"_s}));
    QCOMPARE(model.index(0).data(BlobRole::Blob).toString(), digest.toString());
}

QTEST_GUILESS_MAIN(TestBlobListModel)
#include "tst_bloblistmodel.moc"
