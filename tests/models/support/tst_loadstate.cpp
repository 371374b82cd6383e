// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/support/latestonly.h"
#include "models/support/loadstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestLoadState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anErrorStaysUntilTheNextAnswer()
    {
        LoadState state;
        state.begin();
        state.fail({ErrorKind::Unreachable, u"Nobody answers."_s, u"ECONNREFUSED"_s});
        QVERIFY(state.isFailed());
        state.begin();
        QVERIFY(state.isLoading());
        QCOMPARE(state.errorMessage(), u"Nobody answers."_s);
        state.succeed();
        QVERIFY(!state.isFailed());
        QCOMPARE(state.errorDetail(), QString());
    }

    void sayingTheSameTwiceIsNoChange()
    {
        LoadState state;
        QSignalSpy changed(&state, &LoadState::changed);
        state.begin();
        state.begin();
        QCOMPARE(changed.size(), 1);
    }

    void onlyTheLatestTicketIsCurrent()
    {
        LatestOnly questions;
        const auto first = questions.next();
        const auto second = questions.next();
        QVERIFY(!questions.isCurrent(first));
        QVERIFY(questions.isCurrent(second));
    }
};

QTEST_GUILESS_MAIN(TestLoadState)
#include "tst_loadstate.moc"
