// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/containers/framereader.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QByteArray frame(char stream, const QByteArray &text)
{
    return QByteArray(1, stream) + QByteArray(6, '\0') + char(text.size()) + text;
}

/// What came, in pieces of that many bytes: "out: …", "err: …", "broken".
QString heard(const QByteArray &bytes, qsizetype piece)
{
    FrameReader reader;
    QByteArray out;
    QByteArray err;
    bool isGood = true;
    for (qsizetype at = 0; at < bytes.size() && isGood; at += piece)
        isGood = reader.add(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)),
            [&](bool isError, QByteArrayView text) { (isError ? err : out) += text; });
    return isGood ? u"out: %1, err: %2"_s.arg(QString::fromUtf8(out), QString::fromUtf8(err)) : u"broken"_s;
}

} // namespace

/// What a container without a terminal says, as engines pass it on.
class TestFrameReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatComes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << u"out: , err: "_s;
        QTest::newRow("output") << QByteArray("\x01\0\0\0\0\0\0\x04out\n", 12) << u"out: out\n, err: "_s; // as captured
        QTest::newRow("both") << frame(1, "a") + frame(2, "oops") + frame(1, "b") << u"out: ab, err: oops"_s;
        QTest::newRow("an empty one") << frame(1, "") + frame(2, "x") << u"out: , err: x"_s;
        QTest::newRow("half a header") << frame(1, "a") + QByteArray("\x02\0\0", 3) << u"out: a, err: "_s;
        QTest::newRow("no frame") << QByteArray("HTTP/1.1 400 Bad Request\r\n") << u"broken"_s;
        QTest::newRow("a stream below none") << frame(char(-1), "x") << u"broken"_s;
    }
    void whatComes()
    {
        QFETCH(const QByteArray, bytes);
        for (const qsizetype piece : {1, 3, 9, 1000})
            QTEST(heard(bytes, piece), "says");
    }
};

QTEST_APPLESS_MAIN(TestFrameReader)
#include "tst_framereader.moc"
