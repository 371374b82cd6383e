// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/dialogs/emptytrashdialog.h"
#include "ui/dialogs/trashdialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestTrashDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDoubleClickDoesNotEmpty();
    void emptyingIsAskedForAndDone();

private:
    static void fillTrash(WindowRig &rig);
};

void TestTrashDialog::fillTrash(WindowRig &rig)
{
    LOAD_SAMPLE(rig);
    bool removed = false;
    rig.workspace.planUntag({*Reference::parse(u"localhost/stowage/sample:1.0"_s)})
        .then(&rig.window, [&](const Result<RemovalPlan> &plan) {
            rig.workspace.carryOut(*plan).then(
                &rig.window, [&](const Result<TrashEntry> &entry) { removed = entry.has_value(); });
        });
    QTRY_VERIFY(removed);
}

static QPushButton *emptyButtonOf(const QDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Empty"_s))
            return button;
    }
    return nullptr;
}

void TestTrashDialog::aDoubleClickDoesNotEmpty()
{
    WindowRig rig;
    fillTrash(rig);
    TrashDialog dialog(rig.workspace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy emptied(&dialog, &TrashDialog::emptyChosen);
    dialog.open();
    QPushButton *button = emptyButtonOf(dialog);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseDClick(button, Qt::LeftButton);
    button->click();
    QCOMPARE(emptied.size(), 0);
    QTRY_VERIFY(openDialog<EmptyTrashDialog>());
    QTest::keyClick(openDialog<EmptyTrashDialog>()->focusWidget(), Qt::Key_Return);
    QCOMPARE(emptied.size(), 0);
}

void TestTrashDialog::emptyingIsAskedForAndDone()
{
    WindowRig rig;
    fillTrash(rig);
    TrashDialog dialog(rig.workspace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy emptied(&dialog, &TrashDialog::emptyChosen);
    dialog.open();
    QTRY_VERIFY(emptyButtonOf(dialog)->isEnabled());
    emptyButtonOf(dialog)->click();
    QTRY_VERIFY(openDialog<EmptyTrashDialog>());
    openDialog<EmptyTrashDialog>()->accept();
    QCOMPARE(emptied.size(), 1);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestTrashDialog)
#include "tst_trashdialog.moc"
