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
        QTest::newRow("418") << 418 << about(What::Manifest) << u"failed"_s << u"Check the address"_s << false;
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
