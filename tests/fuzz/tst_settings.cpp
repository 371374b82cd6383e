// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfound.h"
#include "tests/fuzz/mutator.h"
#include "tests/support/data.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

constexpr char daemonJson[]
    = "{\"registry-mirrors\": [\"https://m.example\", \"http://ann:secret@10.0.0.7:5000/cache\"],"
      " \"insecure-registries\": [\"10.0.0.0/8\", \"fd00::/8\", \"docker.io\"]}";
constexpr char registries[] = "unqualified-search-registries = ['docker.io']\n"
                              "[[registry]]\nprefix = 'docker.io/library'\nlocation = 'docker.io/library'\n"
                              "mirror-by-digest-only = true\n"
                              "[[registry.mirror]]\nlocation = 'm.example:5000/hub/library'\ninsecure = true\n"
                              "[[registry.mirror]]\nlocation = \"ann:secret@n.example/library\"\n"
                              "[[registry]]\nprefix = \"*.example.com\"\nblocked = true\n";
constexpr char hosts[] = "server = 'https://registry-1.docker.io'\n"
                         "[host.'https://m.example/v2']\n  capabilities = ['pull', 'resolve']\n  override_path = true\n"
                         "[host.\"http://ann:secret@[fd00::1]:5000\"]\n  skip_verify = true\n  header = {a = ['b']}\n";

/// Somebody can be asked there, without a password in the name.
bool isMirror(const Mirror &mirror)
{
    return Reference::registry(mirror.host) && !mirror.host.contains(u'@')
        && (mirror.prefix.isEmpty() || Reference::isPath(mirror.prefix));
}

} // namespace

/// Settings of other tools, damaged: what comes out are mirrors and sentences. Coming back at all is the rest of the
/// test.
class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedSettings_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("seed");
        QTest::newRow("daemon.json") << u"daemon.json"_s << QByteArray(daemonJson);
        QTest::newRow("registries.conf") << u"registries.conf"_s << QByteArray(registries);
        QTest::newRow("shortnames.conf") << u"registries.conf"_s << testData(u"settings/shortnames.conf"_s);
        QTest::newRow("hosts.toml") << u"docker.io/hosts.toml"_s << QByteArray(hosts);
    }
    void damagedSettings()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, seed);
        const QTemporaryDir folder;
        const SettingsPlaces places{
            {folder.filePath(u"daemon.json"_s)}, {folder.filePath(u"registries.conf"_s)}, {}, {folder.path()}};
        QVERIFY(QDir(folder.path()).mkdir(u"docker.io"_s));
        const Reference place = Reference::parse(u"nginx"_s).value();
        Mutator mutator(3);
        for (int round = 0; round < 600; ++round) {
            write(folder.filePath(file), mutator.damaged(seed));
            const FoundList list = settingsFound(place, places);
            QVERIFY(std::ranges::none_of(list.problems, &Sentence::isEmpty));
            QVERIFY(std::ranges::all_of(mirrorsOf({}, list), isMirror));
        }
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
