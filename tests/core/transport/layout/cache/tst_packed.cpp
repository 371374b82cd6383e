// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/packed.h"
#include "tests/support/check.h"

#include <QTimeZone>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

const Digest digest = Digest::of("content");
const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, QTimeZone::UTC);

QByteArray oneOfEach()
{
    Packer out;
    out.number(-7);
    out.bytes("raw");
    out.text(u"镜像"_s);
    out.text(u"镜像"_s);
    out.digest(digest);
    out.time(moment);
    out.list(QStringList{u"a"_s, u"镜像"_s}, [&](const QString &text) { out.text(text); });
    return out.packed();
}

/// Reads all of it, good or not.
Unpacker readThrough(QByteArrayView packed)
{
    Unpacker in(packed);
    in.number();
    in.bytes();
    in.text();
    in.text();
    in.digest();
    in.time();
    in.list<QString>([&] { return in.text(); });
    return in;
}

QByteArray number(qint64 value)
{
    Packer out;
    out.number(value);
    return out.packed();
}

} // namespace

class TestPacked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const QByteArray packed = oneOfEach();
        Unpacker in(packed);
        QCOMPARE(in.number(), -7);
        QCOMPARE(in.bytes(), "raw");
        QCOMPARE(in.text(), u"镜像"_s);
        QCOMPARE(in.text(), u"镜像"_s);
        QCOMPARE(in.digest(), digest);
        QCOMPARE(in.time(), moment);
        QCOMPARE(in.list<QString>([&] { return in.text(); }), (QStringList{u"a"_s, u"镜像"_s}));
        QVERIFY(in.isAtEnd());
    }

    void nothingComesBackAsNothing()
    {
        Packer out;
        out.text({});
        out.digest({});
        out.time({});
        out.list(QStringList(), [&](const QString &text) { out.text(text); });
        Unpacker in(out.packed());
        QVERIFY(in.text().isEmpty());
        QVERIFY(in.digest().isNull());
        QVERIFY(!in.time().isValid());
        QVERIFY(in.list<QString>([&] { return in.text(); }).isEmpty());
        QVERIFY(in.isAtEnd());
    }

    void anythingLeftIsNotTheEnd()
    {
        const QByteArray packed = oneOfEach() + 'x';
        QVERIFY(readThrough(packed).isGood());
        QVERIFY(!readThrough(packed).isAtEnd());
    }

    void everyShorterOneIsRefused()
    {
        const QByteArray packed = oneOfEach();
        for (qsizetype size = 0; size < packed.size(); ++size)
            QVERIFY2(!readThrough(QByteArrayView(packed).first(size)).isGood(), qPrintable(QString::number(size)));
    }

    void countsAndSizesThatPromiseTooMuchAskForNoMemory()
    {
        constexpr qint64 huge = std::numeric_limits<qint64>::max();
        for (const qint64 wrong : {huge, huge / 8, qint64(2), qint64(-1)}) {
            const QByteArray packed = number(wrong);
            Unpacker list(packed);
            QVERIFY(list.list<qint64>([&] { return list.number(); }).isEmpty());
            QVERIFY(!list.isGood());
            Unpacker bytes(packed);
            QVERIFY(bytes.bytes().isEmpty());
            QVERIFY(!bytes.isGood());
            Unpacker text(packed);
            QVERIFY(text.text().isEmpty());
            QVERIFY(!text.isGood());
        }
    }

    void aDigestOfTheWrongLengthIsRefused()
    {
        Packer out;
        out.number(qint64(Digest::Algorithm::Sha256));
        out.bytes("short");
        Unpacker in(out.packed());
        QVERIFY(in.digest().isNull());
        QVERIFY(!in.isGood());
    }
};

QTEST_GUILESS_MAIN(TestPacked)
#include "tst_packed.moc"
