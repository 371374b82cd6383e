// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/images/archivepage.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/settings/language.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestShortcuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textKeepsItsOwnKeys();
    void aListHasItsKeys();
    void aHeldKeyActsOnce();
    void aFilterThatHidesTheSelectionDisablesItsVerbs();
    void nothingSelectedLoadsNothing();
    void eachPlaceHasItsFilter();
    void escapeClearsTheFilterFromTheList();
    void aRefreshLeavesTheKeyboardAlone();
    void theKeysOfAMenuAreItsOwn();
    void everyVerbHasAKey();
    void groupingIsTheSameForArchives();
    void aHiddenInspectorStaysHiddenOnlyWhenChosen();
    void refreshingAnArchiveReadsItAgain();

private:
    static QLineEdit *filter(WindowRig &rig) { return rig.window.findChild<QLineEdit *>(u"filter"_s); }
};

void TestShortcuts::textKeepsItsOwnKeys()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    rig.window.inspector().showTab(Inspector::Config);
    QTRY_VERIFY(rig.window.inspector().findChild<QPlainTextEdit *>());
    auto *json = rig.window.inspector().findChild<QPlainTextEdit *>();
    QTRY_VERIFY(json->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    json->setFocus();
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keyClick(json, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rig.window.library().view()->selection().images.size(), 1);
    QTest::keyClick(json, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text() != u"localhost/stowage/sample:1.0"_s);
    QTest::keyClick(json, Qt::Key_Delete);
    QTest::keyClick(json, Qt::Key_F2, Qt::ShiftModifier);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(rig.images().find(*Reference::parse(u"localhost/stowage/sample:1.0")).isValid());
}

void TestShortcuts::aListHasItsKeys()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    rig.window.library().view()->setFocus();
    QTest::keyClick(rig.window.library().view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"localhost/stowage/sample:1.0"_s);
    QTest::keyClick(rig.window.library().view(), Qt::Key_Delete);
    QTRY_VERIFY(QApplication::activeModalWidget());
}

void TestShortcuts::aHeldKeyActsOnce()
{
    const Actions actions;
    for (const QAction *action : actions.all())
        QVERIFY2(!action->autoRepeat(), qPrintable(action->text()));
}

void TestShortcuts::aFilterThatHidesTheSelectionDisablesItsVerbs()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.select(u"localhost/stowage/sample:1.0"_s);
    QVERIFY(rig.window.actions()[ActionId::Tag]->isEnabled());
    filter(rig)->setText(u"no such image"_s);
    for (const ActionId id : {ActionId::Tag, ActionId::Untag, ActionId::Remove, ActionId::Export, ActionId::CopyDigest,
             ActionId::CopyPullCommand}) {
        QVERIFY2(!rig.window.actions()[id]->isEnabled(), qPrintable(rig.window.actions()[id]->text()));
        Q_EMIT rig.window.actions()[id]->triggered();
    }
}

void TestShortcuts::nothingSelectedLoadsNothing()
{
    WindowRig rig;
    rig.dropFile(rig.samplePath());
    ImagePage *inside = rig.window.archive().images();
    QTRY_COMPARE(inside->model().imageCount(), 2);
    inside->view()->selectFirst();
    QVERIFY(rig.window.actions()[ActionId::LoadSelected]->isEnabled());
    filter(rig)->setText(u"no such image"_s);
    QVERIFY(!rig.window.actions()[ActionId::LoadSelected]->isEnabled());
    rig.window.archive().loadSelected();
    QCOMPARE(rig.workspace.jobs().jobs().size(), 0);
}

void TestShortcuts::eachPlaceHasItsFilter()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    rig.dropFile(rig.samplePath());
    QTRY_VERIFY(rig.window.archive().isVisible());
    filter(rig)->setText(u"1.0"_s);
    rig.window.showPlace(u"library"_s);
    QCOMPARE(filter(rig)->text(), QString());
    QCOMPARE(rig.images().shownCount(), rig.images().nameCount());
    rig.images().setFilter(u"1.1"_s);
    QCOMPARE(filter(rig)->text(), u"1.1"_s);
    rig.window.showPlace(u"archive:"_s + rig.samplePath());
    QCOMPARE(filter(rig)->text(), u"1.0"_s);
    QCOMPARE(rig.images().filter(), u"1.1"_s);
}

void TestShortcuts::escapeClearsTheFilterFromTheList()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    filter(rig)->setText(u"1.0"_s);
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    rig.window.library().view()->setFocus();
    QTest::keyClick(rig.window.library().view(), Qt::Key_Escape);
    QCOMPARE(filter(rig)->text(), QString());
    QCOMPARE(rig.images().filter(), QString());
}

void TestShortcuts::aRefreshLeavesTheKeyboardAlone()
{
    WindowRig rig;
    LOAD_SAMPLE(rig);
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    rig.window.library().view()->clearSelection();
    rig.window.places().setFocus();
    QSignalSpy listed(&rig.window.library(), &ImagePage::listed);
    rig.trigger(ActionId::Refresh);
    QTRY_VERIFY(!listed.isEmpty());
    QVERIFY(rig.window.places().hasFocus());
    QVERIFY(rig.window.library().view()->selection().isEmpty());
}

static QChar keyOf(const QString &text)
{
    static const QRegularExpression mnemonic(u"(?<!&)&([^&])"_s);
    const QRegularExpressionMatch match = mnemonic.match(text);
    return match.hasMatch() ? match.captured(1).at(0).toUpper() : QChar();
}

static void compareKeys(const QList<QAction *> &actions)
{
    QHash<QChar, QString> taken;
    for (const QAction *action : actions) {
        if (action->isSeparator())
            continue;
        const QChar key = keyOf(action->text());
        QVERIFY2(!key.isNull(), qPrintable(action->text()));
        QVERIFY2(!taken.contains(key), qPrintable(action->text() + u" and "_s + taken.value(key)));
        taken.insert(key, action->text());
    }
}

void TestShortcuts::theKeysOfAMenuAreItsOwn()
{
    WindowRig rig;
    Language language;
    for (const Language::Choice &choice : Language::choices()) {
        language.use(choice.code);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        compareKeys(rig.window.menuBar()->actions());
        for (const QAction *menu : rig.window.menuBar()->actions())
            compareKeys(menu->menu()->actions());
    }
    language.use(u"en"_s);
}

void TestShortcuts::everyVerbHasAKey()
{
    const Actions actions;
    for (const QAction *action : actions.all())
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
}

void TestShortcuts::groupingIsTheSameForArchives()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    settings.setGrouped(false);
    Workspace workspace(folder.filePath(u"library"_s), std::make_shared<MemoryAccounts>());
    ScriptedFiles files;
    MainWindow window(workspace, settings, files);
    QVERIFY(!window.library().model().isGrouped());
    QVERIFY(!window.archive().images()->model().isGrouped());
}

void TestShortcuts::aHiddenInspectorStaysHiddenOnlyWhenChosen()
{
    WindowRig rig;
    // The Library is empty, which is known when it has been made: that waits for the disk.
    QTRY_VERIFY_WITH_TIMEOUT(!rig.window.inspector().isVisible(), 30000);
    rig.window.close();
    QCOMPARE(rig.settings.state(u"inspectorShown"_s), "yes");
}

void TestShortcuts::refreshingAnArchiveReadsItAgain()
{
    WindowRig rig;
    rig.dropFile(rig.samplePath());
    QTRY_COMPARE(rig.window.archive().archive().images.size(), 2);
    QVERIFY(QFile::remove(rig.samplePath()));
    rig.trigger(ActionId::Refresh);
    QTRY_VERIFY(!rig.message().isEmpty());
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
