// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/support/answer.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"
#include "ui/accounts/signindialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

/// The dialog with hands that type.
struct Rig {
    explicit Rig(const SignInDialog::Start &start)
        : dialog(desk, start, nullptr)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(
            &dialog, &SignInDialog::signedIn, &dialog, [this](const SignInReport &told) { report = told; });
        dialog.open();
    }

    QLineEdit *field(const QString &name) { return dialog.findChild<QLineEdit *>(name); }
    QPushButton *button() { return dialog.findChild<QPushButton *>(u"accept"_s); }
    QCheckBox *keep() { return dialog.findChildren<QCheckBox *>().first(); }
    QCheckBox *plainHttp() { return dialog.findChildren<QCheckBox *>().last(); }
    bool says(const QString &words)
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }
    void type(const QString &user, const QString &password)
    {
        field(u"user"_s)->setText(user);
        field(u"password"_s)->setText(password);
    }

    std::shared_ptr<MemoryAccounts> accounts = std::make_shared<MemoryAccounts>();
    AccountDesk desk{accounts};
    SignInDialog dialog;
    std::optional<SignInReport> report;
};

} // namespace

class TestSignInDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"docker-registry"_s);
        auto registry = lab::RegistryProcess::start({.user = u"ann"_s, .password = u"open sesame"_s});
        QVERIFY_RESULT(registry);
        m_registry = std::move(*registry);
    }

    void theRightPasswordClosesIt()
    {
        Rig rig({m_registry->host(), {}, false, u"It needs a login."_s});
        QVERIFY(rig.says(u"It needs a login."_s));
        QVERIFY(!rig.button()->isEnabled());
        rig.type(u"ann"_s, u"open sesame"_s);
        QVERIFY(rig.button()->isEnabled());
        rig.button()->click();
        QTRY_VERIFY(!rig.dialog.isVisible());
        QCOMPARE(rig.report->user, u"ann"_s);
        QCOMPARE(rig.accounts->keychain.value(m_registry->host()), Credential(u"ann"_s, u"open sesame"_s));
        QVERIFY2(rig.field(u"password"_s)->text().isEmpty(), "the password does not stay in the window");
    }

    void aWrongOneLeavesItOpenWithTheReason()
    {
        Rig rig({m_registry->host(), u"ann"_s, false, {}});
        rig.type(u"ann"_s, u"guess"_s);
        rig.button()->click();
        QVERIFY2(!rig.field(u"user"_s)->isEnabled(), "nothing changes while the registry is asked");
        QTRY_VERIFY(rig.says(u"did not accept this user name and password"_s));
        QVERIFY(rig.dialog.isVisible() && rig.field(u"user"_s)->isEnabled());
        QCOMPARE(rig.field(u"password"_s)->selectedText().size(), 5);
        QVERIFY(rig.accounts->keychain.isEmpty() && !rig.report);
    }

    void withoutAKeychainItOffersTheSession()
    {
        Rig rig({m_registry->host(), {}, false, {}});
        rig.accounts->refusal = Error{ErrorKind::NotFound, u"This desktop has no keychain."_s, {}};
        rig.type(u"ann"_s, u"open sesame"_s);
        rig.button()->click();
        QTRY_VERIFY(rig.says(u"no keychain"_s));
        QVERIFY(!rig.keep()->isChecked());
        rig.button()->click();
        QTRY_VERIFY(!rig.dialog.isVisible());
        QCOMPARE(rig.report->keeper, Account::Keeper::Session);
        QCOMPARE(rig.accounts->session.value(m_registry->host()).user, u"ann"_s);
    }

    void thatThereIsNoKeychainIsSaidOnce()
    {
        Rig rig({m_registry->host(), {}, false, {}});
        rig.accounts->refusal = Error{ErrorKind::NotFound, u"This desktop has no keychain."_s, {}};
        rig.type(u"ann"_s, u"open sesame"_s);
        rig.button()->click();
        QTRY_VERIFY(rig.says(u"no keychain"_s));
        const auto keeps = [&] {
            SignInDialog next(rig.desk, {m_registry->host(), {}, false, {}}, nullptr);
            return next.findChildren<QCheckBox *>().first()->isChecked();
        };
        QVERIFY(!keeps());
        rig.button()->click();
        QTRY_VERIFY(!rig.dialog.isVisible());
        QVERIFY2(!keeps(), "a sign-in for the session tells nothing of keychains");
        rig.accounts->refusal.reset();
        QVERIFY(
            answerOf(rig.desk.signIn({*Reference::registry(m_registry->host()), {u"ann"_s, u"open sesame"_s}}, {})));
        QVERIFY2(keeps(), "there is one now");
    }

    void aRegistryIsAskedForWhereNoneIsKnown()
    {
        Rig rig({});
        rig.type(u"ann"_s, u"pw"_s);
        QVERIFY2(rig.button()->isEnabled(), "nothing typed means Docker Hub");
        QLineEdit *registry = rig.dialog.findChildren<QLineEdit *>().first();
        registry->setText(u"nowhere"_s);
        QVERIFY(!rig.button()->isEnabled());
        QVERIFY(rig.says(u"is no registry"_s));
        registry->setText(u"https://reg.example.org/"_s);
        QVERIFY(rig.button()->isEnabled());
        QVERIFY(rig.plainHttp()->isVisible());
        registry->setText(u"localhost:5000"_s);
        QVERIFY(!rig.plainHttp()->isVisible());
    }

    void aFailureCanBeDiagnosed()
    {
        Rig rig({u"127.0.0.1:9"_s, {}, false, {}});
        auto *diagnose = rig.dialog.findChild<QPushButton *>(u"diagnose"_s);
        QVERIFY(!diagnose->isVisible());
        QSignalSpy wanted(&rig.dialog, &SignInDialog::diagnoseWanted);
        rig.type(u"ann"_s, u"open sesame"_s);
        rig.button()->click();
        QTRY_VERIFY(diagnose->isVisible());
        diagnose->click();
        QCOMPARE(wanted, (QList<QVariantList>{{u"127.0.0.1:9"_s, false}}));
    }

    void closingItGivesUp()
    {
        auto rig = std::make_unique<Rig>(SignInDialog::Start{m_registry->host(), {}, false, {}});
        rig->type(u"ann"_s, u"open sesame"_s);
        rig->button()->click();
        rig.reset(); // neither hangs nor calls back
    }

private:
    std::unique_ptr<lab::RegistryProcess> m_registry;
};

QTEST_MAIN(TestSignInDialog)
#include "tst_signindialog.moc"
