// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/copy/endpoint.h"
#include "tests/support/check.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace stowage::cli;

class TestEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAreNamedAsSkopeoNamesThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Endpoint::Kind>("kind");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("image");
        QTest::newRow("library") << "library:nginx:1" << Endpoint::Kind::Library << "" << "nginx:1";
        QTest::newRow("registry") << "registry:reg.io:5000/a:1" << Endpoint::Kind::Registry << "" << "reg.io:5000/a:1";
        QTest::newRow("docker") << "docker:nginx:1" << Endpoint::Kind::Docker << "" << "nginx:1";
        QTest::newRow("podman") << "podman:nginx:1" << Endpoint::Kind::Podman << "" << "nginx:1";
        QTest::newRow("new file") << "archive:/new/a.tar" << Endpoint::Kind::Archive << "/new/a.tar" << "";
        QTest::newRow("new file, name") << "archive:/new/a.tar:app:1" << Endpoint::Kind::Archive << "/new/a.tar"
                                        << "app:1";
    }

    void endsAreNamedAsSkopeoNamesThem()
    {
        QFETCH(QString, text);
        const auto end = Endpoint::parse(text);
        QVERIFY_RESULT(end);
        QTEST(end->kind, "kind");
        QTEST(end->file, "file");
        QTEST(end->image, "image");
    }

    void anEngineMayBeSomewhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("image");
        QTest::newRow("context") << "docker@yard:app:1" << "yard" << "app:1";
        QTest::newRow("address") << "podman@[ssh://ada@host:22]:reg.io:5000/app:1" << "ssh://ada@host:22"
                                 << "reg.io:5000/app:1";
        QTest::newRow("socket") << "docker@[unix:///run/docker.sock]:app" << "unix:///run/docker.sock" << "app";
        QTest::newRow("digest") << "docker:app@sha256:00" << "" << "app@sha256:00";
    }

    void anEngineMayBeSomewhere()
    {
        QFETCH(QString, text);
        const auto end = Endpoint::parse(text);
        QVERIFY_RESULT(end);
        QVERIFY(end->isEngine());
        QTEST(end->where, "where");
        QTEST(end->image, "image");
    }

    /// What stands in the copy counts more than `--place`.
    void whichEngineItIs()
    {
        Cli cli;
        const auto textOf
            = [&cli](const char *end) { return Endpoint::parse(QLatin1StringView(end))->engine(cli).text; };
        QCOMPARE(textOf("docker:app"), QString());
        cli.engine = EngineChoice{EngineKind::Docker, QStringLiteral("ssh://host")};
        QCOMPARE(textOf("docker:app"), QStringLiteral("ssh://host"));
        QCOMPARE(textOf("docker@yard:app"), QStringLiteral("yard"));
        QCOMPARE(textOf("podman:app"), QString());
    }

    void aFileThatExistsMayHoldColons()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a:b.tar"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(Endpoint::parse(QStringLiteral("archive:") + path)->file, path);
        const auto named = Endpoint::parse(QStringLiteral("archive:") + path + QStringLiteral(":app:1"));
        QCOMPARE(named->file, path);
        QCOMPARE(named->image, QStringLiteral("app:1"));
    }

    void otherWordsAreUsage()
    {
        for (const char *text :
            {"nginx", "floppy:a", "library:", "", "docker@:a", "docker@yard:", "docker@[a:b", "library@x:a"})
            QVERIFY_ERROR(Endpoint::parse(QString::fromLatin1(text)), ErrorKind::Usage);
    }
};

Q_DECLARE_METATYPE(stowage::cli::Endpoint::Kind)

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
