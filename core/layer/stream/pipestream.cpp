// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/pipestream.h"

#include "core/base/stop.h"
#include "core/layer/stream/fillpiece.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <poll.h>
#include <unistd.h>

namespace stowage {

namespace {

/// A pipe of our own whose reading end becomes readable once a stop is requested.
class StopPipe {
public:
    explicit StopPipe(const std::stop_token &stop)
        : m_ends(make())
        , m_onStop(stop, [this] { m_ends[1].close(); })
    {
    }

    const Fd &fd() const { return m_ends[0]; }

private:
    static std::array<Fd, 2> make()
    {
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return {};
        return {Fd(ends[0]), Fd(ends[1])};
    }

    std::array<Fd, 2> m_ends;
    std::stop_callback<std::function<void()>> m_onStop; // last: it uses the ends
};

class PipeStream : public ByteStream {
public:
    PipeStream(Fd pipe, std::stop_token stop)
        : m_pipe(std::move(pipe))
        , m_stop(std::move(stop))
        , m_stopPipe(m_stop)
        , m_buffer(pieceSize, Qt::Uninitialized)
    {
    }

    Result<QByteArrayView> next() override
    {
        return fillPiece(m_buffer, [this](char *data, qint64 length) {
            return waitForBytes().and_then([&] { return m_pipe.read(data, length); });
        });
    }

private:
    Result<void> waitForBytes() const
    {
        pollfd waiting[] = {{m_pipe.get(), POLLIN, 0}, {m_stopPipe.fd().get(), POLLIN, 0}};
        while (::poll(waiting, 2, -1) < 0) {
            if (errno != EINTR)
                return fail(systemError(errno, m_pipe.path()));
        }
        return goOn(m_stop);
    }

    Fd m_pipe;
    std::stop_token m_stop;
    StopPipe m_stopPipe;
    QByteArray m_buffer;
};

} // namespace

ByteStreamPtr pipeStream(Fd pipe, std::stop_token stop)
{
    return std::make_unique<PipeStream>(std::move(pipe), std::move(stop));
}

} // namespace stowage
