// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/bodypipe.h"
#include "tests/support/check.h"

#include <QSignalSpy>

#include <thread>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestBodyPipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsGivenIsReadInOrder()
    {
        BodyPipe pipe;
        pipe.openWindow(6);
        QVERIFY_RESULT(pipe.give("abc"));
        QVERIFY_RESULT(pipe.give("def"));
        QCOMPARE(pipe.read(4), "abcd");
        QCOMPARE(pipe.bytesAvailable(), 2);
        QCOMPARE(pipe.read(10), "ef");
        QCOMPARE(pipe.taken(), 6);
    }

    void anEmptyPipeIsNotItsEnd()
    {
        BodyPipe pipe;
        pipe.openWindow(3);
        char byte = 0;
        QCOMPARE(pipe.read(&byte, 1), 0);
        QVERIFY_RESULT(pipe.give("abc"));
        QCOMPARE(pipe.read(3), "abc");
        QCOMPARE(pipe.read(&byte, 1), -1);
    }

    void aWindowEndsWhereTheNextBegins()
    {
        BodyPipe pipe;
        QVERIFY_RESULT(pipe.give("abcdef"));
        pipe.openWindow(2);
        QCOMPARE(pipe.readAll(), "ab");
        pipe.openWindow(4);
        QCOMPARE(pipe.readAll(), "cdef");
    }

    void whatWasKeptIsReadOnceMore()
    {
        BodyPipe pipe;
        QVERIFY_RESULT(pipe.give("abcdef"));
        pipe.openWindow(2);
        QCOMPARE(pipe.readAll(), "ab");
        pipe.openWindow(3, true);
        QCOMPARE(pipe.readAll(), "cde");
        QVERIFY(pipe.goBackTo(3));
        QCOMPARE(pipe.taken(), 3);
        char byte = 0;
        QCOMPARE(pipe.read(&byte, 1), -1);
        pipe.openWindow(3);
        QCOMPARE(pipe.readAll(), "def");
    }

    void whatWasNotKeptIsGone()
    {
        BodyPipe pipe;
        QVERIFY_RESULT(pipe.give("abcdef"));
        pipe.openWindow(2);
        QCOMPARE(pipe.readAll(), "ab");
        QVERIFY(!pipe.goBackTo(0));
        pipe.openWindow(2, true);
        QCOMPARE(pipe.readAll(), "cd");
        QVERIFY(!pipe.goBackTo(1));
        QVERIFY(!pipe.goBackTo(5));
        QVERIFY(pipe.goBackTo(4));
    }

    void whoGivesWaitsForSpaceAndTheReaderHearsOfIt()
    {
        BodyPipe pipe;
        const QByteArray much(5 * 1024 * 1024, 'x');
        pipe.openWindow(much.size());
        QSignalSpy heard(&pipe, &QIODevice::readyRead);
        const std::jthread giver([&] { QVERIFY_RESULT(pipe.give(much)); });
        qint64 got = 0;
        while (got < much.size()) {
            if (pipe.bytesAvailable() == 0)
                QVERIFY(heard.wait());
            QVERIFY2(pipe.bytesAvailable() <= 1024 * 1024, "a megabyte at most");
            got += pipe.readAll().size();
        }
        QCOMPARE(got, much.size());
    }

    void whoWaitsLearnsThatNothingIsReadAnyMore()
    {
        BodyPipe pipe;
        std::jthread giver([&] {
            const auto given = pipe.give(QByteArray(3 * 1024 * 1024, 'x'));
            QVERIFY_ERROR(given, ErrorKind::Unreachable);
        });
        pipe.breakOff({ErrorKind::Unreachable, u"gone"_s, {}});
        pipe.breakOff({ErrorKind::Failed, u"later"_s, {}});
        giver.join();
        QVERIFY_ERROR(pipe.give("more"), ErrorKind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestBodyPipe)
#include "tst_bodypipe.moc"
