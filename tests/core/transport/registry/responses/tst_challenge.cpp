// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/challenge.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString schemeName(Challenge::Scheme scheme)
{
    return scheme == Challenge::Scheme::Bearer ? u"Bearer"_s
        : scheme == Challenge::Scheme::Basic   ? u"Basic"_s
                                               : u"Other"_s;
}

/// "Bearer realm service scope,scope error" with "-" for what is empty.
QString drawn(const Challenge &challenge)
{
    QStringList parts{challenge.realm, challenge.service, challenge.scopes.join(u'|'), challenge.error};
    for (QString &part : parts)
        part = part.isEmpty() ? u"-"_s : part;
    return schemeName(challenge.scheme) + u' ' + parts.join(u' ');
}

QStringList drawn(const QList<Challenge> &challenges)
{
    QStringList lines;
    for (const Challenge &challenge : challenges)
        lines.append(drawn(challenge));
    return lines;
}

} // namespace

class TestChallenge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QStringList>("challenges");

        QTest::newRow("docker-registry, two scopes")
            << QByteArrayList{"Bearer realm=\"http://127.0.0.1:5103/token\",service=\"reg.local\","
                              "scope=\"repository:foo:pull,push repository:bar:pull\""}
            << QStringList{
                   u"Bearer http://127.0.0.1:5103/token reg.local repository:bar:pull|repository:foo:pull,push -"_s};
        QTest::newRow("docker hub")
            << QByteArrayList{"Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\""}
            << QStringList{u"Bearer https://auth.docker.io/token registry.docker.io - -"_s};
        QTest::newRow("any case, spaces, no quotes")
            << QByteArrayList{"bEARER  Realm = https://a/t , SERVICE=s"} << QStringList{u"Bearer https://a/t s - -"_s};
        QTest::newRow("two in one header")
            << QByteArrayList{"Basic realm=\"a, b\", Bearer realm=\"https://t\",service=\"s\""}
            << QStringList{u"Basic a, b - - -"_s, u"Bearer https://t s - -"_s};
        QTest::newRow("two headers") << QByteArrayList{"Basic realm=x", "Bearer realm=https://t"}
                                     << QStringList{u"Basic x - - -"_s, u"Bearer https://t - - -"_s};
        QTest::newRow("error") << QByteArrayList{"Bearer realm=\"https://t\",error=\"invalid_token\""}
                               << QStringList{u"Bearer https://t - - invalid_token"_s};
        QTest::newRow("escaped quote") << QByteArrayList{"Basic realm=\"say \\\"hi\\\"\""}
                                       << QStringList{u"Basic say \"hi\" - - -"_s};
        QTest::newRow("same scope twice")
            << QByteArrayList{"Bearer realm=r,scope=\"b a b\""} << QStringList{u"Bearer r - a|b -"_s};
        QTest::newRow("an unknown scheme") << QByteArrayList{"Negotiate"} << QStringList{u"Other - - - -"_s};
        QTest::newRow("parameters of nobody") << QByteArrayList{"realm=\"x\""} << QStringList{};
        QTest::newRow("an unfinished quote")
            << QByteArrayList{"Bearer realm=\"https://t"} << QStringList{u"Bearer https://t - - -"_s};
        QTest::newRow("noise") << QByteArrayList{"=,=\"\", ,"} << QStringList{};
        QTest::newRow("empty") << QByteArrayList{""} << QStringList{};
    }

    void reads()
    {
        QFETCH(const QByteArrayList, headers);
        QFETCH(const QStringList, challenges);
        QCOMPARE(drawn(parseChallenges(headers)), challenges);
    }

    void bearerIsPreferred()
    {
        const auto preferred = preferredChallenge(parseChallenges({"Negotiate, Basic realm=a", "Bearer realm=b"}));
        QVERIFY(preferred);
        QCOMPARE(drawn(*preferred), u"Bearer b - - -"_s);
    }

    void basicWhenThereIsNoBearer()
    {
        const auto preferred = preferredChallenge(parseChallenges({"Negotiate, Basic realm=a"}));
        QVERIFY(preferred);
        QCOMPARE(drawn(*preferred), u"Basic a - - -"_s);
    }

    void aBearerThatLeadsNowhereIsPassedOver()
    {
        const auto preferred = preferredChallenge(parseChallenges({"Bearer service=s", "Basic realm=a"}));
        QVERIFY(preferred);
        QCOMPARE(drawn(*preferred), u"Basic a - - -"_s);
    }

    void noneWhenOnlyStrangersAreOffered()
    {
        QVERIFY(!preferredChallenge(parseChallenges({"Negotiate", "Digest realm=x"})));
    }
};

QTEST_GUILESS_MAIN(TestChallenge)
#include "tst_challenge.moc"
