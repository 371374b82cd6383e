// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/answer.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/signindialog.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestAccountsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_accounts = std::make_shared<MemoryAccounts>();
        m_accounts->keychain.insert(u"docker.io"_s, {u"ann"_s, u"secret"_s});
        m_accounts->others.insert(u"reg.io"_s, {u"bob"_s, u"theirs"_s});
        m_desk = std::make_unique<AccountDesk>(m_accounts);
        m_dialog = std::make_unique<AccountsDialog>(*m_desk, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->open();
        QTRY_COMPARE(rows(), 2);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    void signingOutTakesWhatWeKeep()
    {
        choose(u"docker.io"_s);
        QVERIFY(!button(u"Take Over into the Keychain"_s)->isEnabled());
        button(u"Sign Out"_s)->click();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(m_accounts->keychain.isEmpty());
    }

    void whatOthersKeepIsTakenOver()
    {
        choose(u"reg.io"_s);
        QVERIFY2(!button(u"Sign Out"_s)->isEnabled(), "their files are theirs");
        button(u"Take Over into the Keychain"_s)->click();
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(m_accounts->keychain.value(u"reg.io"_s).secret, u"theirs"_s);
    }

    void theVeryAccountIsTakenOver()
    {
        m_accounts->keychain.insert(u"reg.io"_s, {u"ann"_s, u"mine"_s});
        const Account theirs{u"reg.io"_s, {}, Account::Keeper::File, u"/home/ann/.docker/config.json"_s};
        QVERIFY_RESULT(answerOf(m_desk->adopt(theirs)));
        QCOMPARE(m_accounts->keychain.value(u"reg.io"_s).secret, u"theirs"_s);
        const Account gone{u"gone.io"_s, {}, Account::Keeper::File, {}};
        QVERIFY_ERROR(answerOf(m_desk->adopt(gone)), ErrorKind::NotFound);
    }

    void theKeychainKnowsWholeRegistriesOnly()
    {
        m_accounts->others.insert(u"quay.io/team"_s, {u"bob"_s, u"x"_s});
        m_desk->signOut(u"nobody.io"_s);
        QTRY_COMPARE(rows(), 3);
        choose(u"quay.io/team"_s);
        QVERIFY(!button(u"Take Over into the Keychain"_s)->isEnabled());
    }

    void signingInIsOneClickAway()
    {
        button(u"Sign In…"_s)->click();
        QTRY_VERIFY(qobject_cast<SignInDialog *>(QApplication::activeModalWidget()));
    }

private:
    QTreeView *list() const { return m_dialog->findChild<QTreeView *>(); }
    int rows() const { return list()->model()->rowCount(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void choose(const QString &registry) const
    {
        for (int row = 0; row < rows(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            if (index.data().toString() == registry)
                list()->setCurrentIndex(index);
        }
    }

    std::shared_ptr<MemoryAccounts> m_accounts;
    std::unique_ptr<AccountDesk> m_desk;
    std::unique_ptr<AccountsDialog> m_dialog;
};

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
