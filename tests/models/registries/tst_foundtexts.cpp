// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/foundtexts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestFoundTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMirrorOfTwoToolsIsAskedOnce()
    {
        FoundSettings docker;
        docker.path = u"/etc/docker/daemon.json"_s;
        docker.mirrors = {mirrorAt(u"https://a.example"_s).value(), mirrorAt(u"b.example"_s).value()};
        FoundSettings podman;
        podman.path = u"/etc/containers/registries.conf"_s;
        podman.mirrors = {mirrorAt(u"A.example"_s).value(), mirrorAt(u"c.example"_s).value()};
        QStringList rows;
        for (const MirrorRow &row : foundMirrors({{docker, podman}, {}, {}}))
            rows.append(row.mirror.host + u' ' + row.origin);
        QCOMPARE(rows,
            (QStringList{u"a.example /etc/docker/daemon.json"_s, u"b.example /etc/docker/daemon.json"_s,
                u"c.example /etc/containers/registries.conf"_s}));
    }

    void whatStowageDoesOtherwiseIsSaid()
    {
        FoundSettings podman;
        podman.tool = FoundSettings::Tool::Podman;
        podman.path = u"/r.conf"_s;
        podman.location = u"other.example/hub"_s;
        podman.insecure = true;
        podman.blocked = true;
        const QStringList said = foundRemarks({{podman}, {}, {u"A problem."_s}});
        QCOMPARE(said.size(), 4);
        QCOMPARE(said[0], u"podman refuses to pull from here (/r.conf). Stowage does not."_s);
        QCOMPARE(said[1], u"podman asks other.example/hub in its place (/r.conf). Stowage asks the registry itself."_s);
        QVERIFY(said[2].startsWith(u"podman speaks to it without encryption"_s));
        QCOMPARE(said[3], u"A problem."_s);
    }
};

QTEST_GUILESS_MAIN(TestFoundTexts)
#include "tst_foundtexts.moc"
