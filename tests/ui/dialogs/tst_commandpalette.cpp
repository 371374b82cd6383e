// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/commandpalette.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestCommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void downWithoutAMatch();
    void downAndUpStayInTheList();
};

void TestCommandPalette::downWithoutAMatch()
{
    QAction pull(u"&Pull…"_s);
    CommandPalette palette({&pull}, nullptr);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *words = palette.findChild<QLineEdit *>();
    words->setText(u"no such command"_s);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Return})
        QTest::keyClick(words, key);
    QCOMPARE(palette.findChild<QListWidget *>()->count(), 0);
}

void TestCommandPalette::downAndUpStayInTheList()
{
    QAction pull(u"&Pull…"_s);
    QAction open(u"&Open…"_s);
    CommandPalette palette({&pull, &open}, nullptr);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *words = palette.findChild<QLineEdit *>();
    auto *list = palette.findChild<QListWidget *>();
    QTest::keyClick(words, Qt::Key_PageDown);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(words, Qt::Key_PageUp);
    QCOMPARE(list->currentRow(), 0);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
