// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/buildmessages.h"
#include "tests/support/drawnbuild.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

using End = BuildMessages::End;

namespace {

QByteArrayList fileLines(const QString &name)
{
    QFile file(QStringLiteral(STOWAGE_TEST_DATA "/build/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

QByteArray said(const QByteArray &stream)
{
    return QJsonDocument(QJsonObject{{u"stream"_s, QString::fromUtf8(stream)}}).toJson();
}

struct Heard {
    QStringList lines;
    QList<BlobProgress> layers;
    QString error;
    Digest image;

    Heard(const QByteArrayList &messages, End how)
    {
        BuildMessages all([&](const BuildEvent &event) { lines.append(drawn(event)); });
        for (const QByteArray &message : messages) {
            if (const auto layer = all.add(QJsonDocument::fromJson(message).object()))
                layers.append(*layer);
        }
        all.end(how);
        error = all.error();
        image = all.image();
    }

    QString text() const { return lines.join(u'\n'); }
};

} // namespace

/// What Docker's classic builder and podman say while they build.
class TestBuildMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dockers()
    {
        const Heard heard(fileLines(u"docker.json"_s), End::Done);
        QVERIFY2(heard.text().startsWith(uR"(1 [1/12] ARG WHO=world
1 done
2 [2/12] FROM scratch AS base
2 done
3 [3/12] COPY busybox /bin/busybox
3 done
4 [4/12] RUN ["/bin/busybox","--install","-s","/bin"]
4 done)"_s),
            qPrintable(heard.text()));
        QVERIFY2(heard.text().endsWith(uR"(7 [7/12] RUN echo hello $WHO; echo oops >&2; echo made > /made
7: hello world
7: oops
7 done
8 [8/12] FROM base
8 done
9 [9/12] COPY --from=made /made /made
9 done
10 [10/12] COPY . /src
10 done
11 [11/12] ENV A=1
11 done
12 [12/12] CMD ["/bin/sh"]
12 done)"_s),
            qPrintable(heard.text()));
        QVERIFY(heard.image.toString().startsWith(u"sha256:b6a2f088ffc1"_s));
    }

    void podmans()
    {
        const Heard heard(fileLines(u"podman.json"_s), End::Done);
        QCOMPARE(heard.text(), uR"(1 [1/3 · 1/3] FROM scratch AS base
1 done
2 [1/3 · 2/3] COPY busybox /bin/busybox
2 cached
3 [1/3 · 3/3] RUN ["/bin/busybox","--install","-s","/bin"]
3 done
4 [2/3 · 1/3] FROM 1f473d94cc7efc1ce6472a9f43f35a0a0961827941594d3fe3df4068d96cdfca AS made
4 done
5 [2/3 · 2/3] ARG WHO
5 done
6 [2/3 · 3/3] RUN echo hello $WHO; echo oops >&2; echo made > /made
6: oops
6: hello world
6 done
7 [3/3 · 1/5] FROM 1f473d94cc7efc1ce6472a9f43f35a0a0961827941594d3fe3df4068d96cdfca
7 done
8 [3/3 · 2/5] COPY --from=made /made /made
8 done
9 [3/3 · 3/5] COPY . /src
9 done
10 [3/3 · 4/5] ENV A=1
10 done
11 [3/3 · 5/5] CMD ["/bin/sh"]
11 done)"_s);
        QVERIFY(heard.image.toString().startsWith(u"sha256:da649b70c8ff"_s));
    }

    void dockersSecondTime()
    {
        const QString text = Heard(fileLines(u"docker-cached.json"_s), End::Done).text();
        QVERIFY2(text.contains(u"3 [3/12] COPY busybox /bin/busybox\n3 cached\n4 [4/12]"_s), qPrintable(text));
        QCOMPARE(text.count(u" cached"_s), 8); // all but what only begins a stage
    }

    /// It works at two stages at once, and says of neither which one it means.
    void podmansSecondTime()
    {
        const QString text = Heard(fileLines(u"podman-cached.json"_s), End::Done).text();
        QVERIFY2(text.contains(uR"(5 [3/3 · 2/5] COPY --from=made /made /made
6 [2/3 · 1/3] FROM 1f473d94cc7efc1ce6472a9f43f35a0a0961827941594d3fe3df4068d96cdfca AS made
6 done
7 [2/3 · 2/3] ARG WHO
7 cached
8 [2/3 · 3/3] RUN echo hello $WHO; echo oops >&2; echo made > /made
8 cached
5 cached
9 [3/3 · 3/5] COPY . /src
9 cached)"_s),
            qPrintable(text));
    }

    void aFailure_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("end");
        QTest::newRow("docker") << u"docker-failed.json"_s << uR"(3: two
3: one
3 failed: The command '/bin/busybox sh -c echo one; echo two >&2; exit 3' returned a non-zero code: 3)"_s;
        QTest::newRow("podman") << u"podman-failed.json"_s << uR"(3: one
3: two
3: subprocess exited with status 3
3: subprocess exited with status 3
3 failed: building at STEP "RUN /bin/busybox sh -c echo one; echo two >&2; exit 3": exit status 3)"_s;
    }
    void aFailure()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, end);
        const Heard heard(fileLines(file), End::Failed);
        QVERIFY2(heard.text().endsWith(end), qPrintable(heard.text()));
        QVERIFY(!heard.error.isEmpty());
        QVERIFY(heard.image.isNull());
    }

    void brokenOff()
    {
        const Heard heard({said("Step 1/2 : FROM a"), said("\n"), said("half a li")}, End::Stopped);
        QCOMPARE(heard.text(), u"1 [1/2] FROM a\n1: half a li\n1 stopped"_s);
    }

    /// What a command prints is no step, however much it looks like one.
    void whatLooksLikeAStep()
    {
        const Heard heard({said("Step 1/2 : RUN x\n"), said("Step 4/2 : no\nSTEP 2/9: no\n ---> x\n--> y\nCOMMIT z\n"),
                              said("Step 2/2 : CMD y\n")},
            End::Done);
        QCOMPARE(heard.text(), uR"(1 [1/2] RUN x
1: Step 4/2 : no
1: STEP 2/9: no
1:  ---> x
1: --> y
1: COMMIT z
1 done
2 [2/2] CMD y
2 done)"_s);
    }

    /// Of its own API, podman tells the image in its last line alone.
    void theImageInTheLastLine()
    {
        const QByteArray id(64, 'a');
        const Heard heard({said("STEP 1/1: FROM a\n"), said(id + "\n"), said("COMMIT\n"), said(id + "\n")}, End::Done);
        QCOMPARE(heard.image.toString(), u"sha256:"_s + QString::fromLatin1(id));
        QCOMPARE(heard.text(), u"1 [1/1] FROM a\n1: "_s + QString::fromLatin1(id) + u"\n1 done"_s);
    }

    /// A COMMIT of one stage makes no image of what the next one prints.
    void anotherStagesCommit()
    {
        const QByteArray number(64, 'b');
        const Heard heard({said("[1/2] STEP 1/1: FROM a\n[1/2] COMMIT\n--> 0123456789ab\n"),
                              said("[2/2] STEP 1/2: FROM a\n" + number + "\n")},
            End::Stopped);
        QVERIFY(heard.image.isNull());
        QVERIFY2(heard.text().contains(u"2: "_s + QString::fromLatin1(number)), qPrintable(heard.text()));
    }

    void layersOfABaseImage()
    {
        const Heard heard({said("Step 1/1 : FROM debian:13\n"), R"({"status":"Pulling from library/debian","id":"13"})",
                              R"({"status":"Downloading","progressDetail":{"current":5,"total":9},"id":"abc"})",
                              R"({"status":"Status: Downloaded newer image for debian:13"})"},
            End::Done);
        QCOMPARE(heard.layers, (QList<BlobProgress>{{u"abc"_s, Phase::Transfer, 5, 9}}));
        QCOMPARE(heard.text(), uR"(1 [1/1] FROM debian:13
1: Pulling from library/debian
1: Status: Downloaded newer image for debian:13
1 done)"_s);
    }
};

QTEST_APPLESS_MAIN(TestBuildMessages)
#include "tst_buildmessages.moc"
