// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/says.h"
#include "ui/copies/copydialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

const QList<CopyDialog::Target> three{{u"library"_s, u"Library"_s, {}},
    {u"engine:unix:///docker"_s, u"Docker"_s, u"unix:///docker"_s},
    {u"engine:ssh://yard"_s, u"yard"_s, u"ssh://yard"_s}};

QPushButton *acceptButton(const CopyDialog &dialog)
{
    return dialog.findChild<QPushButton *>(u"accept"_s);
}

} // namespace

/// Which places images go to, asked and answered.
class TestCopyDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void somewhereItMustGo()
    {
        CopyDialog dialog({u"tiny:1"_s}, three, {}, nullptr);
        dialog.show();
        QVERIFY(!acceptButton(dialog)->isEnabled());
        QVERIFY(says(&dialog, u"Where should tiny:1 go?"_s));
        dialog.findChild<QCheckBox *>(u"library"_s)->click();
        QVERIFY(acceptButton(dialog)->isEnabled());
    }

    void theOnlyPlaceIsTicked()
    {
        CopyDialog dialog({u"tiny:1"_s}, three.first(1), {}, nullptr);
        QVERIFY(acceptButton(dialog)->isEnabled());
    }

    void thoseOfTheLastTimeAreTicked()
    {
        CopyDialog dialog({u"a"_s, u"b"_s}, three, {u"engine:ssh://yard"_s, u"engine:unix:///gone"_s}, nullptr);
        dialog.show();
        QVERIFY(says(&dialog, u"Where should 2 image(s) go?"_s));
        QSignalSpy chosen(&dialog, &CopyDialog::chosen);
        dialog.accept();
        QCOMPARE(chosen.value(0).value(0).toStringList(), QStringList{u"engine:ssh://yard"_s});
    }

    void severalByTheKeyboardAlone()
    {
        CopyDialog dialog({u"tiny:1"_s}, three, {}, nullptr);
        QSignalSpy chosen(&dialog, &CopyDialog::chosen);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
        QVERIFY(says(&dialog, u"read once"_s));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(chosen.value(0).value(0).toStringList(), (QStringList{u"library"_s, u"engine:unix:///docker"_s}));
    }
};

QTEST_MAIN(TestCopyDialog)
#include "tst_copydialog.moc"
