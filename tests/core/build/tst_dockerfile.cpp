// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/dockerfile.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// "base, made | docker.io/library/debian:13 | VERSION | BuildKit"
QString drawn(const DockerfileFacts &facts)
{
    QStringList images;
    for (const Reference &image : facts.images)
        images.append(image.familiar());
    QStringList parts{facts.stages.join(u", "_s), images.join(u", "_s), facts.arguments.join(u", "_s)};
    if (facts.needsBuildKit)
        parts.append(u"BuildKit"_s);
    return parts.join(u" | "_s);
}

} // namespace

/// What a Dockerfile tells before it is built.
class TestDockerfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItTells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("facts");
        QTest::newRow("one stage") << QByteArray("FROM debian:13\nRUN make\n") << u" | debian:13 | "_s;
        QTest::newRow("stages stand on each other")
            << QByteArray("from debian:13 as Base\nFROM base\nCOPY --from=Base /a /a\nCOPY --from=0 /b /b\n")
            << u"Base | debian:13 | "_s;
        QTest::newRow("nothing to begin with") << QByteArray("FROM scratch\nCOPY a /a\n") << u" |  | "_s;
        QTest::newRow("copied from elsewhere")
            << QByteArray("FROM scratch\nCOPY --from=quay.io/team/tool:2 /a /a\n") << u" | quay.io/team/tool:2 | "_s;
        QTest::newRow("a platform") << QByteArray("FROM --platform=linux/arm64 alpine AS arm\n")
                                    << u"arm | alpine:latest | "_s;
        QTest::newRow("names that stand on arguments")
            << QByteArray("ARG TAG=13\nARG NAME=debian:$TAG\nFROM ${NAME} AS a\nFROM alpine:${OTHER:-3} AS b\n")
            << u"a, b | debian:13, alpine:3 | TAG, NAME"_s;
        QTest::newRow("an argument of a stage is none of the next")
            << QByteArray("FROM debian:13 AS a\nARG TAG=7\nFROM alpine:${TAG:-3}\n")
            << u"a | debian:13, alpine:3 | TAG"_s;
        QTest::newRow("given from outside") << QByteArray("ARG GIVEN=1\nFROM app:$GIVEN\n") << u" | app:9 | GIVEN"_s;
        QTest::newRow("lines that go on, with remarks between")
            << QByteArray("FROM debian:13 \\\n# a remark\n  AS base\nRUN a && \\\n    b\n") << u"base | debian:13 | "_s;
        QTest::newRow("another escape") << QByteArray("# escape=`\nFROM debian:13 `\n AS base\nCOPY a C:\\\n")
                                        << u"base | debian:13 | "_s;
        QTest::newRow("a mount") << QByteArray("FROM scratch\nRUN --mount=type=cache,target=/c make\n")
                                 << u" |  |  | BuildKit"_s;
        QTest::newRow("a heredoc") << QByteArray("FROM a\nRUN <<EOF\nFROM b\nEOF\nFROM c\n")
                                   << u" | a:latest, c:latest |  | BuildKit"_s;
        QTest::newRow("no heredoc") << QByteArray("FROM a\nLABEL x=\"<<EOF\"\nFROM b\n")
                                    << u" | a:latest, b:latest | "_s;
        QTest::newRow("what only looks like one")
            << QByteArray("FROM a\nRUN echo $((1<<N))\nRUN read x <<<word\nFROM b\n") << u" | a:latest, b:latest | "_s;
        QTest::newRow("one that never ends")
            << QByteArray("FROM a\nRUN cat <<EOF\nFROM b\n") << u" | a:latest, b:latest |  | BuildKit"_s;
        QTest::newRow("directives before the escape")
            << QByteArray("# syntax=docker/dockerfile:1\n# escape=`\nFROM a `\n AS c\n") << u"c | a:latest | "_s;
        QTest::newRow("linked") << QByteArray("FROM a\nCOPY --link b /b\n") << u" | a:latest |  | BuildKit"_s;
        QTest::newRow("what the classic builder knows")
            << QByteArray("FROM a\nADD --chown=1 b /b\nHEALTHCHECK --interval=5s CMD x\n") << u" | a:latest | "_s;
        QTest::newRow("nonsense") << QByteArray("\xff\nFROM\nCOPY --from=\n--\n") << u" |  | "_s;
    }
    void whatItTells()
    {
        QFETCH(const QByteArray, text);
        QTEST(drawn(readDockerfile(text, {u"GIVEN=9"_s})), "facts");
    }
};

QTEST_APPLESS_MAIN(TestDockerfile)
#include "tst_dockerfile.moc"
