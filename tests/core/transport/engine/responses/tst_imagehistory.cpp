// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/imagehistory.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

/// "#a 2026-11-22T05:30:07Z 12 | CMD ["sh"] | comment | tags".
QString drawn(const EngineStep &step)
{
    const QString created = step.created.isValid() ? step.created.toString(Qt::ISODate) : u"-"_s;
    const QString id = step.id.isNull() ? u"-"_s : step.id.hex();
    const QString first = id + u' ' + created + u' ' + QString::number(step.size);
    return shortened(QStringList{first, step.createdBy, step.comment, step.tags.join(u' ')}.join(u" | "_s));
}

QStringList drawn(const QList<EngineStep> &steps)
{
    QStringList lines;
    for (const EngineStep &step : steps)
        lines.append(drawn(step));
    return lines;
}

const QByteArray docker20
    = json("[{'Comment':'','Created':1795325407,'CreatedBy':'/bin/sh -c #(nop)  CMD [\\'sh\\']','Id':'sha256:#a',"
           "'Size':0,'Tags':['app:v1','app:latest']},"
           "{'Comment':'','Created':1795325406,'CreatedBy':'/bin/sh -c dd if=/dev/zero of=/big','Id':'sha256:#b',"
           "'Size':12582912,'Tags':null},"
           "{'Comment':'Imported from -','Created':1795325400,'CreatedBy':'','Id':'<missing>','Size':1982263,"
           "'Tags':null}]");
const QByteArray buildkit = json("[{'Comment':'buildkit.dockerfile.v0','Created':1795325407,'CreatedBy':"
                                 "'RUN /bin/sh -c mkdir /x # buildkit','Id':'sha256:#a','Size':0,'Tags':['app:v2']},"
                                 "{'Comment':'buildkit.dockerfile.v0','Created':-62135596800,'CreatedBy':"
                                 "'COPY . / # buildkit','Id':'<missing>','Size':8192,'Tags':null}]");
const QByteArray podman4 = json("[{'Id':'#a','Created':1795325407,'CreatedBy':'/bin/sh -c #(nop) LABEL a=b','Tags':"
                                "['localhost/x:1'],'Size':0,'Comment':'FROM docker.io/library/busybox:base'},"
                                "{'Id':'<missing>','Created':0,'CreatedBy':'','Tags':null,'Size':1986560,"
                                "'Comment':'Imported from tarball'}]");

} // namespace

class TestImageHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("steps");
        QTest::newRow("Docker 20.10")
            << docker20
            << QStringList{u"#a 2026-11-22T05:30:07Z 0 | /bin/sh -c #(nop)  CMD [\"sh\"] |  | app:v1 app:latest"_s,
                   u"#b 2026-11-22T05:30:06Z 12582912 | /bin/sh -c dd if=/dev/zero of=/big |  | "_s,
                   u"- 2026-11-22T05:30:00Z 1982263 |  | Imported from - | "_s};
        QTest::newRow("BuildKit") << buildkit
                                  << QStringList{u"#a 2026-11-22T05:30:07Z 0 | RUN /bin/sh -c mkdir /x # buildkit | "
                                                 "buildkit.dockerfile.v0 | app:v2"_s,
                                         u"- - 8192 | COPY . / # buildkit | buildkit.dockerfile.v0 | "_s};
        QTest::newRow("podman 4.3") << podman4
                                    << QStringList{u"#a 2026-11-22T05:30:07Z 0 | /bin/sh -c #(nop) LABEL a=b | "
                                                   "FROM docker.io/library/busybox:base | localhost/x:1"_s,
                                           u"- - 1986560 |  | Imported from tarball | "_s};
        QTest::newRow("none") << QByteArray("[]\n") << QStringList{};
        QTest::newRow("none, as podman says it") << QByteArray("null\n") << QStringList{};
        QTest::newRow("not computed") << json("[{'Id':'#a','Size':-1}]") << QStringList{u"#a - 0 |  |  | "_s};
        QTest::newRow("nonsense, which is a step all the same")
            << json("[7,{},{'Id':[],'Created':'today','CreatedBy':{},'Comment':1,'Tags':'app:1','Size':'12'}]")
            << QStringList{u"- - 0 |  |  | "_s, u"- - 0 |  |  | "_s, u"- - 0 |  |  | "_s};
    }

    void steps()
    {
        QFETCH(const QByteArray, body);
        const auto history = parseImageHistory(body, u"Docker"_s);
        QVERIFY_RESULT(history);
        QTEST(drawn(*history), "steps");
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QByteArray() << u"byte"_s;
        QTest::newRow("a page") << QByteArray("<html>") << u"byte"_s;
        QTest::newRow("an error") << json("{'message':'page not found'}") << u"an array was expected"_s;
        QTest::newRow("without an end") << docker20.chopped(2) << u"byte"_s;
    }

    void damaged()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, detail);
        const auto history = parseImageHistory(body, u"Docker"_s);
        QVERIFY_ERROR(history, ErrorKind::Damaged);
        const QString said = history.error().message.words();
        QVERIFY2(said.startsWith(u"Docker gave an answer that no engine gives. Check"), qPrintable(said));
        QVERIFY2(history.error().detail.contains(detail), qPrintable(history.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestImageHistory)
#include "tst_imagehistory.moc"
