// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/pulltotals.h"
#include "tests/support/check.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

Descriptor layer(const QByteArray &name, qint64 size)
{
    Descriptor descriptor;
    descriptor.digest = Digest::of(name);
    descriptor.size = size;
    return descriptor;
}

} // namespace

/// Steps of an engine that counts no bytes, with sizes that come when they come.
class TestPullTotals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_told.clear(); }

    void whatIsLearnedLateIsToldAnew()
    {
        PullTotals totals = drawn();
        totals.add({blob("a"), Phase::Waiting, 0, -1});
        totals.add({blob("x"), Phase::Waiting, 0, -1});
        totals.learn({layer("a", 70), layer("b", 5)});
        totals.add({blob("b"), Phase::Waiting, 0, -1});
        QCOMPARE(
            m_told, (QStringList{u"a waiting 0/-1"_s, u"x waiting 0/-1"_s, u"a waiting 0/70"_s, u"b waiting 0/5"_s}));
    }

    void whatHasComeIsAllThere()
    {
        PullTotals totals = drawn();
        totals.learn({layer("a", 70), layer("b", 5)});
        totals.add({blob("a"), Phase::Verify, 0, -1});
        totals.add({blob("b"), Phase::Exists, 0, -1});
        QCOMPARE(m_told, (QStringList{u"a verify 70/70"_s, u"b exists 0/5"_s}));
    }

    /// The engine knows best.
    void whatTheEngineCountsStays()
    {
        PullTotals totals = drawn();
        totals.learn({layer("a", 70)});
        totals.add({blob("a"), Phase::Transfer, 3, 71});
        QCOMPARE(m_told, QStringList{u"a transfer 3/71"_s});
    }

    void aRegistryThatDoesNotAnswer()
    {
        const auto totals
            = std::make_shared<PullTotals>([](const BlobProgress &) { QFAIL("there is nothing to tell"); });
        QCoro::waitFor(learnTotals(totals, Reference::parse(u"127.0.0.1:1/team/app:1"_s).value(), {}, {}, {}));
    }

private:
    static QString blob(const QByteArray &name) { return Digest::of(name).shortHex(); }
    PullTotals drawn()
    {
        return PullTotals([this](const BlobProgress &step) {
            QString name = step.blob;
            for (const char *known : {"a", "b", "x"})
                name.replace(blob(known), QString::fromLatin1(known));
            m_told.append(u"%1 %2 %3/%4"_s.arg(name, phaseName(step.phase)).arg(step.current).arg(step.total));
        });
    }

    QStringList m_told;
};

QTEST_GUILESS_MAIN(TestPullTotals)
#include "tst_pulltotals.moc"
