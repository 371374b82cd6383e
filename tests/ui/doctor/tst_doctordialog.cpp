// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/closedport.h"
#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"
#include "ui/doctor/doctordialog.h"
#include "ui/doctor/trustdialog.h"
#include "ui/settings/language.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// The dialog with hands and eyes.
struct Rig {
    explicit Rig(const DoctorDialog::Start &start)
        : dialog(desk, std::make_shared<MemoryAccounts>(), start, nullptr)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
    }

    QLineEdit *field() { return dialog.findChild<QLineEdit *>(); }
    QListView *steps() { return dialog.findChild<QListView *>(); }
    QString detail() { return dialog.findChild<QPlainTextEdit *>()->toPlainText(); }
    QPushButton *examine() { return dialog.findChild<QPushButton *>(u"accept"_s); }
    QPushButton *trust() { return dialog.findChild<QPushButton *>(u"trust"_s); }
    QPushButton *copy() { return dialog.findChild<QPushButton *>(u"copy"_s); }
    bool isDone() { return dialog.model().found().size() == checkStepCount && examine()->isEnabled(); }
    Verdict verdict(CheckStep step) { return dialog.model().found().at(int(step)).verdict; }
    bool says(const QString &words)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }

    DoctorDesk desk;
    DoctorDialog dialog;
};

TrustDialog *openTrustDialog()
{
    return qobject_cast<TrustDialog *>(QApplication::activeModalWidget());
}

QString closedHost()
{
    return u"127.0.0.1:%1"_s.arg(lab::closedPort());
}

} // namespace

class TestDoctorDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_config = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config->path()));
    }

    void withoutAPlaceItWaits()
    {
        Rig rig({});
        QVERIFY(!rig.examine()->isEnabled() && !rig.copy()->isEnabled() && !rig.trust()->isVisible());
        QCOMPARE(rig.steps()->model()->rowCount(), checkStepCount);
        rig.field()->setText(u"nowhere"_s);
        QVERIFY(rig.says(u"is no registry"_s) && !rig.examine()->isEnabled());
        rig.field()->setText(u"registry.example.org"_s);
        QVERIFY(rig.examine()->isEnabled());
    }

    void aPlaceIsExaminedAtOnceAndWhatIsBadIsShown()
    {
        Rig rig({closedHost(), false});
        QVERIFY(!rig.examine()->isEnabled());
        QTRY_VERIFY(rig.isDone());
        QVERIFY2(rig.dialog.findChild<QPushButton *>(u"settings"_s)->isVisible(), "its way may be changed");
        QCOMPARE(rig.steps()->currentIndex().row(), int(CheckStep::Connection));
        QVERIFY2(rig.detail().contains(u"Connection refused"_s), qPrintable(rig.detail()));
        rig.steps()->setCurrentIndex(rig.dialog.model().index(int(CheckStep::Tls)));
        QCOMPARE(rig.detail(), QString());
    }

    void enterExaminesAgain()
    {
        Rig rig({closedHost(), false});
        QTRY_VERIFY(rig.isDone());
        rig.field()->setFocus();
        QTest::keyClick(rig.field(), Qt::Key_Return);
        QVERIFY(rig.dialog.model().found().size() < checkStepCount);
        QTRY_VERIFY(rig.isDone());
        QVERIFY(rig.dialog.isVisible());
    }

    void theReportIsCopied()
    {
        const QString host = closedHost();
        Rig rig({host, false});
        QTRY_VERIFY(rig.isDone());
        rig.copy()->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(host) && copied.contains(u"Connection (bad, "_s)
                && copied.contains(u"Connection refused"_s),
            qPrintable(copied));
    }

    void aCaIsTrustedForThisRegistryAndNoLonger()
    {
        LAB_NEEDS(u"docker-registry"_s, u"openssl"_s);
        const auto registry = lab::RegistryProcess::start({.tls = true, .certificate = {.withAuthority = true}});
        QVERIFY_RESULT(registry);
        Rig rig({(*registry)->host(), false});
        QTRY_VERIFY(rig.isDone());
        QCOMPARE(rig.verdict(CheckStep::Tls), Verdict::Bad);
        QVERIFY(rig.trust()->isVisible());

        rig.trust()->click();
        QTRY_VERIFY(openTrustDialog());
        const auto *cancel = qobject_cast<QPushButton *>(openTrustDialog()->focusWidget());
        QVERIFY2(cancel && cancel->isDefault() && cancel->objectName() != u"accept"_s, "Enter means Cancel");
        const auto shown = openTrustDialog()->findChildren<QLabel *>();
        const QString fingerprint = rig.dialog.model().found().at(int(CheckStep::Tls)).offer->certificate.fingerprint;
        QVERIFY(std::ranges::any_of(
            shown, [&](const QLabel *label) { return QString(label->text()).replace(u'\n', u':') == fingerprint; }));
        openTrustDialog()->reject();
        QTRY_VERIFY(!openTrustDialog());
        QVERIFY(!QFile::exists(m_config->filePath(u"stowage/certs.d"_s)));

        rig.trust()->click();
        QTRY_VERIFY(openTrustDialog());
        openTrustDialog()->accept();
        QTRY_VERIFY(rig.says(u"stowage/certs.d/"_s) && rig.isDone());
        QVERIFY(rig.verdict(CheckStep::Tls) != Verdict::Bad);

        rig.trust()->click();
        QTRY_VERIFY(rig.says(u"No longer trusted"_s) && rig.isDone());
        QCOMPARE(rig.verdict(CheckStep::Tls), Verdict::Bad);
    }

    void itFollowsTheLanguageWhileOpen()
    {
        Rig rig({closedHost(), false});
        QTRY_VERIFY(rig.isDone());
        const int row = rig.steps()->currentIndex().row();
        const QString english = rig.dialog.model().index(row).data().toString();
        Language language;
        language.use(u"zh_CN"_s);
        QTRY_VERIFY(rig.examine()->text() != u"Examine Again"_s);
        QVERIFY(rig.dialog.isVisible());
        QVERIFY(rig.dialog.model().index(row).data().toString() != english);
        QCOMPARE(rig.steps()->currentIndex().row(), row);
        language.use(u"en"_s);
        QTRY_COMPARE(rig.examine()->text(), u"Examine Again"_s);
    }

    void closingItStopsIt()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto rig = std::make_unique<Rig>(DoctorDialog::Start{u"127.0.0.1:%1"_s.arg(silent.serverPort()), false});
        QTRY_COMPARE(rig->dialog.model().found().size(), 2);
        rig.reset(); // neither hangs nor calls back
    }

private:
    std::unique_ptr<QTemporaryDir> m_config;
};

QTEST_MAIN(TestDoctorDialog)
#include "tst_doctordialog.moc"
