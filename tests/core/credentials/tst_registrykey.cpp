// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/credentials/registrykey.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

class TestRegistryKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsWhatDockerWrites()
    {
        QCOMPARE(registryKey(u"docker.io"_s), u"https://index.docker.io/v1/"_s);
        QCOMPARE(registryKey(u"registry-1.docker.io"_s), u"https://index.docker.io/v1/"_s);
        QCOMPARE(registryKey(u"localhost:5000"_s), u"localhost:5000"_s);
    }

    void keysMeanRegistries_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("registry");
        const auto row = [](const char *key, const char *registry) {
            QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(registry);
        };
        row("https://index.docker.io/v1/", "docker.io");
        row("index.docker.io", "docker.io");
        row("docker.io", "docker.io");
        row("registry-1.docker.io", "docker.io");
        row("docker.io/library", "docker.io/library");
        row("reg.io", "reg.io");
        row("Reg.io:5000", "reg.io:5000");
        row("https://reg.io", "reg.io");
        row("http://reg.io:5000/v2/", "reg.io:5000");
        row("reg.io/v1", "reg.io");
        row(" reg.io/// ", "reg.io");
        row("quay.io/team", "quay.io/team");
        row("quay.io/Team/app", "quay.io/Team/app");
        row("", "");
    }

    void keysMeanRegistries()
    {
        QFETCH(const QString, key);
        QTEST(registryOf(key), "registry");
    }

    void aRepositoryIsLookedForFromTheInsideOut()
    {
        QCOMPARE(scopesOf(*Reference::parse(u"quay.io/team/app:1"_s)),
            QStringList({u"quay.io/team/app"_s, u"quay.io/team"_s, u"quay.io"_s}));
        QCOMPARE(scopesOf(*Reference::parse(u"nginx"_s)),
            QStringList({u"docker.io/library/nginx"_s, u"docker.io/library"_s, u"docker.io"_s}));
        QCOMPARE(scopesOf(*Reference::registry(u"localhost:5000"_s)), QStringList{u"localhost:5000"_s});
    }
};

QTEST_GUILESS_MAIN(TestRegistryKey)
#include "tst_registrykey.moc"
