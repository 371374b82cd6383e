// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/ignorerules.h"
#include "tests/support/check.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

/// What a .dockerignore leaves out, as docker's documentation has it.
class TestIgnoreRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("out"); ///< of the paths below, in their order
        const auto row = [](const char *name, const char *file, const QString &out) {
            QTest::newRow(name) << QByteArray(file).replace(' ', '\n') << out;
        };
        row("nothing", "", u""_s);
        row("a name", "README.md", u"README.md"_s);
        row("from the top", "/README.md", u"README.md"_s);
        row("a folder with all in it", "src", u"src src/a.o src/deep src/deep/b.o src/README.md"_s);
        row("a folder, written as one", "src/", u"src src/a.o src/deep src/deep/b.o src/README.md"_s);
        row("a star stays in its folder", "*/*.o", u"src/a.o"_s);
        row("two stars go down", "**/*.o", u"main.o src/a.o src/deep/b.o"_s);
        row("two stars and an end of names", "**.o", u"main.o src/a.o src/deep/b.o"_s);
        row("two stars and the end of a name", "**in.o", u"main.o"_s);
        row("two stars, and more to match", "**.[ox]", u""_s);
        row("two stars at the end", "src/**", u"src/a.o src/deep src/deep/b.o src/README.md"_s);
        row("two stars between", "src/**/b.o", u"src/deep/b.o"_s);
        row("one letter", "ma?n.o", u"main.o"_s);
        row("one of some", "[k-m]ain.o", u"main.o"_s);
        row("none of some", "[^a-c]ain.o", u"main.o"_s);
        row("a dot is a dot", "main?o README.m.", u"main.o"_s);
        row("but this one", "** !README.md", u"main.o src src/a.o src/deep src/deep/b.o src/README.md"_s);
        row("but all of a kind", "src !**/*.md", u"src src/a.o src/deep src/deep/b.o"_s);
        row("what comes last counts", "!main.o *.o", u"main.o"_s);
        row("and back again", "*.o !main.o main.*", u"main.o"_s);
        row("a remark", "#main.o README.md", u"README.md"_s);
        row("up and down", "src/../main.o ./README.md", u"main.o README.md"_s);
        row("the whole says nothing", ". !", u""_s);
        row("escaped", "\\main.o", u"main.o"_s);
    }
    void whatIsLeftOut()
    {
        QFETCH(const QByteArray, file);
        const auto rules = IgnoreRules::parse(file);
        QVERIFY_RESULT(rules);
        QStringList out;
        for (const QString &path : {u"main.o"_s, u"README.md"_s, u"src"_s, u"src/a.o"_s, u"src/deep"_s,
                 u"src/deep/b.o"_s, u"src/README.md"_s}) {
            if (rules->leavesOut(path))
                out.append(path);
        }
        QTEST(out.join(u' '), "out");
    }

    void linesOfOtherSystems()
    {
        const auto rules = IgnoreRules::parse("\xef\xbb\xbf*.log\r\n  \r\n!keep.log\r\n");
        QVERIFY_RESULT(rules);
        QVERIFY(rules->leavesOut(u"a.log"_s));
        QVERIFY(!rules->leavesOut(u"keep.log"_s));
    }

    /// Only a "#" at the very beginning makes a remark.
    void whatIsNoRemark()
    {
        const auto rules = IgnoreRules::parse(" #x\n");
        QVERIFY_RESULT(rules);
        QVERIFY(rules->leavesOut(u"#x"_s));
    }

    /// Left alone, a mistake would let in what it was to keep out.
    void whatIsNoPattern()
    {
        const auto rules = IgnoreRules::parse("a\n[secrets\n", u"/ctx/.dockerignore"_s);
        QVERIFY_ERROR(rules, ErrorKind::Usage);
        QVERIFY(rules.error().message.words().contains(u"“[secrets” in /ctx/.dockerignore"_s));
    }

    void whereExceptionsMayBe()
    {
        const auto rules = IgnoreRules::parse("*\n!src/deep/b.c\n");
        QVERIFY_RESULT(rules);
        QVERIFY(rules->mayHoldExceptions(u"src"_s) && rules->mayHoldExceptions(u"src/deep"_s));
        QVERIFY(!rules->mayHoldExceptions(u"node_modules"_s) && !rules->mayHoldExceptions(u"sr"_s));
        const auto anywhere = IgnoreRules::parse("*\n!**/b.c\n");
        QVERIFY_RESULT(anywhere);
        QVERIFY(anywhere->mayHoldExceptions(u"node_modules"_s));
    }
};

QTEST_APPLESS_MAIN(TestIgnoreRules)
#include "tst_ignorerules.moc"
