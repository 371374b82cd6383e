// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/responses/statuserror.h"

#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;
using What = Subject::What;

namespace {

Refusal refusal(int status, const QByteArray &body = {})
{
    return {status, {}, body, {}};
}

Subject about(What what, bool loggedIn = false)
{
    return {what, u"r.io"_s, u"team/app:1"_s, loggedIn, false};
}

Subject pushing(bool loggedIn = false)
{
    return {What::Blob, u"r.io"_s, u"team/app"_s, loggedIn, true};
}

Subject atTheDoor(bool loggedIn = false)
{
    return {What::Door, u"r.io"_s, {}, loggedIn, false};
}

} // namespace

class TestStatusError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("retryable");

        const QString refused = u"refused"_s;
        const QString missing = u"not-found"_s;
        const QString unreachable = u"unreachable"_s;
        QTest::newRow("401 without a login") << 401 << about(What::Manifest) << refused << u"or sign in"_s << false;
        QTest::newRow("401 with a login") << 401 << about(What::Token, true) << refused << u"did not accept"_s << false;
        QTest::newRow("403 without a login") << 403 << about(What::Blob) << refused << u"Sign in first"_s << false;
        QTest::newRow("403 with a login") << 403 << about(What::Blob, true) << refused << u"Ask the owner"_s << false;
        QTest::newRow("404 manifest") << 404 << about(What::Manifest) << missing << u"Check the name and the tag"_s
                                      << false;
        QTest::newRow("404 tags") << 404 << about(What::Tags) << missing << u"no repository"_s << false;
        QTest::newRow("404 blob") << 404 << about(What::Blob) << missing << u"push the image again"_s << false;
        QTest::newRow("404 token service")
            << 404 << about(What::Token) << u"failed"_s << u"a registry does not give"_s << false;
        QTest::newRow("410 gone") << 410 << about(What::Manifest) << missing << u"Check the name"_s << false;
        QTest::newRow("408 timeout") << 408 << about(What::Blob) << unreachable << u"Try again"_s << true;
        QTest::newRow("429 limit") << 429 << about(What::Manifest) << unreachable << u"log in for a higher limit"_s
                                   << true;
        QTest::newRow("500") << 500 << about(What::Manifest) << unreachable << u"trouble of its own"_s << true;
        QTest::newRow("501") << 501 << about(What::Manifest) << unreachable << u"trouble of its own"_s << false;
        QTest::newRow("503") << 503 << about(What::Blob) << unreachable << u"Try again in a while"_s << true;
        QTest::newRow("401 push") << 401 << pushing() << refused << u"lets nobody push to team/app"_s << false;
        QTest::newRow("401 push, known") << 401 << pushing(true) << refused << u"Sign in again"_s << false;
        QTest::newRow("403 push, known") << 403 << pushing(true) << refused << u"may not push"_s << false;
        QTest::newRow("404 push") << 404 << pushing() << missing << u"project must be made first"_s << false;
        QTest::newRow("405 push") << 405 << pushing() << refused << u"takes none"_s << false;
        QTest::newRow("413 push") << 413 << pushing() << refused << u"raise the limit"_s << false;
        QTest::newRow("400 push") << 400 << pushing() << u"failed"_s << u"does not accept team/app"_s << false;
        QTest::newRow("500 push") << 500 << pushing() << unreachable << u"could not take team/app"_s << true;
        const Subject catalog{What::Catalog, u"r.io"_s, {}, false, false};
        QTest::newRow("401 catalog") << 401 << catalog << refused << u"Sign in, or name"_s << false;
        QTest::newRow("404 catalog") << 404 << catalog << refused << u"does not list"_s << false;
        QTest::newRow("503 catalog") << 503 << catalog << unreachable << u"trouble of its own"_s << true;
        const Subject search{What::Search, u"r.io"_s, {}, false, false};
        QTest::newRow("404 search") << 404 << search << refused << u"cannot be searched"_s << false;
        QTest::newRow("503 search") << 503 << search << unreachable << u"trouble of its own"_s << true;
        QTest::newRow("401 removal") << 401 << about(What::Removal) << refused << u"Sign in first"_s << false;
        QTest::newRow("403 removal, known")
            << 403 << about(What::Removal, true) << refused << u"may not delete team/app:1"_s << false;
        QTest::newRow("404 removal") << 404 << about(What::Removal) << missing << u"has no image"_s << false;
        QTest::newRow("405 removal") << 405 << about(What::Removal) << refused << u"allows no deletes"_s << false;
        QTest::newRow("400 removal") << 400 << about(What::Removal) << u"failed"_s << u"did not delete"_s << false;
        QTest::newRow("429 removal") << 429 << about(What::Removal) << unreachable << u"Try again"_s << true;
        QTest::newRow("401 door") << 401 << atTheDoor() << refused << u"who you are"_s << false;
        QTest::newRow("401 door, known") << 401 << atTheDoor(true) << refused << u"did not accept"_s << false;
        QTest::newRow("403 door, known") << 403 << atTheDoor(true) << refused << u"did not accept"_s << false;
        QTest::newRow("404 door") << 404 << atTheDoor() << u"failed"_s << u"a registry does not give"_s << false;
        QTest::newRow("503 door") << 503 << atTheDoor() << unreachable << u"trouble of its own"_s << true;
        QTest::newRow("418") << 418 << about(What::Manifest) << u"failed"_s << u"does not accept"_s << false;
    }

    void sentences()
    {
        QFETCH(const int, status);
        QFETCH(const Subject, subject);
        QFETCH(const QString, kind);
        QFETCH(const QString, says);
        QFETCH(const bool, retryable);
        const Error error = statusError(refusal(status, R"({"errors":[{"code":"X","message":"own words"}]})"), subject);
        QCOMPARE(kindName(error.kind), kind);
        QVERIFY2(error.message.words().contains(says), qPrintable(error.message.words()));
        QVERIFY2(error.message.words().contains(u"r.io"_s), qPrintable(error.message.words()));
        QVERIFY2(!error.message.words().contains(QString::number(status)), "a bare number tells nobody anything");
        QCOMPARE(error.detail, u"HTTP %1: X: own words"_s.arg(status));
        QCOMPARE(error.retryable, retryable);
    }

    void signingInHelpsWhereTheyWantToKnowWhoWeAre_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<bool>("helps");
        const Subject catalog{What::Catalog, u"r.io"_s, {}, false, false};
        const Subject catalogAsAnn{What::Catalog, u"r.io"_s, {}, true, false};
        QTest::newRow("unknown") << 401 << about(What::Manifest) << true;
        QTest::newRow("known, and not good enough") << 401 << about(What::Manifest, true) << true;
        QTest::newRow("forbidden") << 403 << about(What::Blob) << true;
        QTest::newRow("no push") << 401 << pushing(true) << true;
        QTest::newRow("no delete") << 403 << about(What::Removal) << true;
        QTest::newRow("no list for strangers") << 401 << catalog << true;
        QTest::newRow("a limit for strangers") << 429 << about(What::Manifest) << true;
        QTest::newRow("a limit for everybody") << 429 << about(What::Manifest, true) << false;
        QTest::newRow("no list for anybody") << 401 << catalogAsAnn << false;
        QTest::newRow("no list at all") << 404 << catalog << false;
        QTest::newRow("takes no images") << 405 << pushing() << false;
        QTest::newRow("too large") << 413 << pushing() << false;
        QTest::newRow("allows no deletes") << 405 << about(What::Removal) << false;
        QTest::newRow("missing") << 404 << about(What::Manifest) << false;
        QTest::newRow("in trouble") << 503 << about(What::Manifest) << false;
    }

    void signingInHelpsWhereTheyWantToKnowWhoWeAre()
    {
        QFETCH(const int, status);
        QFETCH(const Subject, subject);
        QTEST(statusError(refusal(status), subject).signInHelps, "helps");
    }

    /// Protocols D.2, each with the statuses that registries give with it.
    void codesOfTheSpecification_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<QString>("says");
        QTest::newRow("BLOB_UNKNOWN") << 404 << QByteArray("BLOB_UNKNOWN") << about(What::Blob) << u"has lost a part"_s;
        QTest::newRow("BLOB_UPLOAD_INVALID")
            << 400 << QByteArray("BLOB_UPLOAD_INVALID") << pushing() << u"does not accept team/app"_s;
        QTest::newRow("BLOB_UPLOAD_UNKNOWN")
            << 404 << QByteArray("BLOB_UPLOAD_UNKNOWN") << pushing() << u"has no place"_s;
        QTest::newRow("DIGEST_INVALID") << 400 << QByteArray("DIGEST_INVALID") << pushing() << u"does not accept"_s;
        QTest::newRow("MANIFEST_BLOB_UNKNOWN")
            << 400 << QByteArray("MANIFEST_BLOB_UNKNOWN") << pushing() << u"does not accept"_s;
        QTest::newRow("MANIFEST_INVALID") << 400 << QByteArray("MANIFEST_INVALID") << pushing() << u"does not accept"_s;
        QTest::newRow("MANIFEST_UNKNOWN")
            << 404 << QByteArray("MANIFEST_UNKNOWN") << about(What::Manifest) << u"no image team/app:1"_s;
        QTest::newRow("MANIFEST_UNVERIFIED")
            << 400 << QByteArray("MANIFEST_UNVERIFIED") << about(What::Manifest) << u"does not accept what"_s;
        QTest::newRow("NAME_INVALID") << 400 << QByteArray("NAME_INVALID") << about(What::Tags) << u"does not accept"_s;
        QTest::newRow("NAME_UNKNOWN") << 404 << QByteArray("NAME_UNKNOWN") << about(What::Tags) << u"no repository"_s;
        QTest::newRow("PAGINATION_NUMBER_INVALID")
            << 400 << QByteArray("PAGINATION_NUMBER_INVALID") << about(What::Tags) << u"does not accept"_s;
        QTest::newRow("RANGE_INVALID") << 416 << QByteArray("RANGE_INVALID") << about(What::Blob) << u"not accept"_s;
        QTest::newRow("SIZE_INVALID") << 400 << QByteArray("SIZE_INVALID") << pushing() << u"does not accept"_s;
        QTest::newRow("TAG_INVALID") << 400 << QByteArray("TAG_INVALID") << about(What::Manifest) << u"not accept"_s;
        QTest::newRow("UNAUTHORIZED") << 401 << QByteArray("UNAUTHORIZED") << about(What::Blob) << u"or sign in"_s;
        QTest::newRow("DENIED") << 403 << QByteArray("DENIED") << about(What::Blob) << u"Sign in first"_s;
        QTest::newRow("UNSUPPORTED") << 405 << QByteArray("UNSUPPORTED") << pushing() << u"takes none"_s;
        QTest::newRow("UNSUPPORTED schema") << 400 << QByteArray("UNSUPPORTED") << about(What::Manifest) << u"accept"_s;
        QTest::newRow("TOOMANYREQUESTS") << 429 << QByteArray("TOOMANYREQUESTS") << about(What::Manifest)
                                         << u"no more requests"_s;
        QTest::newRow("UNAVAILABLE") << 503 << QByteArray("UNAVAILABLE") << about(What::Blob) << u"in a while"_s;
        QTest::newRow("UNKNOWN") << 500 << QByteArray("UNKNOWN") << about(What::Blob) << u"trouble of its own"_s;
    }

    void codesOfTheSpecification()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, code);
        QFETCH(const Subject, subject);
        QFETCH(const QString, says);
        const QByteArray body = "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"its words\"}]}";
        const Error error = statusError(refusal(status, body), subject);
        QVERIFY2(error.message.words().contains(says), qPrintable(error.message.words()));
        QVERIFY2(!error.message.words().contains(u"a registry does not give"_s), "it spoke as one");
        QVERIFY2(error.detail.contains(QString::fromLatin1(code)) && error.detail.endsWith(u"its words"),
            qPrintable(error.detail));
    }

    void whoSpeaksAsNoRegistryIsNone()
    {
        const Error error = statusError(refusal(418, "short and stout"), about(What::Manifest));
        QVERIFY2(error.message.words().contains(u"Check the address"_s), qPrintable(error.message.words()));
    }

    void theWaitIsSaid()
    {
        Refusal limit = refusal(429);
        limit.retryAfter = std::chrono::seconds(90);
        QVERIFY(statusError(limit, about(What::Manifest)).message.words().contains(u"in 90 second"_s));
    }

    void anUnknownNameIsAnUnknownRepository()
    {
        const auto error = statusError(refusal(404, R"({"errors":[{"code":"NAME_UNKNOWN"}]})"), about(What::Manifest));
        QVERIFY(error.message.words().contains(u"no repository"_s));
    }
};

QTEST_GUILESS_MAIN(TestStatusError)
#include "tst_statuserror.moc"
