// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/jobs/transferspanel.h"
#include "ui/settings/language.h"

#include <QMenu>
#include <QQuickItem>
#include <QQuickWidget>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

/// A panel on a queue of its own, drawn.
class TestTransfersPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBarPerLayer();
    void stopAndRetry();
    void oneLayerIsTriedAgain();
    void pauseAndGoOn();
    void limitsOfOneTransfer();
    void theFullErrorCanBeRead();
    void manyRemarksAreNotAllMade();
    void itReappearsForANewTransfer();
    void dropsAreForTheWindow();
    void itSpeaksAnotherLanguage();
};

static Task<Result<JobResult>> waitForStop(TransferContext context)
{
    for (const char *blob : {"one", "two", "three"})
        context.progress({QLatin1StringView(blob), Phase::Transfer, 5, 10, {}});
    while (!context.stop.stop_requested())
        QThread::yieldCurrentThread();
    co_return fail(cancelledError());
}

/// Ends well when a person wants the layer "two" tried again.
static Task<Result<JobResult>> waitForNudge(TransferContext context)
{
    const std::stop_token nudged = context.nudges->nextFor(u"two"_s);
    for (const char *blob : {"one", "two"})
        context.progress({QLatin1StringView(blob), Phase::Transfer, 5, 10, {}, u"mirror.example"_s});
    while (!context.stop.stop_requested() && !nudged.stop_requested())
        QThread::yieldCurrentThread();
    co_return nudged.stop_requested() ? Result<JobResult>(JobResult()) : fail(cancelledError());
}

static Task<Result<JobResult>> failAtOnce(TransferContext)
{
    co_return fail(ErrorKind::Unreachable, u"The registry does not answer. "_s.repeated(8), u"raw <b>words</b>"_s);
}

static Task<Result<JobResult>> findMuch(TransferContext)
{
    JobResult result;
    for (int i = 0; i < 3000; ++i)
        result.remarks.append(u"The blob %1 is damaged."_s.arg(i));
    co_return result;
}

struct Panel {
    Panel()
        : panel(queue)
    {
        panel.resize(700, 400);
        panel.show();
    }
    Job *add(const Job::Operation &operation)
    {
        return queue.add(std::make_unique<Job>(Job::Kind::Pull, u"debian:13"_s, operation));
    }
    QQuickItem *root() const { return panel.findChild<QQuickWidget *>()->rootObject(); }
    QList<QQuickItem *> all(const QString &property, const QVariant &value) const
    {
        QList<QQuickItem *> found;
        QList<QQuickItem *> rest{root()};
        while (!rest.isEmpty()) {
            QQuickItem *item = rest.takeLast();
            rest += item->childItems();
            if (item->isVisible() && item->property(property.toLatin1().constData()) == value)
                found.append(item);
        }
        return found;
    }
    void press(const QString &label) const
    {
        const auto buttons = all(u"label"_s, label);
        QVERIFY2(buttons.size() == 1, qPrintable(label));
        QMetaObject::invokeMethod(buttons.first(), "triggered");
    }

    JobQueue queue;
    TransfersPanel panel;
};

void TestTransfersPanel::aBarPerLayer()
{
    Panel test;
    test.add(waitForStop);
    test.panel.unfoldAll();
    QTRY_COMPARE(test.all(u"bytesText"_s, u"5 bytes of 10 bytes"_s).size(), 3);
    test.press(u"Hide the layers"_s);
    QTRY_COMPARE(test.all(u"bytesText"_s, u"5 bytes of 10 bytes"_s).size(), 0);
}

void TestTransfersPanel::stopAndRetry()
{
    Panel test;
    Job *job = test.add(waitForStop);
    QTRY_COMPARE(test.all(u"label"_s, u"Stop"_s).size(), 1);
    test.press(u"Stop"_s);
    QTRY_COMPARE(job->state(), Job::State::Cancelled);
    test.press(u"Try again"_s);
    QCOMPARE(job->state(), Job::State::Running);
}

void TestTransfersPanel::oneLayerIsTriedAgain()
{
    Panel test;
    Job *job = test.add(waitForNudge);
    test.panel.unfoldAll();
    const QString label = u"Try this layer again now"_s;
    QTRY_COMPARE(test.all(u"label"_s, label).size(), 2);
    QCOMPARE(test.all(u"text"_s, u"Copying · 5 bytes of 10 bytes · mirror.example"_s).size(), 2);
    test.all(u"label"_s, label).first()->forceActiveFocus(); // what is drawn last is found first
    QTest::keyClick(test.panel.findChild<QQuickWidget *>(), Qt::Key_Space);
    QTRY_COMPARE(job->state(), Job::State::Done);
    QCOMPARE(test.all(u"label"_s, label).size(), 0);
}

void TestTransfersPanel::pauseAndGoOn()
{
    Panel test;
    Job *job = test.add(waitForStop);
    QTRY_COMPARE(test.all(u"label"_s, u"Pause"_s).size(), 1);
    test.press(u"Pause"_s);
    QTRY_COMPARE(job->state(), Job::State::Paused);
    test.press(u"Go on with all"_s);
    QCOMPARE(job->state(), Job::State::Running);
    test.press(u"Pause all"_s);
    QTRY_COMPARE(job->state(), Job::State::Paused);
    test.press(u"Go on"_s);
    QCOMPARE(job->state(), Job::State::Running);
}

void TestTransfersPanel::limitsOfOneTransfer()
{
    Panel test;
    Job *job = test.add(waitForStop);
    QTRY_COMPARE(test.all(u"label"_s, u"Speed and layers…"_s).size(), 1);
    test.press(u"Speed and layers…"_s);
    QTRY_VERIFY(test.panel.findChild<QMenu *>());
    const QList<QAction *> choices = test.panel.findChild<QMenu *>()->actions();
    QVERIFY(choices.first()->isChecked());
    choices.at(1)->trigger();
    QCOMPARE(job->speedLimit(), 100'000);
    QVERIFY(!choices.last()->isEnabled()); // while it runs
}

void TestTransfersPanel::theFullErrorCanBeRead()
{
    Panel test;
    test.add(failAtOnce);
    QTRY_COMPARE(test.all(u"objectName"_s, u"outcome"_s).size(), 1);
    const QQuickItem *outcome = test.all(u"objectName"_s, u"outcome"_s).first();
    QTRY_VERIFY(outcome->property("lineCount").toInt() > 1);
    QVERIFY(!outcome->property("truncated").toBool());
    QVERIFY(test.all(u"objectName"_s, u"detail"_s).isEmpty());
    test.press(u"Details"_s);
    QTRY_COMPARE(test.all(u"text"_s, u"raw <b>words</b>"_s).size(), 1);
}

void TestTransfersPanel::manyRemarksAreNotAllMade()
{
    Panel test;
    Job *job = test.add(findMuch);
    QTRY_COMPARE(job->state(), Job::State::Done);
    QTRY_COMPARE(test.all(u"text"_s, u"The blob 0 is damaged."_s).size(), 1);
    const QQuickItem *list = test.all(u"objectName"_s, u"remarks"_s).first();
    QCOMPARE(list->property("count").toInt(), 3000);
    QVERIFY(list->property("contentItem").value<QQuickItem *>()->childItems().size() < 100);
}

void TestTransfersPanel::itReappearsForANewTransfer()
{
    Panel test;
    test.add(failAtOnce);
    QSignalSpy appeared(&test.panel, &TransfersPanel::appeared);
    test.add(failAtOnce);
    QCOMPARE(appeared.size(), 0);
    test.panel.hide();
    test.add(failAtOnce);
    QCOMPARE(appeared.size(), 1);
}

void TestTransfersPanel::dropsAreForTheWindow()
{
    Panel test;
    QVERIFY(!test.panel.findChild<QQuickWidget *>()->acceptDrops());
}

void TestTransfersPanel::itSpeaksAnotherLanguage()
{
    Panel test;
    test.add(waitForStop);
    QTRY_COMPARE(test.all(u"kindText"_s, u"Pull"_s).size(), 1);
    Language language;
    language.use(u"zh_CN"_s);
    QTRY_COMPARE(test.all(u"kindText"_s, u"拉取"_s).size(), 1);
    QTRY_COMPARE(test.all(u"label"_s, u"停止"_s).size(), 1);
    language.use(u"en"_s);
    QTRY_COMPARE(test.all(u"label"_s, u"Stop"_s).size(), 1);
}

QTEST_MAIN(TestTransfersPanel)
#include "tst_transferspanel.moc"
