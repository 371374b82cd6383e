// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/solvereader.h"
#include "tests/support/drawnbuild.h"

#include <QFile>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QByteArray data(const QString &name)
{
    QFile file(QStringLiteral(STOWAGE_TEST_DATA "/build/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a build printed, in pieces of that many bytes.
struct Heard {
    QStringList lines;
    QList<BlobProgress> layers;
    QString words;

    explicit Heard(const QByteArray &printed, qsizetype piece = 1000)
    {
        SolveReader reader([&](const BuildEvent &event) { lines.append(drawn(event)); },
            [&](const BlobProgress &layer) { layers.append(layer); });
        for (qsizetype at = 0; at < printed.size(); at += piece)
            reader.add(printed.sliced(at, std::min(piece, printed.size() - at)));
        reader.end();
        words = reader.words();
    }
};

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"') + '\n';
}

QByteArray vertex(const QByteArray &name, const QByteArray &more)
{
    return json("{'vertexes':[{'digest':'sha256:" + name + "','name':'" + name + "'," + more + "}]}");
}

const QByteArray began = "'started':'2026-12-01T07:00:00Z'";
const QByteArray ended = "'started':'2026-12-01T07:00:00Z','completed':'2026-12-01T07:00:02.5Z'";

} // namespace

/// What `docker buildx build --progress rawjson` prints; the files were printed by buildx 0.13.1 with Docker 26.1.5.
class TestSolveReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBuild_data()
    {
        QTest::addColumn<qsizetype>("piece");
        for (const qsizetype piece : {1, 7, 4096, 1'000'000})
            QTest::addRow("in pieces of %lld bytes", qlonglong(piece)) << piece;
    }
    void aBuild()
    {
        QFETCH(const qsizetype, piece);
        const Heard heard(data(u"solve.json"_s), piece);
        QCOMPARE(heard.lines.join(u'\n'), uR"(1 [base 1/2] COPY busybox /bin/busybox
1 done
2 [base 2/2] RUN ["/bin/busybox","--install","-s","/bin"]
2 done
3 [made 1/1] RUN echo hello world; echo oops >&2; echo made > /made
3: oops
3: hello world
3 done
4 [stage-2 1/2] COPY --from=made /made /made
4 done
5 [stage-2 2/2] COPY . /src
5 done
6 exporting to image
6 done)"_s);
        QCOMPARE(heard.words, QString());
    }

    void aFailure()
    {
        const Heard heard(data(u"solve-failed.txt"_s));
        QCOMPARE(heard.lines.join(u'\n'), uR"(1 [1/2] COPY busybox /bin/busybox
1 cached
2 [2/2] RUN ["/bin/busybox","sh","-c","echo one; echo two >&2; exit 3"]
2: two
2: one
2 failed: process "/bin/busybox sh -c echo one; echo two >&2; exit 3" did not complete successfully: exit code: 3
0: Bad:3
0: --------------------
0:    1 |     FROM scratch
0:    2 |     COPY busybox /bin/busybox
0:    3 | >>> RUN ["/bin/busybox","sh","-c","echo one; echo two >&2; exit 3"]
0:    4 |     
0: --------------------
0: ERROR: failed to solve: process "/bin/busybox sh -c echo one; echo two >&2; exit 3" did not complete successfully: exit code: 3)"_s);
        QVERIFY(heard.words.startsWith(u"failed to solve: process"_s));
    }

    void objectsOnALineEach()
    {
        QCOMPARE(Heard(vertex("a", began) + vertex("a", ended)).lines, (QStringList{u"1 a"_s, u"1 done"_s}));
    }

    /// One that fails takes with it what is under way beside it.
    void whatStopsBesideAFailure()
    {
        const Heard heard(vertex("a", began) + vertex("b", began) + vertex("a", ended + ",'error':'no'")
            + vertex("b", ended + ",'error':'solve: context canceled'"));
        QCOMPARE(heard.lines, (QStringList{u"1 a"_s, u"2 b"_s, u"1 failed: no"_s, u"2 stopped"_s}));
        QCOMPARE(heard.words, u"no"_s);
    }

    void itIsToldOnceThatOneHasEnded()
    {
        QCOMPARE(Heard(vertex("a", ended) + vertex("a", began) + vertex("a", ended)).lines,
            (QStringList{u"1 a"_s, u"1 done"_s}));
    }

    void whatABuilderDoesForItself()
    {
        QCOMPARE(Heard(vertex("[internal] load", ended)).lines, QStringList());
        QCOMPARE(Heard(vertex("[internal] load", ended + ",'error':'no such file'")).lines,
            (QStringList{u"1 [internal] load"_s, u"1 failed: no such file"_s}));
    }

    void layersOnTheirWay()
    {
        const Heard heard(json("{'statuses':[{'id':'sha256:abc','current':10,'total':30},"
                               "{'id':'sha256:abc','current':30,'total':30,'completed':'2026-12-01T07:00:00Z'},"
                               "{'id':'extracting sha256:abc','current':0},{'id':'sha256:def','current':0}]}"));
        QCOMPARE(heard.layers,
            (QList<BlobProgress>{{u"sha256:abc"_s, Phase::Transfer, 10, 30}, {u"sha256:abc"_s, Phase::Done, 30, 30}}));
    }

    void linesThatComeInPieces()
    {
        const auto log = [](const QByteArray &text) {
            return json("{'logs':[{'vertex':'sha256:a','data':'" + text.toBase64() + "'}]}");
        };
        const Heard heard(vertex("a", began) + log("ha") + log("lf\n\x1b[31mred\x1b[0m\n10%\r20%\rdone\r\nlast")
            + vertex("a", ended));
        QCOMPARE(
            heard.lines, (QStringList{u"1 a"_s, u"1: half"_s, u"1: red"_s, u"1: done"_s, u"1: last"_s, u"1 done"_s}));
    }

    void lettersThatAreCut()
    {
        const QByteArray text = QByteArray("编译\n");
        QByteArray printed = vertex("a", began);
        for (const char byte : text)
            printed += json("{'logs':[{'vertex':'sha256:a','data':'" + QByteArray(1, byte).toBase64() + "'}]}");
        QVERIFY2(Heard(printed).lines.contains(u"1: 编译"_s), qPrintable(Heard(printed).lines.join(u'|')));
    }

    /// What is hostile in a name or an error does not reach whoever looks.
    void controlCharacters()
    {
        const Heard heard(vertex("a", began + ",'name':'\\u001b\\u001b[m[31mred\\u0007'"));
        QCOMPARE(heard.lines.first(), u"1 [31mred"_s);
    }

    /// A line without an end does not fill the memory, and what comes after it is heard.
    void aLineWithoutAnEnd()
    {
        const QByteArray endless(40 * 1024 * 1024, 'x');
        const Heard heard(endless + '\n' + "ERROR: no\n", 1024 * 1024);
        QCOMPARE(heard.words, u"no"_s);
    }

    /// A bracket in a report begins no object.
    void aReportWithBrackets()
    {
        QCOMPARE(Heard("{not an object\nERROR: failed\n").words, u"failed"_s);
        QByteArray many;
        for (int line = 0; line < 1000; ++line)
            many += "warning\n";
        QCOMPARE(Heard(many + "ERROR: failed\n").words, u"failed"_s);
    }

    void aWarning()
    {
        const Heard heard(vertex("a", began) + json("{'warnings':[{'vertex':'sha256:a','short':'aGVlZA=='}]}"));
        QVERIFY(heard.lines.contains(u"1: heed"_s));
    }

    void wordsAlone()
    {
        const Heard heard("ERROR: Cannot connect to the Docker daemon at unix:///x. Is it running?\n");
        QVERIFY2(heard.words.startsWith(u"Cannot connect"_s), qPrintable(heard.words));
        QCOMPARE(Heard("{\"not json\" }\nsomething\n").words, u"something"_s);
    }
};

QTEST_APPLESS_MAIN(TestSolveReader)
#include "tst_solvereader.moc"
