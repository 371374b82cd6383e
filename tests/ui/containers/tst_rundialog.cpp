// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/containers/rundialog.h"

#include "tests/support/check.h"
#include "tests/ui/says.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestRunDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dialog = new RunDialog(u"sha256:abc"_s, u"tiny:1"_s, u"Docker"_s, nullptr);
        m_wishes.clear();
        connect(m_dialog, &RunDialog::chosen, this, [this](const ContainerWish &wish, RunDialog::Where where) {
            m_wishes.append(wish);
            m_where = where;
        });
        m_dialog->open();
    }

    void cleanup() { delete m_dialog; }

    void toTryIt()
    {
        m_dialog->accept();
        QCOMPARE(m_wishes.size(), 1);
        const ContainerWish &wish = m_wishes.first();
        QCOMPARE(wish.image, u"sha256:abc"_s);
        QVERIFY(wish.hasTerminal && wish.takesInput && wish.removesItself && wish.command.isEmpty());
        QCOMPARE(m_where, RunDialog::Where::Terminal);
    }

    void inTheBackground()
    {
        m_dialog->findChild<QComboBox *>(u"where"_s)->setCurrentIndex(1);
        QVERIFY(!m_dialog->findChild<QCheckBox *>(u"removes"_s)->isChecked());
        field(u"command"_s)->setText(u"sh -c \"echo one two\""_s);
        field(u"name"_s)->setText(u" web "_s);
        field(u"ports"_s)->setText(u"8080:80, 443"_s);
        text(u"environment"_s)->setPlainText(u"A=b\n\n C=d e "_s);
        text(u"volumes"_s)->setPlainText(u"/a:/b:ro"_s);
        m_dialog->accept();
        const ContainerWish &wish = m_wishes.first();
        QCOMPARE(wish.command, (QStringList{u"sh"_s, u"-c"_s, u"echo one two"_s}));
        QCOMPARE(wish.name, u"web"_s);
        QCOMPARE(wish.ports.size(), 2);
        QCOMPARE(wish.environment, (QStringList{u"A=b"_s, u"C=d e"_s}));
        QCOMPARE(wish.volumes, QStringList{u"/a:/b:ro"_s});
        QVERIFY(!wish.hasTerminal && !wish.takesInput);
        QCOMPARE(m_where, RunDialog::Where::Background);
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("written");
        QTest::newRow("ports") << u"ports"_s << u"8080:x"_s;
        QTest::newRow("variables") << u"environment"_s << u"NAME"_s;
        QTest::newRow("volumes") << u"volumes"_s << u"/a"_s;
    }
    void whatIsWrong()
    {
        QFETCH(const QString, which);
        QFETCH(const QString, written);
        if (which == u"ports")
            field(which)->setText(written);
        else
            text(which)->setPlainText(written);
        QVERIFY(!m_dialog->findChild<QPushButton *>(u"accept"_s)->isEnabled());
        QVERIFY(says(m_dialog, u"“%1”"_s.arg(written)));
    }

private:
    QLineEdit *field(const QString &name) const { return m_dialog->findChild<QLineEdit *>(name); }
    QPlainTextEdit *text(const QString &name) const { return m_dialog->findChild<QPlainTextEdit *>(name); }

    QPointer<RunDialog> m_dialog;
    QList<ContainerWish> m_wishes;
    RunDialog::Where m_where = RunDialog::Where::Background;
};

QTEST_MAIN(TestRunDialog)
#include "tst_rundialog.moc"
