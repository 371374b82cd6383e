// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/containers/attach.h"

#include "core/base/stop.h"
#include "core/base/tr.h"
#include "core/transport/engine/client/askengine.h"
#include "core/transport/engine/client/containers/framereader.h"
#include "core/transport/engine/responses/errors/enginewords.h"

#include <QFile>

#include <cerrno>
#include <curl/curl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stowage {

// Qt has no way to an upgraded connection. libcurl makes one, whichever way leads to the engine, and leaves the talking
// to whoever asked.

namespace {

constexpr int moment = 200; // milliseconds
constexpr long patience = 15; // seconds, to connect
constexpr qsizetype longestHead = 64 * 1024;

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

/// The way there, as libcurl takes it.
struct Way {
    QString socket; ///< empty: by the address
    QByteArray url;
    std::optional<EngineTls> tls;
    QString title;
};

Error broken(const Way &way, const QString &detail)
{
    return brokeOff(way.title, detail);
}

} // namespace

class AttachedStream {
public:
    AttachedStream(Handle handle, Way way)
        : m_handle(std::move(handle))
        , m_way(std::move(way))
    {
        curl_easy_getinfo(m_handle.get(), CURLINFO_ACTIVESOCKET, &m_socket);
    }

    const Way &way() const { return m_way; }
    int socket() const { return m_socket; }
    /// What came along with the head of the answer.
    QByteArray takeEarly() { return std::exchange(m_early, {}); }
    void keepEarly(QByteArray bytes) { m_early = std::move(bytes); }

    struct Piece {
        QByteArrayView bytes{}; ///< empty: nothing has come
        bool isEnd = false; ///< nothing will
    };

    Result<Piece> read()
    {
        size_t got = 0;
        const CURLcode code = curl_easy_recv(m_handle.get(), m_piece.data(), size_t(m_piece.size()), &got);
        if (code == CURLE_AGAIN)
            return Piece{};
        if (code != CURLE_OK)
            return fail(broken(m_way, QString::fromUtf8(curl_easy_strerror(code))));
        return Piece{QByteArrayView(m_piece).first(qsizetype(got)), got == 0};
    }

    Result<void> write(QByteArrayView bytes, const std::stop_token &stop)
    {
        while (!bytes.isEmpty()) {
            if (auto on = goOn(stop); !on)
                return on;
            size_t sent = 0;
            const CURLcode code = curl_easy_send(m_handle.get(), bytes.data(), size_t(bytes.size()), &sent);
            if (code == CURLE_AGAIN)
                wait(POLLOUT);
            else if (code != CURLE_OK)
                return fail(broken(m_way, QString::fromUtf8(curl_easy_strerror(code))));
            bytes = bytes.sliced(qsizetype(sent));
        }
        return {};
    }

    void wait(short events) const
    {
        pollfd waiting{m_socket, events, 0};
        ::poll(&waiting, 1, moment);
    }

    /// The container reads an end then. Over TLS nothing can say that.
    void endInput() const
    {
        if (!m_way.tls)
            ::shutdown(m_socket, SHUT_WR);
    }

private:
    Handle m_handle;
    Way m_way;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    QByteArray m_early;
    QByteArray m_piece = QByteArray(64 * 1024, Qt::Uninitialized);
};

namespace {

void useCertificates(CURL *handle, const EngineTls &tls)
{
    const auto set = [handle](CURLoption option, const QString &file) {
        if (!file.isEmpty())
            curl_easy_setopt(handle, option, QFile::encodeName(file).constData());
    };
    set(CURLOPT_CAINFO, tls.authority);
    set(CURLOPT_SSLCERT, tls.certificate);
    set(CURLOPT_SSLKEY, tls.key);
    if (!tls.verifies) {
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 0L);
    }
}

Result<AttachedStreamPtr> connectTo(const Way &way)
{
    Handle handle(curl_easy_init(), &curl_easy_cleanup);
    if (!handle)
        return fail(ErrorKind::Failed, Tr::tr("There is not enough memory."), {});
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_URL, way.url.constData());
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT, patience);
    if (!way.socket.isEmpty())
        curl_easy_setopt(handle.get(), CURLOPT_UNIX_SOCKET_PATH, QFile::encodeName(way.socket).constData());
    if (way.tls)
        useCertificates(handle.get(), *way.tls);
    if (const CURLcode code = curl_easy_perform(handle.get()); code != CURLE_OK)
        return fail(broken(way, QString::fromUtf8(curl_easy_strerror(code))));
    return std::make_shared<AttachedStream>(std::move(handle), way);
}

QByteArray headFor(const Way &way, bool takesInput)
{
    const QUrl url = QUrl::fromEncoded(way.url);
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return "POST " + path + "?stream=1&stdout=1&stderr=1" + (takesInput ? "&stdin=1" : "") + " HTTP/1.1\r\nHost: "
        + url.host().toLatin1() + "\r\nConnection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: 0\r\n\r\n";
}

/// 101, and 200 of engines that upgrade without saying so.
bool isUpgraded(const QByteArray &head)
{
    return head.startsWith("HTTP/1.1 101") || head.startsWith("HTTP/1.1 200");
}

/// What follows the head of the answer belongs to the container.
Result<void> readHead(AttachedStream &stream, const std::stop_token &stop)
{
    QByteArray head;
    while (!head.contains("\r\n\r\n")) {
        if (auto on = goOn(stop); !on)
            return on;
        stream.wait(POLLIN);
        const auto piece = stream.read();
        if (!piece)
            return fail(piece.error());
        head += piece->bytes;
        if (piece->isEnd)
            return fail(broken(stream.way(), QStringLiteral("no answer")));
        if (head.size() > longestHead)
            return fail(notAnEnginesAnswer(stream.way().title, QStringLiteral("no end of the headers")));
    }
    const qsizetype end = head.indexOf("\r\n\r\n") + 4;
    if (!isUpgraded(head))
        return fail(engineError(head.mid(9, 3).toInt(), head.sliced(end), QStringLiteral("application/json"),
            {.what = EngineSubject::What::Container, .engine = stream.way().title}));
    stream.keepEarly(head.sliced(end));
    return {};
}

Result<AttachedStreamPtr> openAttached(const Way &way, bool takesInput, const std::stop_token &stop)
{
    const auto stream = connectTo(way);
    if (!stream)
        return fail(stream.error());
    if (auto asked = (*stream)->write(headFor(way, takesInput), stop); !asked)
        return fail(asked.error());
    if (auto answered = readHead(**stream, stop); !answered)
        return fail(answered.error());
    return *stream;
}

Way wayTo(const EngineClient &client, const QString &container)
{
    const EngineAddress &address = client.endpoint().address;
    QUrl url = client.urlFor({.path = QStringLiteral("/containers/%1/attach").arg(container)});
    if (url.scheme() != QLatin1StringView("https"))
        url.setScheme(QStringLiteral("http"));
    Way way{{}, url.toEncoded(), client.endpoint().tls, client.title()};
    if (address.way == EngineAddress::Way::Local)
        way.socket = address.path;
    else if (address.way == EngineAddress::Way::Ssh && client.bridge())
        way.socket = client.bridge()->socket();
    if (!way.socket.isEmpty())
        way.tls.reset();
    return way;
}

/// All of it, however often the other side is full.
bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t put = ::write(file, bytes.data(), size_t(bytes.size()));
        if (put > 0)
            bytes = bytes.sliced(put);
        else if (errno != EINTR && errno != EAGAIN)
            return false;
    }
    return true;
}

/// What goes each way, turn by turn.
class Passing {
public:
    Passing(AttachedStream &stream, const AttachedEnds &ends, const std::stop_token &stop)
        : m_stream(stream)
        , m_ends(ends)
        , m_stop(stop)
    {
    }

    Result<void> run()
    {
        if (!show(m_stream.takeEarly()))
            return nobodyReads();
        while (!m_isOver) {
            if (auto on = goOn(m_stop); !on)
                return on;
            pollfd waiting[]{{m_stream.socket(), POLLIN, 0}, {m_in, POLLIN, 0}};
            ::poll(waiting, 2, moment);
            if (waiting[1].revents != 0)
                if (auto sent = send(); !sent)
                    return sent;
            if (auto received = receive(); !received)
                return received;
        }
        return {};
    }

private:
    static std::unexpected<Error> nobodyReads()
    {
        return fail(ErrorKind::Failed, Tr::tr("Nobody reads what the container prints any more."));
    }

    bool show(QByteArrayView bytes)
    {
        if (m_ends.isTerminal)
            return writeAll(m_ends.out, bytes);
        bool isWritten = true;
        return m_frames.add(bytes, [&](bool isError, QByteArrayView piece) {
            isWritten = isWritten && writeAll(isError ? m_ends.err : m_ends.out, piece);
        }) && isWritten;
    }

    Result<void> send()
    {
        char piece[16 * 1024];
        const ssize_t got = ::read(m_in, piece, sizeof piece);
        if (got > 0)
            return m_stream.write(QByteArrayView(piece, got), m_stop);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            return {};
        m_in = -1;
        m_stream.endInput();
        return {};
    }

    Result<void> receive()
    {
        for (;;) {
            const auto piece = m_stream.read();
            if (!piece)
                return fail(piece.error());
            m_isOver = piece->isEnd;
            if (piece->bytes.isEmpty())
                return {};
            if (!show(piece->bytes))
                return nobodyReads();
        }
    }

    AttachedStream &m_stream;
    const AttachedEnds &m_ends;
    const std::stop_token &m_stop;
    FrameReader m_frames;
    int m_in = m_ends.in;
    bool m_isOver = false;
};

} // namespace

Task<Result<AttachedStreamPtr>> attachToContainer(
    EngineClientPtr client, QString container, bool takesInput, std::stop_token stop)
{
    const Way way = wayTo(*client, container);
    if (client->bridge())
        client->bridge()->expectOne();
    auto stream = co_await onWorker([&] { return openAttached(way, takesInput, stop); });
    if (client->bridge())
        client->bridge()->expectOneLess();
    co_return stream;
}

Result<void> passAttached(const AttachedStreamPtr &stream, const AttachedEnds &ends, const std::stop_token &stop)
{
    return Passing(*stream, ends, stop).run();
}

} // namespace stowage
