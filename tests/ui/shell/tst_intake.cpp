// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/images/archivepage.h"
#include "ui/shell/intake.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalFilesAreToldOfTogether();
    void theFirstArchiveIsShown();
    void theAddressOfAnArchiveIsImported();
    void aDropIsACopyWhateverIsProposed();
    void fieldsLeaveFilesToTheWindow();
    void aStoppedLookSaysNothing();
};

void TestIntake::severalFilesAreToldOfTogether()
{
    WindowRig rig;
    const QString one = rig.makeFile(u"one.tar"_s, "These are notes.\n");
    const QString two = rig.makeFile(u"two.tar"_s, "These are notes as well.\n");
    rig.window.openFiles({one, two});
    QTRY_VERIFY(rig.message().contains(u'2'));
    const QString detail = rig.window.messages().message().detail;
    QVERIFY(detail.contains(u"one.tar: "_s) && detail.contains(u"two.tar: "_s));
}

void TestIntake::theFirstArchiveIsShown()
{
    WindowRig rig;
    const QString copy = rig.folder.filePath(u"copy.tar"_s);
    QVERIFY(QFile::copy(rig.samplePath(), copy));
    rig.window.openFiles({copy, rig.samplePath()});
    QTRY_VERIFY(rig.window.archive().isVisible());
    QCOMPARE(rig.window.archive().archive().path, copy);
    QCOMPARE(rig.workspace.places().size(), 4); // with the Library and Docker Hub
}

void TestIntake::theAddressOfAnArchiveIsImported()
{
    WindowRig rig;
    rig.dropText(u"https://example.org/rootfs.tar.gz"_s);
    QTRY_VERIFY(openDialog<ImportDialog>());
    openDialog<ImportDialog>()->close();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    rig.dropText(u"https://quay.io/podman/hello"_s);
    QTRY_VERIFY(openDialog<PullDialog>());
}

void TestIntake::aDropIsACopyWhateverIsProposed()
{
    WindowRig rig;
    QMimeData data;
    data.setText(u"debian:13"_s);
    QDragEnterEvent enter(rig.window.rect().center(), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(&rig.window, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
}

void TestIntake::fieldsLeaveFilesToTheWindow()
{
    WindowRig rig;
    QTRY_VERIFY(rig.window.library().isEmpty());
    for (const QLineEdit *field : rig.window.findChildren<QLineEdit *>())
        QVERIFY2(!field->acceptDrops(), qPrintable(field->accessibleName()));
    rig.window.actions()[ActionId::ShowTransfers]->setChecked(true);
    for (const QWidget *view : rig.window.findChildren<QWidget *>()) {
        if (view->inherits("QQuickWidget"))
            QVERIFY(!view->acceptDrops());
    }
}

void TestIntake::aStoppedLookSaysNothing()
{
    WindowRig rig;
    std::stop_source stop;
    stop.request_stop();
    const QFuture<Result<ArchiveInfo>> look = rig.workspace.show(rig.samplePath(), stop.get_token());
    QTRY_VERIFY(look.isFinished());
    QVERIFY(!look.result());
    QCOMPARE(look.result().error().kind, ErrorKind::Cancelled);
}

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
