// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/pipestream.h"

#include "tests/support/check.h"

#include <array>
#include <thread>
#include <unistd.h>

using namespace stowage;

/// Bytes that come when they like, or never.
class TestPipeStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        m_out = Fd(ends[0]);
        m_in = Fd(ends[1]);
        m_stop = std::stop_source();
    }

    void everythingUntilTheEnd()
    {
        const QByteArray bytes(3 * pieceSize + 17, 'x');
        std::jthread writer([&] {
            if (m_in.writeAll(bytes))
                m_in.close();
        });
        const auto stream = pipeStream(std::move(m_out), m_stop.get_token());
        const auto all = readAll(*stream, 2 * bytes.size());
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), bytes.size());
    }

    void aStopEndsTheWait()
    {
        QVERIFY_RESULT(m_in.writeAll("half a piece"));
        const auto stream = pipeStream(std::move(m_out), m_stop.get_token());
        std::jthread stopper([this] { m_stop.request_stop(); });
        QVERIFY_ERROR(stream->next(), ErrorKind::Cancelled);
    }

    void aStopBeforehandNeedsNoWait()
    {
        m_stop.request_stop();
        const auto stream = pipeStream(std::move(m_out), m_stop.get_token());
        QVERIFY_ERROR(stream->next(), ErrorKind::Cancelled);
    }

private:
    Fd m_out;
    Fd m_in;
    std::stop_source m_stop;
};

QTEST_GUILESS_MAIN(TestPipeStream)
#include "tst_pipestream.moc"
