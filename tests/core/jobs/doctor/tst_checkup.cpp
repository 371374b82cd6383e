// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/doctor/checkup.h"

#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

class TestCheckUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAPersonMayType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("path");
        QTest::newRow("a host") << u"registry.example.org"_s << u"registry.example.org"_s << QString();
        QTest::newRow("with a port") << u" localhost:5000 "_s << u"localhost:5000"_s << QString();
        QTest::newRow("an address") << u"https://registry.example.org/"_s << u"registry.example.org"_s << QString();
        QTest::newRow("the door") << u"https://registry.example.org/v2/"_s << u"registry.example.org"_s << QString();
        QTest::newRow("a repository") << u"registry.example.org/team/app"_s << u"registry.example.org"_s
                                      << u"team/app"_s;
        QTest::newRow("an image") << u"registry.example.org/team/app:1"_s << u"registry.example.org"_s << u"team/app"_s;
        QTest::newRow("of Docker Hub") << u"team/app"_s << u"docker.io"_s << u"team/app"_s;
        QTest::newRow("Docker Hub") << u"docker.io"_s << u"docker.io"_s << QString();
    }

    void whatAPersonMayType()
    {
        QFETCH(const QString, typed);
        const auto place = placeToExamine(typed);
        QVERIFY_RESULT(place);
        QTEST(place->domain(), "host");
        QTEST(place->path(), "path");
    }

    void whatIsNeither()
    {
        for (const QString &typed : {QString(), u"nowhere"_s, u"registry.example.org/UPPER/case"_s, u"a b"_s})
            QVERIFY_ERROR(placeToExamine(typed), ErrorKind::Usage);
    }

    void aReportHoldsEverything()
    {
        Diagnosis name;
        name.found = u"a.example has 1 address."_s;
        name.milliseconds = 3;
        name.detail = u"192.0.2.1\n2001:db8::1"_s;
        Diagnosis connection;
        connection.step = CheckStep::Connection;
        connection.verdict = Verdict::Bad;
        connection.found = u"Nothing answers."_s;
        connection.next = u"Start it."_s;
        const QString report = checkUpReport(u"a.example"_s, {name, connection});
        QVERIFY(report.startsWith(u"a.example, 2"_s));
        QCOMPARE(report.section(u'\n', 1),
            u"Name (good, 3 ms): a.example has 1 address.\n    192.0.2.1\n    2001:db8::1\n"
            "Connection (bad): Nothing answers.\n    Start it.\n"_s);
    }

    void everyStepAndVerdictHasAName()
    {
        for (int step = 0; step < checkStepCount; ++step)
            QVERIFY(!stepName(CheckStep(step)).isEmpty());
        for (const Verdict verdict :
            {Verdict::Good, Verdict::Remark, Verdict::Bad, Verdict::NotNeeded, Verdict::NotReached})
            QVERIFY(!verdictName(verdict).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCheckUp)
#include "tst_checkup.moc"
