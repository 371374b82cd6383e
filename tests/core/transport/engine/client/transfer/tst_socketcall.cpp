// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/transfer/socketcall.h"
#include "tests/support/check.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// Listens on a socket, reads one question, gives one answer and hangs up: what no engine does on command.
class OneAnswer {
public:
    OneAnswer(const QString &path, const QByteArray &answer, bool thenStalls = false)
        : m_listening(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof(address.sun_path));
        ::bind(m_listening, reinterpret_cast<sockaddr *>(&address), sizeof(address));
        ::listen(m_listening, 1);
        m_thread = std::thread([this, answer, thenStalls] { serve(answer, thenStalls); });
    }

    ~OneAnswer()
    {
        m_thread.join();
        ::close(m_listening);
    }

    const QByteArray &question() const { return m_question; } ///< once the call has ended

private:
    void serve(const QByteArray &answer, bool thenStalls)
    {
        const int peer = ::accept(m_listening, nullptr, nullptr);
        while (!isWhole())
            if (!readMore(peer))
                break;
        if (::send(peer, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL) == answer.size() && thenStalls)
            while (readMore(peer)) { } // until the other side has had enough
        ::close(peer);
    }

    bool isWhole() const
    {
        const qsizetype end = m_question.indexOf("\r\n\r\n");
        const qsizetype length = m_question.indexOf("Content-Length: ");
        const qsizetype body = length < 0 ? 0 : m_question.sliced(length + 16).split('\r').first().toLongLong();
        return end >= 0 && m_question.size() >= end + 4 + body;
    }

    bool readMore(int peer)
    {
        QByteArray chunk(64 * 1024, Qt::Uninitialized);
        const auto got = ::recv(peer, chunk.data(), size_t(chunk.size()), 0);
        if (got > 0)
            m_question += chunk.first(got);
        return got > 0;
    }

    const int m_listening;
    std::thread m_thread;
    QByteArray m_question;
};

QByteArray chunked(const QList<QByteArray> &chunks)
{
    QByteArray answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray &chunk : chunks)
        answer += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    return answer;
}

} // namespace

/// Archives to and from a socket of this machine.
class TestSocketCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("in chunks") << chunked({"abc", "def", ""});
        QTest::newRow("of a length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabcdef");
        QTest::newRow("to the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\nabcdef");
    }

    void whatIsAnswered()
    {
        QFETCH(QByteArray, answer);
        const OneAnswer engine(socket(), answer);
        const auto got = call();
        QVERIFY_RESULT(got);
        QCOMPARE(got->status, 200);
        QCOMPARE(m_body, QByteArray("abcdef"));
    }

    void aRefusal()
    {
        const OneAnswer engine(socket(),
            "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: "
            "15\r\n\r\n{\"message\":\"x\"}");
        const auto got = call();
        QVERIFY_RESULT(got);
        QCOMPARE(got->status, 404);
        QCOMPARE(got->contentType, u"application/json"_s);
        QCOMPARE(got->refusal, QByteArray("{\"message\":\"x\"}"));
        QVERIFY(m_body.isEmpty());
    }

    void aFileIsPosted()
    {
        const QByteArray content(3'000'000, 'x');
        QFile file(m_folder->filePath(u"archive.tar"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        {
            const OneAnswer engine(socket(), chunked({"taken", ""}));
            QVERIFY_RESULT(call(file.fileName()));
            QVERIFY(engine.question().startsWith("POST /load HTTP/1.1\r\n"));
            QVERIFY(engine.question().contains("Content-Type: application/x-tar\r\n"));
            QVERIFY(engine.question().endsWith(content));
        }
        QCOMPARE(m_body, QByteArray("taken"));
        QCOMPARE(m_sent, content.size());
    }

    void aFileThatIsNotThere() { QVERIFY_ERROR(call(u"/nowhere.tar"_s), ErrorKind::NotFound); }

    void nobodyIsThere()
    {
        const auto got = call();
        QVERIFY_ERROR(got, ErrorKind::Unreachable);
        QVERIFY(!got.error().retryable);
    }

    void itBreaksOff_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("in the middle of chunks") << chunked({"abc"});
        QTest::newRow("before its length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\nabcdef");
        QTest::newRow("before it began") << QByteArray();
    }

    void itBreaksOff()
    {
        QFETCH(QByteArray, answer);
        const OneAnswer engine(socket(), answer);
        const auto got = call();
        QVERIFY_ERROR(got, ErrorKind::Unreachable);
        QVERIFY(got.error().retryable);
    }

    void whoeverTakesItFails()
    {
        const OneAnswer engine(socket(), chunked({"abc", ""}));
        const auto got = callOverSocket(
            {socket(), "http://localhost/save"},
            [](QByteArrayView) { return fail(ErrorKind::NoSpace, u"The disk is full."_s); }, [](qint64) {}, {});
        QVERIFY_ERROR(got, ErrorKind::NoSpace);
    }

    /// It says something, and then nothing more.
    void aStopWhileItStalls()
    {
        const OneAnswer engine(socket(), chunked({"abc"}), true);
        std::stop_source stop;
        const auto got = callOverSocket(
            {socket(), "http://localhost/save"},
            [&](QByteArrayView) {
                stop.request_stop();
                return Result<void>();
            },
            [](qint64) {}, stop.get_token());
        QVERIFY_ERROR(got, ErrorKind::Cancelled);
    }

private:
    QString socket() const { return m_folder->filePath(u"engine.sock"_s); }

    Result<SocketAnswer> call(const QString &file = {})
    {
        m_body.clear();
        m_sent = 0;
        return callOverSocket(
            {socket(), file.isEmpty() ? "http://localhost/save" : "http://localhost/load", file},
            [this](QByteArrayView bytes) {
                m_body += bytes;
                return Result<void>();
            },
            [this](qint64 sent) { m_sent = sent; }, {});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_body;
    qint64 m_sent = 0;
};

QTEST_GUILESS_MAIN(TestSocketCall)
#include "tst_socketcall.moc"
