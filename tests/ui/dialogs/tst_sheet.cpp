// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/parts/sheet.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/dialogs/tagdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace stowage;

class TwoFields : public Sheet {
public:
    TwoFields()
        : Sheet(nullptr)
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        setAcceptText(u"Do It"_s);
        body()->addWidget(first);
        body()->addWidget(second);
    }

    using Sheet::acceptButton;
    using Sheet::cancelButton;
    using Sheet::preferCancel;
    using Sheet::setFooter;
    using Sheet::setIntroduction;

    QLineEdit *first = new QLineEdit(this);
    QLineEdit *second = new QLineEdit(this);
};

class TestSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstFieldHasFocus();
    void aPreparedSelectionIsReadyToBeTypedOver();
    void buttonsComeLastInTabOrder();
    void aLongFooterWraps();
    void nothingIsReadAsHtml();
    void whoPrefersCancelGetsItWithEnter();
    void enterPressesTheButtonThatHasTheFocus();
    void aChangeOfLanguageClosesIt();
};

void TestSheet::theFirstFieldHasFocus()
{
    TwoFields sheet;
    sheet.open();
    QCOMPARE(sheet.focusWidget(), sheet.first);

    PullDialog pull(QString(), {}, nullptr);
    pull.setAttribute(Qt::WA_DeleteOnClose, false);
    pull.open();
    QCOMPARE(pull.focusWidget(), pull.findChild<ReferenceField *>()->edit());
}

void TestSheet::aPreparedSelectionIsReadyToBeTypedOver()
{
    TagDialog dialog({}, *Reference::parse(u"localhost/team/app:1.0"_s), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QLineEdit *name = dialog.findChild<ReferenceField *>()->edit();
    QCOMPARE(dialog.focusWidget(), name);
    QCOMPARE(name->selectedText(), u"1.0"_s);
}

void TestSheet::buttonsComeLastInTabOrder()
{
    TwoFields sheet;
    sheet.open();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    QList<QWidget *> visited;
    for (int i = 0; i < 4; ++i) {
        visited.append(sheet.focusWidget());
        QTest::keyClick(sheet.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited, QList<QWidget *>({sheet.first, sheet.second, sheet.cancelButton(), sheet.acceptButton()}));
}

void TestSheet::aLongFooterWraps()
{
    TwoFields sheet;
    sheet.resize(300, sheet.sizeHint().height());
    sheet.open();
    sheet.setFooter(u"The platform is not one that anybody has heard of. "_s.repeated(4));
    QTRY_COMPARE(sheet.width(), 300);
    for (const QLabel *label : sheet.findChildren<QLabel *>())
        QVERIFY(!label->isVisible() || label->height() >= label->heightForWidth(label->width()));
}

void TestSheet::nothingIsReadAsHtml()
{
    TwoFields sheet;
    sheet.setIntroduction(u"<img src='file:///dev/zero'>"_s);
    for (const QLabel *label : sheet.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestSheet::whoPrefersCancelGetsItWithEnter()
{
    TwoFields sheet;
    sheet.preferCancel();
    sheet.open();
    QCOMPARE(sheet.focusWidget(), sheet.cancelButton());
    QTest::keyClick(sheet.focusWidget(), Qt::Key_Return);
    QCOMPARE(sheet.result(), int(QDialog::Rejected));
    QVERIFY(!sheet.isVisible());
}

void TestSheet::enterPressesTheButtonThatHasTheFocus()
{
    TwoFields sheet;
    QPushButton other(u"Look"_s, &sheet);
    int looks = 0;
    QObject::connect(&other, &QPushButton::clicked, &sheet, [&looks] { ++looks; });
    sheet.open();
    other.setFocus();
    QTest::keyClick(&other, Qt::Key_Return);
    QCOMPARE(looks, 1);
    QVERIFY(sheet.isVisible());
    sheet.first->setFocus();
    QTest::keyClick(sheet.first, Qt::Key_Return);
    QCOMPARE(sheet.result(), int(QDialog::Accepted));

    TwoFields another;
    another.open();
    another.cancelButton()->setFocus();
    QTest::keyClick(another.cancelButton(), Qt::Key_Return);
    QVERIFY(!another.isVisible());
    QCOMPARE(another.result(), int(QDialog::Rejected));
}

void TestSheet::aChangeOfLanguageClosesIt()
{
    TwoFields sheet;
    sheet.open();
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&sheet, &change);
    QVERIFY(!sheet.isVisible());
}

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
