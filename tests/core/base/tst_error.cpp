// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/base/stop.h"
#include "tests/support/check.h"

#include <QTest>

#include <array>
#include <cerrno>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreExitCodes_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("failed") << ErrorKind::Failed << 1;
        QTest::newRow("usage") << ErrorKind::Usage << 2;
        QTest::newRow("not-found") << ErrorKind::NotFound << 3;
        QTest::newRow("conflict") << ErrorKind::Conflict << 4;
        QTest::newRow("refused") << ErrorKind::Refused << 5;
        QTest::newRow("unreachable") << ErrorKind::Unreachable << 6;
        QTest::newRow("damaged") << ErrorKind::Damaged << 7;
        QTest::newRow("no-space") << ErrorKind::NoSpace << 8;
        QTest::newRow("cancelled") << ErrorKind::Cancelled << 130;
    }
    void kindsAreExitCodes()
    {
        QFETCH(ErrorKind, kind);
        QTEST(exitCode(kind), "code");
        QCOMPARE(kindName(kind), QString::fromLatin1(QTest::currentDataTag()));
    }

    void systemErrors_data()
    {
        QTest::addColumn<int>("errnum");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("ENOSPC") << ENOSPC << ErrorKind::NoSpace;
        QTest::newRow("EDQUOT") << EDQUOT << ErrorKind::NoSpace;
        QTest::newRow("EACCES") << EACCES << ErrorKind::Refused;
        QTest::newRow("EPERM") << EPERM << ErrorKind::Refused;
        QTest::newRow("EROFS") << EROFS << ErrorKind::Refused;
        QTest::newRow("ENOENT") << ENOENT << ErrorKind::NotFound;
        QTest::newRow("ENOTDIR") << ENOTDIR << ErrorKind::NotFound;
        QTest::newRow("EISDIR") << EISDIR << ErrorKind::Usage;
        QTest::newRow("EIO") << EIO << ErrorKind::Failed;
    }
    void systemErrors()
    {
        QFETCH(int, errnum);
        const Error error = systemError(errnum, u"/there"_s);
        QTEST(error.kind, "kind");
        QVERIFY(error.message.words().contains(u"/there"));
        QVERIFY(error.detail.startsWith(u"/there: "));
    }

    void failHandsEverythingOn()
    {
        const Result<int> result = fail(ErrorKind::Unreachable, u"Sentence."_s, u"detail"_s, true);
        QVERIFY_ERROR(result, ErrorKind::Unreachable);
        const Result<QString> other = fail(result.error());
        QCOMPARE(other.error(), result.error());
        QVERIFY(other.error().retryable);
        QCOMPARE(other.error().detail, u"detail");
    }

    void aStopIsACancelledError()
    {
        std::stop_source source;
        QVERIFY_RESULT(goOn(source.get_token()));
        source.request_stop();
        QVERIFY_ERROR(goOn(source.get_token()), ErrorKind::Cancelled);
        QVERIFY(cancelledError().retryable);
    }

    void phasesHaveNames()
    {
        static constexpr std::array phases
            = {Phase::Waiting, Phase::Exists, Phase::Transfer, Phase::Verify, Phase::Done, Phase::Failed};
        QStringList names;
        for (const Phase phase : phases)
            names.append(phaseName(phase));
        QCOMPARE(names.join(u' '), u"waiting exists transfer verify done failed");
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
