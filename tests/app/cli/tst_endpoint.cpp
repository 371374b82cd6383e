// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/verbs/endpoint.h"
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
        for (const char *text : {"nginx", "floppy:a", "library:", ""})
            QVERIFY_ERROR(Endpoint::parse(QString::fromLatin1(text)), ErrorKind::Usage);
    }
};

Q_DECLARE_METATYPE(stowage::cli::Endpoint::Kind)

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
