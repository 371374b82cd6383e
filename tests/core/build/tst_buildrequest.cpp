// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/buildrequest.h"
#include "tests/support/check.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

/// What is wrong with a build before anybody is asked.
class TestBuildRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &name : {u"Dockerfile"_s, u"Other"_s})
            QVERIFY(QFile(m_folder.filePath(name)).open(QIODevice::WriteOnly));
        QVERIFY(QDir(m_folder.path()).mkdir(u"empty"_s));
        QVERIFY(QDir(m_folder.path()).mkdir(u"podmans"_s));
        QVERIFY(QFile(m_folder.filePath(u"podmans/Containerfile"_s)).open(QIODevice::WriteOnly));
    }

    void theDockerfile_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("found");
        QTest::newRow("usual") << u""_s << u""_s << u"Dockerfile"_s;
        QTest::newRow("podman's") << u"podmans"_s << u""_s << u"podmans/Containerfile"_s;
        QTest::newRow("another") << u""_s << u"Other"_s << u"Other"_s;
        QTest::newRow("further up") << u"empty"_s << u"../Other"_s << u"Other"_s;
    }
    void theDockerfile()
    {
        QFETCH(const QString, context);
        QFETCH(const QString, file);
        const auto checked = checkedBuild({.context = m_folder.filePath(context), .file = file});
        QVERIFY_RESULT(checked);
        QTEST(QDir(m_folder.path()).relativeFilePath(checked->file), "found");
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<BuildRequest>("request");
        QTest::addColumn<ErrorKind>("kind");
        const QString here = m_folder.path();
        QTest::newRow("nothing") << BuildRequest{} << ErrorKind::Usage;
        QTest::newRow("no folder") << BuildRequest{.context = here + u"/none"_s} << ErrorKind::NotFound;
        QTest::newRow("no Dockerfile") << BuildRequest{.context = here + u"/empty"_s} << ErrorKind::NotFound;
        QTest::newRow("not that one") << BuildRequest{.context = here, .file = u"None"_s} << ErrorKind::NotFound;
        QTest::newRow("an argument without a name")
            << BuildRequest{.context = here, .arguments = {u"=1"_s}} << ErrorKind::Usage;
        QTest::newRow("a label without a name")
            << BuildRequest{.context = here, .labels = {u" "_s}} << ErrorKind::Usage;
        QTest::newRow("a password in the address")
            << BuildRequest{.context = u"https://ada:pw@git.example/a.git"_s} << ErrorKind::Usage;
        QTest::newRow("a token in the address")
            << BuildRequest{.context = u"https://ghp_token@git.example/a.git"_s} << ErrorKind::Usage;
        QTest::newRow("no address") << BuildRequest{.context = u"https://[x/a.git"_s} << ErrorKind::Usage;
        QTest::newRow("a Dockerfile from here for a repository")
            << BuildRequest{.context = u"https://git.example/a.git"_s, .file = u"/a"_s} << ErrorKind::Usage;
    }
    void whatIsWrong()
    {
        QFETCH(const BuildRequest, request);
        QFETCH(const ErrorKind, kind);
        QVERIFY_ERROR(checkedBuild(request), kind);
    }

    /// What the surroundings know stays out of command lines until it is sent.
    void arguments()
    {
        qputenv("STOWAGE_TRY", "a=b");
        qunsetenv("STOWAGE_NOT");
        QCOMPARE(argumentsInFull({u"A=1"_s, u"STOWAGE_TRY"_s, u"STOWAGE_NOT"_s}),
            (QStringList{u"A=1"_s, u"STOWAGE_TRY=a=b"_s}));
        qunsetenv("STOWAGE_TRY");
    }

    void aRepository()
    {
        for (const QString &address :
            {u"https://git.example/a.git#main:sub"_s, u"git://git.example/a"_s, u"git@git.example:a.git"_s}) {
            QVERIFY_RESULT(checkedBuild({.context = address, .file = u"sub/Dockerfile"_s}));
        }
        QVERIFY(!BuildRequest{.context = u"./git"_s}.isRemote());
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestBuildRequest)
#include "tst_buildrequest.moc"
