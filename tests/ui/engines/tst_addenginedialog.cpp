// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/addenginedialog.h"

#include "tests/ui/says.h"
#include "ui/dialogs/parts/filechooser.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// Answers with the same folder whatever is asked.
class OneFolder : public FileChooser {
public:
    void open(QWidget *, const FileQuestion &question, Answer answer) override
    {
        asked = question.what;
        answer({u"/etc/certs"_s});
    }
    void save(QWidget *, const FileQuestion &, Answer) override { }

    FileQuestion::For asked = FileQuestion::For::Files;
};

} // namespace

class TestAddEngineDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dialog = new AddEngineDialog(m_files, nullptr);
        m_dialog->open();
    }

    void cleanup() { delete m_dialog; }

    void whatIsAnAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isOne");
        QTest::addColumn<bool>("isPort");
        QTest::newRow("nothing") << QString() << false << false;
        QTest::newRow("ssh") << u"ssh://ada@build.example"_s << true << false;
        QTest::newRow("socket") << u" unix:///run/other.sock "_s << true << false;
        QTest::newRow("port") << u"tcp://10.0.0.7"_s << true << true;
        QTest::newRow("another scheme") << u"gopher://there"_s << false << false;
        QTest::newRow("with a password") << u"ssh://ada:secret@build.example"_s << false << false;
    }

    void whatIsAnAddress()
    {
        QFETCH(QString, address);
        QFETCH(bool, isOne);
        field(u"address"_s)->setText(address);
        QCOMPARE(accept()->isEnabled(), isOne);
        QTEST(m_dialog->findChild<QCheckBox *>(u"tls"_s)->isVisible(), "isPort");
        QVERIFY(!field(u"folder"_s)->isVisible());
        QCOMPARE(says(m_dialog, u"Prefer ssh or TLS"_s), address.startsWith(u"tcp"_s));
    }

    void aPortWithCertificates()
    {
        field(u"address"_s)->setText(u"tcp://10.0.0.7"_s);
        field(u"name"_s)->setText(u"forge"_s);
        m_dialog->findChild<QCheckBox *>(u"tls"_s)->setChecked(true);
        QVERIFY(field(u"folder"_s)->isVisible());
        QVERIFY(!says(m_dialog, u"Prefer ssh or TLS"_s));
        button(u"Browse…"_s)->click();
        QCOMPARE(m_files.asked, FileQuestion::For::Folder);
        const EngineEndpoint engine = accepted();
        QCOMPARE(engine.name, u"forge"_s);
        QCOMPARE(engine.address.toString(), u"tcp://10.0.0.7:2376"_s);
        QCOMPARE(engine.tls.value().key, u"/etc/certs/key.pem"_s);
        QCOMPARE(engine.origin, EngineEndpoint::Origin::Own);
    }

    /// What was ticked for a port says nothing about ssh.
    void sshHasItsOwn()
    {
        field(u"address"_s)->setText(u"tcp://10.0.0.7"_s);
        m_dialog->findChild<QCheckBox *>(u"tls"_s)->setChecked(true);
        field(u"address"_s)->setText(u"ssh://build.example"_s);
        QVERIFY(!accepted().tls);
    }

private:
    QLineEdit *field(const QString &name) const { return m_dialog->findChild<QLineEdit *>(name); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    QPushButton *accept() const { return button(u"Add"_s); }

    EngineEndpoint accepted() const
    {
        EngineEndpoint engine;
        connect(m_dialog, &AddEngineDialog::chosen, m_dialog, [&](const EngineEndpoint &chosen) { engine = chosen; });
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->accept();
        return engine;
    }

    OneFolder m_files;
    AddEngineDialog *m_dialog = nullptr;
};

QTEST_MAIN(TestAddEngineDialog)
#include "tst_addenginedialog.moc"
