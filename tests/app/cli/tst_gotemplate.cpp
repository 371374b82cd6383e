// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/gotemplate.h"
#include "tests/support/check.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace stowage;
using namespace stowage::cli;

class TestGoTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathsAreFilled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("a field") << "{{.Os}}" << "linux";
        QTest::newRow("with blanks") << "{{ .Os }}" << "linux";
        QTest::newRow("text around") << "os={{.Os}}!" << "os=linux!";
        QTest::newRow("a path") << "{{.Config.User}}" << "app";
        QTest::newRow("a list") << "{{.Config.Env}}" << "[A=1 B=2]";
        QTest::newRow("a list as JSON") << "{{json .Config.Env}}" << R"(["A=1","B=2"])";
        QTest::newRow("a map") << "{{.Config.Labels}}" << "map[x:y]";
        QTest::newRow("a number") << "{{.Size}}" << "123456789012";
        QTest::newRow("a number as JSON") << "{{json .Size}}" << "123456789012";
        QTest::newRow("several, with an escape") << "{{.Os}}\\t{{.Size}}" << "linux\t123456789012";
        QTest::newRow("what is filled in stays") << "{{json .Text}}" << R"("a\nb{{.Os}}")";
        QTest::newRow("no field at all") << "plain" << "plain";
    }

    void pathsAreFilled()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        const auto result = fillTemplate(text, image());
        QVERIFY_RESULT(result);
        QCOMPARE(*result, filled);
    }

    void aFieldThatIsNotThereFails()
    {
        QVERIFY_ERROR(fillTemplate(QStringLiteral("{{.Nope}}"), image()), ErrorKind::Failed);
    }
    void aProgramIsUsage()
    {
        for (const char *text : {"{{range .A}}x{{end}}", "{{.Os}}{{range .A}}x{{end}}", "{{if .Os}}{{.Os}}{{end}}"})
            QVERIFY_ERROR(fillTemplate(QString::fromLatin1(text), image()), ErrorKind::Usage);
    }

private:
    static QJsonObject image()
    {
        const QJsonObject config{{QStringLiteral("User"), QStringLiteral("app")},
            {QStringLiteral("Env"), QJsonArray{QStringLiteral("A=1"), QStringLiteral("B=2")}},
            {QStringLiteral("Labels"), QJsonObject{{QStringLiteral("x"), QStringLiteral("y")}}}};
        return {{QStringLiteral("Os"), QStringLiteral("linux")},
            {QStringLiteral("Text"), QStringLiteral("a\nb{{.Os}}")}, {QStringLiteral("Size"), qint64(123456789012)},
            {QStringLiteral("Config"), config}};
    }
};

QTEST_GUILESS_MAIN(TestGoTemplate)
#include "tst_gotemplate.moc"
