// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/registryclient.h"
#include "tests/core/transport/registry/conformance/performance.h"
#include "tests/core/transport/registry/guardedregistry.h"

using namespace stowage;
using namespace Qt::StringLiterals;

/// How a client gets in (protocols D.3, RFC 9110 and RFC 6750), as conversations: what is asked of whom, and who is
/// told what.
class TestAuthRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_stage.registry()); }

    void strangers_data()
    {
        rows();
        const QString in = u"\nGET manifests/1 | Authorization: Bearer T -> 200 | =manifest"_s;
        row("a token for everyone",
            challenged(u"service=\"s\",scope=\"repository:team/app:pull\""_s)
                + uR"(GET $cdn/token?service=s&scope=repository:team/app:pull | Authorization: - | Accept: application/json -> 200 | {"token":"T"})"_s
                + in);
        row("by its other name", challenged() + asked() + uR"(200 | {"access_token":"T","expires_in":300})"_s + in);
        row("no scope is named", challenged(u"service=\"\""_s) + asked() + uR"(200 | {"token":"T"})"_s + in);
        row("two scopes are two parameters",
            challenged(u"scope=\"repository:a:pull repository:team/app:pull,push\""_s)
                + uR"(GET $cdn/token?scope=repository:a:pull&scope=repository:team/app:pull,push -> 200 | {"token":"T"})"_s
                + in);
        row("an address with a query of its own",
            uR"(GET manifests/1 -> 401 | WWW-Authenticate: Bearer realm="$cdn/token?tenant=a%26b"
                GET $cdn/token?tenant=a%26b&scope=repository:team/app:pull -> 200 | {"token":"T"})"_s
                + in);
        row("in any case and order",
            uR"(GET manifests/1 -> 401 | WWW-Authenticate: bEaReR SCOPE="repository:team/app:pull" , Realm = "$cdn/token"
                GET $cdn/token?scope=repository:team/app:pull -> 200 | {"token":"T"})"_s
                + in);
        row("tokens rather than passwords",
            uR"(GET manifests/1 -> 401 | WWW-Authenticate: Basic realm="a, b" | WWW-Authenticate: Bearer realm="$cdn/token"
                GET $cdn/token?scope=repository:team/app:pull | Authorization: - -> 200 | {"token":"T"})"_s
                + in);
        row("a long token",
            challenged() + asked()
                + u"200 | {\"token\":\"%1\"}\n"
                  "GET manifests/1 | Authorization: Bearer %1 -> 200 | =manifest"_s.arg(QString(12'000, u'T')));
        row("a token that is no good any more",
            challenged() + asked() + uR"(200 | {"token":"old"}
                GET manifests/1 | Authorization: Bearer old -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",error="invalid_token"
                )"_s
                + asked() + uR"(200 | {"token":"T"})"_s + in);
        row("a token for too little",
            challenged(u"scope=\"repository:team/app:pull\""_s) + asked() + uR"(200 | {"token":"little"}
                GET manifests/1 | Authorization: Bearer little -> 401 | WWW-Authenticate: Bearer realm="$cdn/token",scope="repository:base:pull",error="insufficient_scope"
                GET $cdn/token?scope=repository:base:pull&scope=repository:team/app:pull -> 200 | {"token":"T"})"_s
                + in);
        row("not for ever",
            challenged() + asked() + uR"(200 | {"token":"1"}
                )"_s
                + challenged() + asked() + uR"(200 | {"token":"2"}
                )"_s
                + challenged(),
            u"refused: or sign in"_s);
        row("known and not allowed", challenged() + asked() + uR"(200 | {"token":"T"}
                GET manifests/1 | Authorization: Bearer T -> 403 | {"errors":[{"code":"DENIED","message":"x"}]})"_s,
            u"refused: Sign in first"_s);
        row("busy for a moment",
            challenged() + asked() + u"429 | Retry-After: 0\n"_s + challenged() + asked() + uR"(200 | {"token":"T"})"_s
                + in);
        row("sent on",
            challenged() + asked() + uR"(307 | Location: $cdn/other
                GET $cdn/other -> 200 | {"token":"T"})"_s
                + in);
    }

    void strangers() { plays({}); }

    void refusals_data()
    {
        rows();
        const auto realm = [](const QString &url) {
            return u"GET manifests/1 -> 401 | WWW-Authenticate: Bearer realm=\"%1\""_s.arg(url);
        };
        row("login is refused", challenged() + asked() + uR"(401 | {"details":"incorrect username or password"})"_s,
            u"refused"_s);
        row("login is not allowed", challenged() + asked() + u"403"_s, u"refused"_s);
        row("no such service", challenged() + asked() + u"404"_s, u"failed: does not give"_s);
        row("a web page", challenged() + asked() + u"200 | Content-Type: text/html | <html>Log in</html>"_s,
            u"damaged"_s);
        row("no token", challenged() + asked() + u"200 | {\"token\":\"\"}"_s, u"damaged: without a token"_s);
        row("a token that would be two headers", challenged() + asked() + uR"(200 | {"token":"T\r\nX-Evil: 1"})"_s,
            u"damaged: without a token"_s);
        row("more than a token can be", challenged() + asked() + u"200 | =big"_s, u"damaged: too large"_s);
        row("somewhere without encryption", realm(u"http://login.example/token"_s),
            u"refused: login.example without encryption"_s);
        row("in a file", realm(u"file:///etc/passwd"_s), u"refused"_s);
        row("nowhere", realm({}), u"refused"_s);
        row("anything", realm(u"not an address"_s), u"refused"_s);
        row("in a way that we do not know", u"GET manifests/1 -> 401 | WWW-Authenticate: Negotiate"_s, u"refused"_s);
    }

    void refusals() { plays({}); }

    void passwords_data()
    {
        rows();
        const QString who = u"Authorization: Basic YWxpY2U6b3BlbiBzZXNhbWU="_s; // alice:open sesame
        const QString basic = u"GET manifests/1 | Authorization: - -> 401 | WWW-Authenticate: Basic realm=\"a, b\"\n"
                              "GET manifests/1 | "_s
            + who + u" -> "_s;
        const QString login
            = challenged() + u"GET $cdn/token?scope=repository:team/app:pull&account=alice | "_s + who + u" -> "_s;
        row("only when asked for", basic + u"200 | =manifest"_s);
        row("in the registry's own words",
            basic
                + uR"(401 | WWW-Authenticate: Basic realm="a, b" | {"errors":[{"code":"UNAUTHORIZED","message":"this token ran out in May"}]})"_s,
            u"refused: did not accept"_s, u"ran out in May"_s);
        row("wrong", basic + u"401 | WWW-Authenticate: Basic realm=\"a, b\""_s, u"refused: did not accept"_s);
        row("right, and not allowed", basic + u"403"_s, u"refused: may not read"_s);
        row("not to another host", basic + uR"(307 | Location: $cdn/m
                GET $cdn/m | Authorization: - -> 200 | =manifest)"_s);
        row("to the login service alone", login + uR"(200 | {"token":"T"}
                GET manifests/1 | Authorization: Bearer T -> 200 | =manifest)"_s);
        row("wrong for the login service", login + u"401"_s, u"refused: did not accept"_s);
        row("not where the login service sends us", login + uR"(307 | Location: http://$host/login
                GET /login | Authorization: - -> 401)"_s,
            u"refused"_s);
    }

    void passwords() { plays(GuardedRegistry::alice()); }

    void identities_data()
    {
        rows();
        row("in a form, as docker does",
            challenged(u"service=\"s\",scope=\"repository:team/app:pull\""_s)
                + uR"(POST $cdn/token | Authorization: - | Content-Type: application/x-www-form-urlencoded | Content-Length: * | grant_type=refresh_token&service=s&client_id=stowage&scope=repository:team/app:pull&refresh_token=a%2Fb%2Bc%3D -> 200 | {"access_token":"T"}
                GET manifests/1 | Authorization: Bearer T -> 200 | =manifest)"_s);
        row("not good any more", challenged() + uR"(POST $cdn/token -> 401 | {"error":"invalid_grant"})"_s,
            u"refused: did not accept"_s);
        for (const char *status : {"400", "404", "405"})
            row(status, challenged() + u"POST $cdn/token -> "_s + QString::fromLatin1(status) + uR"(
                    GET $cdn/token?scope=repository:team/app:pull&account=%3Ctoken%3E | Authorization: Basic PHRva2VuPjphL2IrYz0= -> 200 | {"token":"T"}
                    GET manifests/1 | Authorization: Bearer T -> 200 | =manifest)"_s);
        row("not known there",
            challenged()
                + u"POST $cdn/token -> 405\nGET $cdn/token?scope=repository:team/app:pull&account=%3Ctoken%3E -> 401"_s,
            u"refused: did not accept"_s);
    }

    void identities() { plays({{}, u"a/b+c="_s, true}); }

    void aTokenIsReplacedBeforeItRunsOut()
    {
        m_stage.begin(asked() + uR"(200 | {"token":"T"}
            GET manifests/1 | Authorization: Bearer T -> 200 | =manifest)"_s);
        Puller puller(m_stage.host() + u"/team/app:1"_s);
        Challenge challenge;
        challenge.scheme = Challenge::Scheme::Bearer;
        challenge.realm = m_stage.spelledOut(u"$cdn/token"_s);
        challenge.scopes = {u"repository:team/app:pull"_s};
        puller.client->setPass({"Bearer old", QDeadlineTimer(0), challenge, {}});
        COMPARE_PERFORMANCE(m_stage, puller.root(), u"done"_s);
    }

private:
    /// The first request, and that it wants a token.
    static QString challenged(const QString &parameters = {})
    {
        return u"GET manifests/1 -> 401 | WWW-Authenticate: Bearer realm=\"$cdn/token\""_s
            + (parameters.isEmpty() ? QString() : u',' + parameters) + u'\n';
    }

    static QString asked() { return u"GET $cdn/token?scope=repository:team/app:pull -> "_s; }

    static void rows()
    {
        QTest::addColumn<QString>("drawn");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<QString>("detail");
    }

    static void row(const char *name, const QString &drawn, const QString &ends = u"done"_s, const QString &detail = {})
    {
        QTest::newRow(name) << drawn << ends << detail;
    }

    void plays(const Credential &credential)
    {
        QFETCH(const QString, drawn);
        QFETCH(const QString, ends);
        m_stage.begin(drawn);
        Puller puller(m_stage.host() + u"/team/app:1"_s, {.credential = credential});
        const auto root = puller.root();
        COMPARE_PERFORMANCE(m_stage, root, ends);
        QFETCH(const QString, detail);
        if (!detail.isEmpty())
            QVERIFY2(root.error().detail.contains(detail), qPrintable(root.error().detail));
        if (!root && !credential.secret.isEmpty())
            QVERIFY(!root.error().detail.contains(credential.secret));
    }

    Performance m_stage;
};

QTEST_GUILESS_MAIN(TestAuthRequests)
#include "tst_authrequests.moc"
