// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/shell/exportdrag.h"
#include "ui/shell/transferverbs.h"

#include <QDir>
#include <QDragLeaveEvent>
#include <QFileInfo>
#include <QTest>

#include <QWindow>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestExportDrag : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondDragFindsWhatTheFirstBegan();
    void nothingIsWrittenWhileTheDragStaysInside();
    void whatNobodyWantedIsStopped();
    void anUnfinishedExportCanBeSavedElsewhere();
    void theFileGoesWithTheProgram();

private:
    static DragExports &drags(WindowRig &rig) { return rig.window.findChild<TransferVerbs *>()->drags(); }
};

void TestExportDrag::theSecondDragFindsWhatTheFirstBegan()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.1"_s);
    const ImageSelection chosen = rig.window.library().view()->selection();
    DragExport *first = drags(rig).offer(chosen);
    {
        const ExportDrag drag(QMimeData(), first);
        QVERIFY(drag.hasUrls());
        first->begin();
        QCOMPARE(drag.urls(), QList<QUrl>());
    }
    drags(rig).end(first);
    QVERIFY(rig.message().contains(u"still being written"_s));
    QTRY_VERIFY_WITH_TIMEOUT(first->isReady(), 30000);
    QVERIFY(rig.message().contains(u"is ready"_s));

    const qsizetype jobs = rig.workspace.jobs().jobs().size();
    DragExport *second = drags(rig).offer(chosen);
    second->begin();
    const ExportDrag drag(QMimeData(), second);
    QCOMPARE(drag.urls(), QList<QUrl>{QUrl::fromLocalFile(first->path())});
    QVERIFY(QFile::exists(first->path()));
    QCOMPARE(rig.workspace.jobs().jobs().size(), jobs);
}

void TestExportDrag::nothingIsWrittenWhileTheDragStaysInside()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.trigger(ActionId::SelectAll);
    DragExport *offered = drags(rig).offer(rig.window.library().view()->selection());
    const DragExit exit(rig.window.windowHandle(), offered);
    const qsizetype jobs = rig.workspace.jobs().jobs().size();
    QVERIFY(offered->path().isEmpty());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(rig.window.windowHandle(), &leave);
    QTRY_COMPARE(rig.workspace.jobs().jobs().size(), jobs + 1);
    QTRY_VERIFY_WITH_TIMEOUT(offered->isReady(), 30000);
}

void TestExportDrag::whatNobodyWantedIsStopped()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.trigger(ActionId::SelectAll);
    const QString before = rig.message();
    DragExport *offered = drags(rig).offer(rig.window.library().view()->selection());
    const qsizetype jobs = rig.workspace.jobs().jobs().size();
    offered->begin();
    drags(rig).end(offered);
    QCOMPARE(rig.message(), before);
    offered->begin(); // the first folder and the second may both come
    QTRY_VERIFY_WITH_TIMEOUT(offered->isReady(), 30000);
    // Where the first try was under way already when nobody wanted it, it stands there as stopped.
    QCOMPARE(std::ranges::count(rig.workspace.jobs().jobs(), Job::State::Done, &Job::state), jobs + 1);
}

void TestExportDrag::anUnfinishedExportCanBeSavedElsewhere()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.1"_s);
    DragExport *offered = drags(rig).offer(rig.window.library().view()->selection());
    offered->begin();
    offered->ask();
    drags(rig).end(offered);
    rig.window.messages().act();
    QTRY_VERIFY(openDialog<ExportDialog>());
}

void TestExportDrag::theFileGoesWithTheProgram()
{
    QString path;
    {
        WindowRig rig;
        LOAD_SAMPLE(rig);
        rig.select(u"localhost/stowage/sample:1.1"_s);
        DragExport *offered = drags(rig).offer(rig.window.library().view()->selection());
        offered->begin();
        QTRY_VERIFY_WITH_TIMEOUT(offered->isReady(), 30000);
        path = offered->path();
        QVERIFY(QFile::exists(path));
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(!QFileInfo(path).dir().exists());
}

QTEST_MAIN(TestExportDrag)
#include "tst_exportdrag.moc"
