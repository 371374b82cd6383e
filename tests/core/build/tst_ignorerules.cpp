// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/ignorerules.h"

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
        row("no pattern", "[ main.o", u"main.o"_s);
    }
    void whatIsLeftOut()
    {
        QFETCH(const QByteArray, file);
        const IgnoreRules rules(file);
        QStringList out;
        for (const QString &path : {u"main.o"_s, u"README.md"_s, u"src"_s, u"src/a.o"_s, u"src/deep"_s,
                 u"src/deep/b.o"_s, u"src/README.md"_s}) {
            if (rules.leavesOut(path))
                out.append(path);
        }
        QTEST(out.join(u' '), "out");
    }

    void linesOfOtherSystems()
    {
        const IgnoreRules rules("\xef\xbb\xbf*.log\r\n  \r\n!keep.log\r\n");
        QVERIFY(rules.leavesOut(u"a.log"_s));
        QVERIFY(!rules.leavesOut(u"keep.log"_s));
        QVERIFY(rules.hasExceptions());
    }
};

QTEST_APPLESS_MAIN(TestIgnoreRules)
#include "tst_ignorerules.moc"
