// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/doctor/checkupmodel.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestCheckUpModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStepHasItsRowFromTheBeginning()
    {
        CheckUpModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(text(model),
            picture({u"Name"_s, u"Connection"_s, u"TLS"_s, u"Registry"_s, u"Signing in"_s, u"Repository"_s,
                u"Rate limit"_s, u"Mirrors"_s}));
        QCOMPARE(progress(model), u"........"_s);
        QCOMPARE(model.index(int(CheckStep::Registry)).data(CheckUpRole::Found).toString(),
            u"Is it a registry that answers?"_s);
    }

    void stepsAreFilledInAsTheyCome()
    {
        CheckUpModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.start(true);
        QCOMPARE(progress(model), u">......."_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.add(refused());
        QCOMPARE(progress(model), u"#>......"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);

        const QModelIndex first = model.index(0);
        QCOMPARE(first.data().toString(), u"Name (bad): There is no host. Check the name."_s);
        QCOMPARE(first.data(CheckUpRole::Verdict).toInt(), int(Verdict::Bad));
        QCOMPARE(first.data(CheckUpRole::Milliseconds).toLongLong(), 12);
        QCOMPARE(first.data(CheckUpRole::Detail).toString(), u"NXDOMAIN"_s);
        QCOMPARE(model.index(1).data(CheckUpRole::Milliseconds).toLongLong(), -1);
    }

    void whatWasStoppedRunsNoMore()
    {
        CheckUpModel model;
        model.start(true);
        model.add(refused());
        model.end();
        QCOMPARE(progress(model), u"#......."_s);
        model.start(true);
        QCOMPARE(progress(model), u">......."_s);
        QVERIFY(model.found().isEmpty());
    }

    void moreThanAllIsIgnored()
    {
        CheckUpModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.start(true);
        for (int i = 0; i < checkStepCount + 2; ++i)
            model.add(refused());
        QCOMPARE(progress(model), u"########"_s);
    }

private:
    static Diagnosis refused()
    {
        Diagnosis found;
        found.verdict = Verdict::Bad;
        found.found = u"There is no host."_s;
        found.next = u"Check the name."_s;
        found.detail = u"NXDOMAIN"_s;
        found.milliseconds = 12;
        return found;
    }

    /// A mark per row: . waits, > runs, # is done.
    static QString progress(const CheckUpModel &model)
    {
        QString marks;
        for (int row = 0; row < model.rowCount(); ++row)
            marks.append(u".>#"[model.index(row).data(CheckUpRole::Progress).toInt()]);
        return marks;
    }
};

QTEST_GUILESS_MAIN(TestCheckUpModel)
#include "tst_checkupmodel.moc"
