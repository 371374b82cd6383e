// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/remote/nameupdate.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

using State = NameUpdate::State;

class TestNameUpdate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasAWordOfItsOwn()
    {
        QStringList words;
        for (const State state : {State::Current, State::Newer, State::Unclear, State::Gone, State::NotAsked})
            words.append(updateWord(state));
        QCOMPARE(words.join(u", "_s), u"current, newer, unclear, gone, not asked"_s);
    }

    void whatIsCurrentNeedsNoRemark() { QVERIFY(updateRemark(update(State::Current)).isEmpty()); }

    void newerSaysWhatIsThereAndWhatIsNotKnown()
    {
        NameUpdate newer = update(State::Newer);
        QVERIFY(updateRemark(newer).words().contains(u"not known without pulling"));
        newer.platformKnown = true;
        QCOMPARE(updateRemark(newer).words(),
            u"There is a newer ghcr.io/team/app:1 in the registry: %1."_s.arg(newer.there.shortHex()));
    }

    void whatIsGoneIsNamed()
    {
        QCOMPARE(updateRemark(update(State::Gone)).words(), u"ghcr.io/team/app:1 is not in its registry."_s);
    }

    void whatWasNotAskedSaysWhy()
    {
        NameUpdate silent = update(State::NotAsked);
        QVERIFY(updateRemark(silent).isEmpty());
        silent.error = Error{ErrorKind::Unreachable, QStringLiteral("Nobody is there."), {}};
        QCOMPARE(updateRemark(silent).words(), u"Nobody is there."_s);
    }

private:
    static NameUpdate update(State state)
    {
        return {Reference::parse(u"ghcr.io/team/app:1").value(), Digest::of("here"), Digest::of("there"), state};
    }
};

QTEST_GUILESS_MAIN(TestNameUpdate)
#include "tst_nameupdate.moc"
