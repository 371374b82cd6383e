// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/rootfs/changes.h"
#include "tests/support/check.h"

#include <QJsonDocument>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void instructionsMakeAConfig_data()
    {
        QTest::addColumn<QStringList>("changes");
        QTest::addColumn<QByteArray>("config");
        const auto row = [](const char *name, const QStringList &changes, const QByteArray &config) {
            QTest::addRow("%s", name) << changes << config;
        };
        row("CMD, exec form", {uR"(CMD ["nginx", "-g", "daemon off;"])"_s}, R"({"Cmd":["nginx","-g","daemon off;"]})");
        row("CMD, shell form", {u"CMD echo hello"_s}, R"({"Cmd":["/bin/sh","-c","echo hello"]})");
        row("CMD, brackets that are no JSON", {u"CMD [ -f /etc/x ]"_s}, R"({"Cmd":["/bin/sh","-c","[ -f /etc/x ]"]})");
        row("lower case", {u"cmd [\"a\"]"_s}, R"({"Cmd":["a"]})");
        row("ENTRYPOINT", {u"ENTRYPOINT [\"/init\"]"_s}, R"({"Entrypoint":["/init"]})");
        row("ENV, pairs", {u"ENV A=1 B=\"two words\" C='3' D=a\\ b"_s},
            R"({"Env":["A=1","B=two words","C=3","D=a b"]})");
        row("ENV, old form", {u"ENV A two words"_s}, R"({"Env":["A=two words"]})");
        row("ENV, old form with quotes and a tab", {u"ENV A\t\"two  words\" three"_s},
            R"({"Env":["A=two  words three"]})");
        row("ENV, again", {u"ENV A=1"_s, u"ENV B=2"_s, u"ENV A=3"_s}, R"({"Env":["B=2","A=3"]})");
        row("ENV, empty value", {u"ENV A="_s}, R"({"Env":["A="]})");
        row("EXPOSE", {u"EXPOSE 80 53/udp"_s}, R"({"ExposedPorts":{"53/udp":{},"80/tcp":{}}})");
        row("EXPOSE, a range", {u"EXPOSE 1-3/TCP"_s}, R"({"ExposedPorts":{"1/tcp":{},"2/tcp":{},"3/tcp":{}}})");
        row("HEALTHCHECK NONE", {u"HEALTHCHECK NONE"_s}, R"({"Healthcheck":{"Test":["NONE"]}})");
        row("HEALTHCHECK, shell", {u"HEALTHCHECK --interval=1m30s --retries=3 CMD curl -f x"_s},
            R"({"Healthcheck":{"Interval":90000000000,"Retries":3,"Test":["CMD-SHELL","curl -f x"]}})");
        row("HEALTHCHECK, exec", {u"HEALTHCHECK --timeout=500ms CMD [\"true\"]"_s},
            R"({"Healthcheck":{"Test":["CMD","true"],"Timeout":500000000}})");
        row("LABEL", {u"LABEL a=1 \"b c\"=\"d e\""_s}, R"({"Labels":{"a":"1","b c":"d e"}})");
        row("LABEL, old form", {u"LABEL a b=c d"_s}, R"({"Labels":{"a":"b=c d"}})");
        row("ONBUILD", {u"ONBUILD RUN make"_s}, R"({"OnBuild":["RUN make"]})");
        row("STOPSIGNAL", {u"STOPSIGNAL SIGINT"_s}, R"({"StopSignal":"SIGINT"})");
        row("USER", {u"USER 1000:1000"_s}, R"({"User":"1000:1000"})");
        row("VOLUME", {u"VOLUME /a /b"_s}, R"({"Volumes":{"/a":{},"/b":{}}})");
        row("VOLUME, list", {u"VOLUME [\"/a b\"]"_s}, R"({"Volumes":{"/a b":{}}})");
        row("WORKDIR", {u"WORKDIR /srv"_s, u"WORKDIR app/../web"_s}, R"({"WorkingDir":"/srv/web"})");
        row("none", {}, "{}");
    }
    void instructionsMakeAConfig()
    {
        QFETCH(const QStringList, changes);
        const auto config = configFromChanges(changes);
        QVERIFY_RESULT(config);
        QTEST(QJsonDocument(*config).toJson(QJsonDocument::Compact), "config");
    }

    void whatCannotBeUnderstoodIsUsage_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"RUN true", "FROM scratch", "COPY a b", "", "CMD", "ENV", "ENV A", "ENV A=1 B",
                 "ENV =1", "EXPOSE x", "EXPOSE 0", "EXPOSE 70000", "EXPOSE 3-1", "HEALTHCHECK true",
                 "HEALTHCHECK --interval=soon CMD true", "HEALTHCHECK --retries=-1 CMD true"})
            QTest::addRow("%s", change) << QString::fromLatin1(change);
    }
    void whatCannotBeUnderstoodIsUsage()
    {
        QFETCH(const QString, change);
        QVERIFY_ERROR(configFromChanges({change}), ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
