// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/dialogs/cleanupdialog.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/dialogs/removaldialog.h"
#include "ui/dialogs/tagdialog.h"
#include "ui/images/archivepage.h"
#include "ui/images/startpage.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLibrarySaysWhatToDo();
    void theSampleFillsTheWindow();
    void aDroppedArchiveIsListedBeforeItIsLoaded();
    void aDroppedReferenceAsksToPullIt();
    void aDroppedSentenceIsExplained();
    void aDroppedFileThatIsNoArchiveIsExplained();
    void aRemovalListsWhatGoesAndCanBeTakenBack();
    void aTagIsOneMoreName();
    void cleaningUpTakesWhatDangles();
    void anExportCanBeReadAgain();
    void theFilterFindsAndLetsGo();
    void thePaletteRunsACommand();
    void everyActionHasATextOfItsOwn();
};

void TestMainWindow::anEmptyLibrarySaysWhatToDo()
{
    WindowRig rig;
    QTRY_VERIFY(rig.window.findChild<StartPage *>());
    QVERIFY(rig.window.findChild<StartPage *>()->isVisible());
    QTRY_COMPARE(rig.window.focusWidget(), rig.window.findChild<StartPage *>()->findChild<QLineEdit *>());
    QVERIFY(!rig.window.actions()[ActionId::Remove]->isEnabled());
}

void TestMainWindow::theSampleFillsTheWindow()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    QTRY_VERIFY(rig.window.library().view()->isVisible());
    QVERIFY(rig.images().find(*Reference::parse(u"localhost/stowage/sample:latest")).isValid());
    QTRY_VERIFY(rig.message().contains(u"localhost/stowage/sample"_s));
}

void TestMainWindow::aDroppedArchiveIsListedBeforeItIsLoaded()
{
    WindowRig rig;
    rig.dropFile(rig.samplePath());
    ImageListModel &inside = rig.window.archive().images()->model();
    QTRY_COMPARE(inside.nameCount(), 3);
    QVERIFY(rig.window.archive().isVisible());
    QTRY_COMPARE(rig.window.archive().images()->view()->selection().images.size(), 1);
    QCOMPARE(rig.images().imageCount(), 0);

    rig.trigger(ActionId::LoadAll);
    QTRY_COMPARE(rig.images().imageCount(), 2);
}

void TestMainWindow::aDroppedReferenceAsksToPullIt()
{
    WindowRig rig;
    rig.dropText(u" docker pull quay.io/podman/hello:latest "_s);
    QTRY_VERIFY(openDialog<PullDialog>());
    QCOMPARE(openDialog<PullDialog>()->findChild<ReferenceField *>()->reference().toString(),
        u"quay.io/podman/hello:latest"_s);
}

void TestMainWindow::aDroppedSentenceIsExplained()
{
    WindowRig rig;
    rig.dropText(u"Bring the Porcelain!"_s);
    QVERIFY(rig.message().contains(u"no image name"_s));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestMainWindow::aDroppedFileThatIsNoArchiveIsExplained()
{
    WindowRig rig;
    rig.dropFile(rig.makeFile(u"notes.tar"_s, "These are notes.\n"));
    QTRY_VERIFY(!rig.message().isEmpty());
    QCOMPARE(rig.window.messages().message().kind, Message::Kind::Problem);
}

void TestMainWindow::aRemovalListsWhatGoesAndCanBeTakenBack()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    rig.trigger(ActionId::Remove);
    QTRY_VERIFY(openDialog<RemovalDialog>());
    openDialog<RemovalDialog>()->accept();
    QTRY_COMPARE(rig.images().imageCount(), 1);
    QTRY_COMPARE(rig.window.messages().message().actions.value(0).text, u"Undo"_s);

    rig.window.messages().act();
    QTRY_COMPARE(rig.images().imageCount(), 2);
    QVERIFY(rig.images().find(*Reference::parse(u"localhost/stowage/sample:1.0")).isValid());
}

void TestMainWindow::aTagIsOneMoreName()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    rig.trigger(ActionId::Tag);
    QTRY_VERIFY(openDialog<TagDialog>());
    openDialog<TagDialog>()->findChild<ReferenceField *>()->setText(u"quanzhou/tea:spring"_s);
    openDialog<TagDialog>()->accept();
    QTRY_VERIFY(rig.images().find(*Reference::parse(u"quanzhou/tea:spring")).isValid());
    QCOMPARE(rig.images().imageCount(), 2);
}

void TestMainWindow::cleaningUpTakesWhatDangles()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    rig.trigger(ActionId::Untag);
    QTRY_VERIFY(!rig.images().find(*Reference::parse(u"localhost/stowage/sample:1.0")).isValid());
    QCOMPARE(rig.images().imageCount(), 2);

    rig.trigger(ActionId::CleanUp);
    QTRY_VERIFY(openDialog<CleanUpDialog>());
    QTRY_VERIFY(openDialog<CleanUpDialog>()->findChild<QPushButton *>(u"accept"_s)->isEnabled());
    openDialog<CleanUpDialog>()->accept();
    QTRY_COMPARE(rig.images().imageCount(), 1);
}

void TestMainWindow::anExportCanBeReadAgain()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.settings.setExportFolder(rig.folder.path());
    rig.select(u"localhost/stowage/sample:1.1"_s);
    rig.trigger(ActionId::Export);
    QTRY_VERIFY(openDialog<ExportDialog>());
    openDialog<ExportDialog>()->accept();
    const QString path = rig.folder.filePath(u"localhost_stowage_sample_1.1.tar"_s);
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(rig.message().contains(u"localhost_stowage_sample_1.1.tar"_s));

    rig.dropFile(path);
    QTRY_COMPARE(rig.window.archive().images()->model().imageCount(), 1);
}

void TestMainWindow::theFilterFindsAndLetsGo()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    auto *filter = rig.window.findChild<QLineEdit *>(u"filter"_s);
    filter->setText(u"1.0"_s);
    QCOMPARE(rig.images().shownCount(), 1);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(rig.images().shownCount(), rig.images().nameCount());
}

void TestMainWindow::thePaletteRunsACommand()
{
    WindowRig rig;
    rig.trigger(ActionId::Palette);
    QTRY_VERIFY(openDialog<CommandPalette>());
    auto *words = openDialog<CommandPalette>()->findChild<QLineEdit *>();
    words->setText(u"pull"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(openDialog<PullDialog>());
}

void TestMainWindow::everyActionHasATextOfItsOwn()
{
    WindowRig rig;
    QSet<QString> texts;
    QSet<QKeySequence> shortcuts;
    for (const QAction *action : rig.window.actions().all()) {
        QVERIFY2(!action->text().isEmpty() && !texts.contains(action->text()), qPrintable(action->text()));
        QVERIFY2(action->shortcut().isEmpty() || !shortcuts.contains(action->shortcut()), qPrintable(action->text()));
        texts.insert(action->text());
        shortcuts.insert(action->shortcut());
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
