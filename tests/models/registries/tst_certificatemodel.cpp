// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/certificatemodel.h"

#include "tests/support/modeltext.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace stowage;

namespace {

CertificateFacts facts(const QString &subject, const QDateTime &until)
{
    CertificateFacts facts;
    facts.subject = subject;
    facts.until = until;
    return facts;
}

QDateTime inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days);
}

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace

class TestCertificateModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFileSaysWhatItIsFor()
    {
        CertificateFile authority;
        authority.path = u"/etc/docker/certs.d/r.io/ca.crt"_s;
        authority.certificates = {facts(u"O=Example, CN=Example CA"_s, inDays(30)), facts(u"O=Other"_s, inDays(9))};
        CertificateFile client;
        client.use = CertificateFile::Use::Client;
        client.path = u"/home/ann/client.cert"_s;
        client.isOurs = true;
        client.certificates = {facts(u"O=Nameless"_s, inDays(-1))};
        CertificateFile broken;
        broken.path = u"/home/ann/broken.crt"_s;
        broken.trouble = Error{ErrorKind::Damaged, u"It is none."_s, {}};
        CertificateModel model;
        QAbstractItemModelTester tester(&model);
        model.setFiles({authority, client, broken});
        QCOMPARE(text(model, {0, 1, 2, 3}),
            picture({u"Example CA and 1 more | is trusted | until %1 | "_s.arg(dayOf(inDays(9))) + authority.path,
                u"O=Nameless | says who we are | ended on %1 | "_s.arg(dayOf(inDays(-1))) + client.path,
                u"broken.crt | is trusted | It is none. | "_s + broken.path}));
        QCOMPARE(flags(model, CertificateRole::Problem), (QList<bool>{false, true, true}));
        QCOMPARE(flags(model, CertificateRole::IsOurs), (QList<bool>{false, true, false}));
        QCOMPARE(model.index(1, 0).data(CertificateRole::Path).toString(), client.path);
    }

private:
    static QList<bool> flags(const CertificateModel &model, int role)
    {
        QList<bool> all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, 0).data(role).toBool());
        return all;
    }
};

QTEST_GUILESS_MAIN(TestCertificateModel)
#include "tst_certificatemodel.moc"
