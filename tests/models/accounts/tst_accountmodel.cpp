// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/accounts/accountmodel.h"
#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestAccountModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowSaysWhoIsKnownToWhomByWhom()
    {
        AccountModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAccounts({{u"docker.io"_s, u"ann"_s, Account::Keeper::Keychain, {}},
            {u"reg.io"_s, u"bob"_s, Account::Keeper::Session, {}},
            {u"gcr.io"_s, {}, Account::Keeper::Helper, u"gcloud"_s},
            {u"quay.io/team"_s, u"ci"_s, Account::Keeper::File, u"/home/ann/.docker/config.json"_s}});
        QCOMPARE(text(model, {0, 1, 2}),
            picture({u"docker.io | ann | the keychain"_s, u"reg.io | bob | this session"_s,
                u"gcr.io | (token) | docker-credential-gcloud"_s,
                u"quay.io/team | ci | /home/ann/.docker/config.json"_s}));
    }

    void onlyWhatWeKeepCanBeSignedOutOf()
    {
        AccountModel model;
        model.setAccounts({{u"a.io"_s, {}, Account::Keeper::Keychain, {}},
            {u"b.io"_s, {}, Account::Keeper::Session, {}}, {u"c.io"_s, {}, Account::Keeper::File, {}}});
        const auto fact = [&](int row, int role) { return model.index(row, 0).data(role); };
        QVERIFY(fact(0, AccountRole::Kept).toBool() && fact(0, AccountRole::InKeychain).toBool());
        QVERIFY(fact(1, AccountRole::Kept).toBool() && !fact(1, AccountRole::InKeychain).toBool());
        QVERIFY(!fact(2, AccountRole::Kept).toBool() && !fact(2, AccountRole::InKeychain).toBool());
        QCOMPARE(fact(2, AccountRole::Registry).toString(), u"c.io"_s);
    }
};

QTEST_GUILESS_MAIN(TestAccountModel)
#include "tst_accountmodel.moc"
