// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/process/programs.h"
#include "tests/lab/registry/registryprocess.h"
#include "tests/lab/registry/tokenservice.h"
#include "tests/support/check.h"

#include <QJsonDocument>
#include <QTest>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

namespace {

/// The status that curl got.
QByteArray status(const QStringList &arguments)
{
    return run(u"curl"_s, QStringList{u"-s"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s} + arguments).out;
}

} // namespace

class TestRegistryProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { LAB_NEEDS(u"docker-registry"_s, u"htpasswd"_s, u"openssl"_s, u"curl"_s); }

    void aPlainOneIsOpenToAll()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        QCOMPARE(status({(*registry)->url() + u"/v2/"_s}), "200");
    }

    void stoppingClosesThePort()
    {
        auto registry = RegistryProcess::start();
        QVERIFY_RESULT(registry);
        (*registry)->stop();
        QVERIFY(!answersHttp((*registry)->port(), "/v2/"));
    }

    void withTlsOnlyItsAuthorityIsTrusted()
    {
        auto registry = RegistryProcess::start({.tls = true});
        QVERIFY_RESULT(registry);
        const QString url = (*registry)->url() + u"/v2/"_s;
        QCOMPARE(status({u"--cacert"_s, (*registry)->caFile(), url}), "200");
        QCOMPARE(status({url}), "000");
    }

    void aPasswordIsAskedFor()
    {
        auto registry = RegistryProcess::start({.user = u"alice"_s, .password = u"testpw"_s});
        QVERIFY_RESULT(registry);
        const QString url = (*registry)->url() + u"/v2/"_s;
        QCOMPARE(status({url}), "401");
        QCOMPARE(status({u"-u"_s, u"alice:wrong"_s, url}), "401");
        QCOMPARE(status({u"-u"_s, u"alice:testpw"_s, url}), "200");
    }

    void tokensOfTheServiceAreBelieved_data()
    {
        QTest::addColumn<QStringList>("credentials");
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QByteArray>("expected"); // 404: let in, and nothing there
        const QStringList alice{u"-u"_s, u"alice:testpw"_s};
        QTest::newRow("anonymous, public") << QStringList() << u"open/app"_s << QByteArray("404");
        QTest::newRow("anonymous, private") << QStringList() << u"closed/app"_s << QByteArray("401");
        QTest::newRow("alice, private") << alice << u"closed/app"_s << QByteArray("404");
    }

    void tokensOfTheServiceAreBelieved()
    {
        QFETCH(QStringList, credentials);
        QFETCH(QString, repository);
        auto tokens = TokenService::start({u"alice"_s, u"testpw"_s, {u"open/app"_s}});
        QVERIFY_RESULT(tokens);
        auto registry = RegistryProcess::start({.tokens = tokens->get()});
        QVERIFY_RESULT(registry);
        const QString token = tokenFor(**tokens, repository, credentials);
        const QString url = (*registry)->url() + u"/v2/%1/tags/list"_s.arg(repository);
        QTEST(status({u"-H"_s, u"Authorization: Bearer "_s + token, url}), "expected");
        QCOMPARE(status({url}), "401");
    }

    void theServiceRemembersWhoAsked()
    {
        auto tokens = TokenService::start({u"alice"_s, u"testpw"_s, {}});
        QVERIFY_RESULT(tokens);
        tokenFor(**tokens, u"closed/app"_s, {u"-u"_s, u"alice:testpw"_s});
        QCOMPARE((*tokens)->requests().size(), 1);
        QCOMPARE((*tokens)->requests().first().authorization, "Basic YWxpY2U6dGVzdHB3");
    }

    void aRefreshTokenIsTakenByPost()
    {
        auto tokens = TokenService::start({u"alice"_s, u"testpw"_s, {}});
        QVERIFY_RESULT(tokens);
        const QString form
            = u"grant_type=refresh_token&service=stowage.lab&scope=repository%3Aa%3Apull&refresh_token="_s;
        QCOMPARE(status({u"-d"_s, form + TokenService::refreshToken(), (*tokens)->realm()}), "200");
        QCOMPARE(status({u"-d"_s, form + u"another"_s, (*tokens)->realm()}), "401");
    }

    void theServiceCanMisbehave_data()
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("refusing") << int(TokenService::Mood::Refusing) << QByteArray("401 ");
        QTest::newRow("nonsense") << int(TokenService::Mood::Nonsense) << QByteArray("200 <html");
        QTest::newRow("endless") << int(TokenService::Mood::Endless) << QByteArray("200 8388620");
        QTest::newRow("slow") << int(TokenService::Mood::Slow) << QByteArray("200 {");
    }

    void theServiceCanMisbehave()
    {
        QFETCH(int, mood);
        QFETCH(QByteArray, expected);
        auto tokens = TokenService::start({u"alice"_s, u"testpw"_s, {}});
        QVERIFY_RESULT(tokens);
        (*tokens)->setMood(TokenService::Mood(mood));
        const Outcome outcome
            = run(u"curl"_s, {u"-s"_s, u"-w"_s, u"\n%{http_code} %{size_download}"_s, (*tokens)->realm()});
        const qsizetype split = outcome.out.lastIndexOf('\n');
        const QByteArrayList facts = outcome.out.sliced(split + 1).split(' ');
        const bool sized = expected.endsWith(facts.last());
        QCOMPARE(facts.first() + ' ' + (sized ? facts.last() : outcome.out.first(expected.size() - 4)), expected);
    }

    void theServiceMayGoBeforeItAnswered()
    {
        auto tokens = TokenService::start({u"alice"_s, u"testpw"_s, {}});
        QVERIFY_RESULT(tokens);
        (*tokens)->setMood(TokenService::Mood::Slow);
        QCOMPARE(status({u"-m"_s, u"0.2"_s, (*tokens)->realm()}), "000");
        tokens->reset();
    }

private:
    static QString tokenFor(const TokenService &tokens, const QString &repository, const QStringList &credentials)
    {
        const QString query = u"?service=stowage.lab&scope=repository:%1:pull"_s.arg(repository);
        const Outcome outcome
            = run(u"curl"_s, QStringList{u"-s"_s} + credentials + QStringList{tokens.realm() + query});
        return QJsonDocument::fromJson(outcome.out)[u"token"].toString();
    }
};

QTEST_GUILESS_MAIN(TestRegistryProcess)
#include "tst_registryprocess.moc"
