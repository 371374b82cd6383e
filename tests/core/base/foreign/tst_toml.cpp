// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/foreign/toml.h"

#include "tests/support/check.h"

#include <QCborArray>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// "{b: 1, a: {}}": keys as they stand.
QString textOf(const QCborValue &value)
{
    QStringList parts;
    if (value.isArray()) {
        for (const QCborValue item : value.toArray())
            parts.append(textOf(item));
        return u'[' + parts.join(u", "_s) + u']';
    }
    if (!value.isMap())
        return value.isString() ? value.toString() : value.toDiagnosticNotation();
    const QCborMap map = value.toMap();
    for (const auto &[key, inner] : map)
        parts.append(key.toString() + u": "_s + textOf(inner));
    return u'{' + parts.join(u", "_s) + u'}';
}

} // namespace

class TestToml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void read_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("values");
        const auto row = [](const char *name, const QByteArray &text, const QString &values) {
            QTest::newRow(name) << text << values;
        };
        row("nothing", "", u"{}"_s);
        row("a comment", "# nothing\n", u"{}"_s);
        row("each kind", "a = 'x'\nb = true\nc = 3\nd = 0.5\ne = ['y', false]\nf = 2026-01-02\n",
            u"{a: x, b: true, c: 3, d: 0.5, e: [y, false], f: null}"_s);
        row("keys in the order of the file", "z = 1\na = 2\nm = 3\n", u"{z: 1, a: 2, m: 3}"_s);
        row("tables in the order of the file", "[t.'https://z']\n[t.'https://a']\n",
            u"{t: {https://z: {}, https://a: {}}}"_s);
        row("a table that begins with a table in it", "[t.z.inner]\n[t.a]\n[t.z]\nx = 1\n",
            u"{t: {z: {inner: {}, x: 1}, a: {}}}"_s);
        row("inline", "t = {z = 1, a = 2}\n", u"{t: {z: 1, a: 2}}"_s);
        row("lists of tables", "[[r]]\nx = 1\n[[r.m]]\ny = 2\n[[r]]\n", u"{r: [{x: 1, m: [{y: 2}]}, {}]}"_s);
        row("other letters", "a = '镜像'\n", u"{a: 镜像}"_s);
        row("a mark at the start",
            "\xef\xbb\xbf"
            "a = 1\n",
            u"{a: 1}"_s);
        row("many dots where no key is",
            "# " + QByteArray("a.").repeated(20) + "\na = '" + QByteArray("1.").repeated(30) + "'\n",
            u"{a: "_s + u"1."_s.repeated(30) + u'}');
    }
    void read()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, values);
        const auto map = parseToml(text, u"x.toml"_s);
        QVERIFY_RESULT(map);
        QCOMPARE(textOf(*map), values);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("half a line") << QByteArray("a = 1\nb =\n") << 2;
        QTest::newRow("a text without end") << QByteArray("\na = 'x\n") << 2;
        QTest::newRow("a key twice") << QByteArray("a = 1\n\na = 2\n") << 3;
        QTest::newRow("a mirror before its registry") << QByteArray("[[r.m]]\n[[r]]\n") << 2;
        QTest::newRow("no UTF-8") << QByteArray("a = '\xff'\n") << 1;
        QTest::newRow("JSON") << QByteArray("{\"a\": 1}") << 1;
        QTest::newRow("three brackets") << QByteArray("a = 1\n[[[b]]]\n") << 2;
        QTest::newRow("brackets and nothing") << QByteArray("[[") << 1;
        QTest::newRow("a table without a name") << QByteArray("[&") << 1;
        QTest::newRow("lists in lists") << QByteArray("a = " + QByteArray(100'000, '[')) << 1;
        QTest::newRow("tables in tables") << QByteArray("a = " + QByteArray("{a=").repeated(100'000)) << 1;
        QTest::newRow("a key of many parts")
            << QByteArray("b = 1\n" + QByteArray("a.").repeated(400'000) + "a = 1\n") << 2;
        QTest::newRow("in quotes") << QByteArray(QByteArray("\"a\\\"\" . 'a'.").repeated(40'000) + "a = 1\n") << 1;
        QTest::newRow("a table of many parts") << QByteArray("[" + QByteArray("a.").repeated(400'000) + "a]\n") << 1;
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto map = parseToml(text, u"x.toml"_s);
        QVERIFY_ERROR(map, ErrorKind::Damaged);
        QVERIFY(map.error().message.words().startsWith(u"Line %1 of x.toml "_s.arg(line)));
    }
};

QTEST_APPLESS_MAIN(TestToml)
#include "tst_toml.moc"
