// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/builds/buildmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

using enum BuildEvent::What;

/// What a list shows: a line a row, output indented.
QString drawn(const BuildModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex step = model.index(row, 0);
        lines.append(step.data().toString());
        for (int line = 0; line < model.rowCount(step); ++line)
            lines.append(u"  "_s + model.index(line, 0, step).data().toString());
    }
    return lines.join(u'\n');
}

} // namespace

class TestBuildModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAndWhatTheyPrint()
    {
        BuildModel model;
        const QAbstractItemModelTester tester(&model);
        model.take({{Step, 1, u"FROM a"_s, u"1/3"_s}, {Cached, 1}, {Step, 2, u"RUN make"_s, u"2/3"_s},
            {Output, 2, u"one"_s}, {Output, 2, u"two"_s}});
        QCOMPARE(drawn(model), u"1/3 FROM a from the cache\n2/3 RUN make\n  one\n  two"_s);
        QCOMPARE(model.index(1, 0).data(BuildRole::LastLine).toString(), u"two"_s);
        model.take({{Output, 2, u"three"_s}, {Done, 2, {}, {}, 3240}});
        QCOMPARE(drawn(model), u"1/3 FROM a from the cache\n2/3 RUN make 3.2 s\n  one\n  two\n  three"_s);
        QCOMPARE(model.longestLine(), u"three"_s);
    }

    /// Steps that are under way beside each other print in turns.
    void severalAtOnce()
    {
        BuildModel model;
        const QAbstractItemModelTester tester(&model);
        model.take({{Step, 1, u"a"_s}, {Step, 2, u"b"_s}, {Output, 2, u"of b"_s}, {Output, 1, u"of a"_s}, {Stopped, 2},
            {Output, 1, u"more"_s}});
        QCOMPARE(drawn(model), u"a\n  of a\n  more\nb stopped\n  of b"_s);
    }

    void oneThatFails()
    {
        BuildModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy failed(&model, &BuildModel::stepFailed);
        model.take({{Step, 1, u"RUN false"_s, u"1/1"_s}, {Output, 1, u"oh"_s}, {Failed, 1, u"exit code: 1"_s, {}, 100},
            {Output, 0, u"Dockerfile:1"_s}});
        QCOMPARE(drawn(model), u"1/1 RUN false failed\n  oh\n  exit code: 1\nWhat the builder says\n  Dockerfile:1"_s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(model.failed(), model.index(0, 0));
        QCOMPARE(model.text(),
            u"1/1 RUN false failed\n    oh\n    exit code: 1\nWhat the builder says\n    Dockerfile:1\n"_s);
    }

    void anew()
    {
        BuildModel model;
        const QAbstractItemModelTester tester(&model);
        model.take({{Step, 1, u"a"_s}, {Output, 1, u"long line"_s}, {Failed, 1}});
        model.startAgain();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.longestLine(), QString());
        QVERIFY(!model.failed().isValid());
        model.take({{Step, 1, u"b"_s}});
        QCOMPARE(drawn(model), u"b"_s);
    }

    void howFarItIs_data()
    {
        QTest::addColumn<QList<BuildEvent>>("events");
        QTest::addColumn<double>("fraction");
        QTest::newRow("nothing yet") << QList<BuildEvent>{} << -1.0;
        QTest::newRow("the first is under way") << QList<BuildEvent>{{Step, 1, u"a"_s, u"1/4"_s}} << 0.0;
        QTest::newRow("the second is done")
            << QList<BuildEvent>{{Step, 1, u"a"_s, u"1/4"_s}, {Done, 1}, {Step, 2, u"b"_s, u"2/4"_s}, {Done, 2}} << 0.5;
        QTest::newRow("several stages") << QList<BuildEvent>{{Step, 1, u"a"_s, u"made 1/4"_s}} << -1.0;
        QTest::newRow("stages, and one without a name")
            << QList<BuildEvent>{{Step, 1, u"a"_s, u"made 1/4"_s}, {Step, 2, u"b"_s, u"1/2"_s}} << -1.0;
        QTest::newRow("beside what is no part of the Dockerfile")
            << QList<BuildEvent>{{Step, 1, u"a"_s, u"1/1"_s}, {Done, 1}, {Step, 2, u"exporting"_s}} << 1.0;
    }
    void howFarItIs()
    {
        QFETCH(const QList<BuildEvent>, events);
        BuildModel model;
        model.take(events);
        QTEST(model.fraction(), "fraction");
    }

    /// A step that prints for hours does not fill the memory.
    void moreThanAnybodyReads()
    {
        BuildModel model;
        const QAbstractItemModelTester tester(&model);
        model.take({{Step, 1, u"a"_s}});
        QList<BuildEvent> lines;
        for (int line = 1; line <= BuildModel::mostLines + 1; ++line)
            lines.append({Output, 1, QString::number(line)});
        model.take(lines);
        const QModelIndex step = model.index(0, 0);
        const int kept = model.rowCount(step);
        QVERIFY(kept <= BuildModel::mostLines && kept > BuildModel::mostLines / 2);
        QCOMPARE(model.index(kept - 1, 0, step).data().toInt(), BuildModel::mostLines + 1);
    }

    void longLinesCount()
    {
        BuildModel model;
        const QAbstractItemModelTester tester(&model);
        model.take({{Step, 1, u"a"_s}});
        const QString line(BuildModel::mostLetters / 8, u'x');
        for (int count = 0; count < 12; ++count)
            model.take({{Output, 1, line}});
        QVERIFY(model.rowCount(model.index(0, 0)) <= 8);
        QVERIFY(model.rowCount(model.index(0, 0)) >= 5);
    }

    void whatNobodyBegan()
    {
        BuildModel model;
        model.take({{Output, 7, u"x"_s}, {Done, 7}, {Failed, 8}});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBuildModel)
#include "tst_buildmodel.moc"
