// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"

#include "tests/support/check.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <thread>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

constexpr char halfAFile[] = "{\"docker.io\": ";
constexpr char strange[] = R"({
    "docker.io": {"mirrors": [{"address": "https://a:b@mirror.example"}, 7, {"address": "m.example"}],
        "proxyUrl": "http://ann:secret@proxy:1", "later": 3},
    "no registry": {"plainHttp": true}
})";

constexpr char misplaced[] = R"({"proxy":"socks5://127.0.0.1:9050"})";

RegistrySettings everything()
{
    Mirror cache = mirrorAt(u"10.0.0.7:5000/hub"_s).value();
    cache.plainHttp = true;
    cache.use = Mirror::Use::Digests;
    Mirror spegel = mirrorAt(u"https://spegel.example"_s).value();
    spegel.namesRegistry = true;
    spegel.root = u"/mirrored"_s;
    RegistrySettings settings;
    settings.mirrors = {cache, mirrorAt(u"https://mirror.example/cache"_s).value(), spegel};
    settings.proxy = RegistrySettings::Proxy::Own;
    settings.proxyUrl = QUrl(u"http://proxy.example:3128"_s);
    settings.plainHttp = true;
    settings.unverified = true;
    return settings;
}

} // namespace

class TestSettingsFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void whatIsKeptIsRead()
    {
        RegistrySettings noMirrors;
        noMirrors.mirrors.emplace();
        QVERIFY_RESULT(keepSettings(u"docker.io"_s, everything(), path()));
        QVERIFY_RESULT(keepSettings(u"localhost:5000"_s, noMirrors, path()));
        const SettingsByRegistry all{{u"docker.io"_s, everything()}, {u"localhost:5000"_s, noMirrors}};
        QCOMPARE(readSettings(path()), all);
    }

    void nothingDecidedLeavesTheFile()
    {
        QVERIFY_RESULT(keepSettings(u"docker.io"_s, everything(), path()));
        QVERIFY_RESULT(keepSettings(u"docker.io"_s, {}, path()));
        QCOMPARE(readSettings(path()), SettingsByRegistry());
    }

    void aFileThatIsNotThereSaysNothing()
    {
        QCOMPARE(readSettings(m_folder.filePath(u"no/such.json"_s)), SettingsByRegistry());
    }

    void whatWasBrokenByHandStays()
    {
        write(halfAFile);
        QVERIFY_ERROR(readSettings(path()), ErrorKind::Damaged);
        QVERIFY_ERROR(keepSettings(u"quay.io"_s, everything(), path()), ErrorKind::Damaged);
        QCOMPARE(read(), QByteArray(halfAFile));
    }

    void whatIsNoMirrorIsLeftOut()
    {
        write(strange);
        const auto all = readSettings(path());
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), 1);
        const RegistrySettings settings = all->value(u"docker.io"_s);
        QCOMPARE(settings.mirrors.value(), QList<Mirror>{mirrorAt(u"m.example"_s).value()});
        QCOMPARE(settings.proxy, RegistrySettings::Proxy::System);
        QCOMPARE(settings.proxyUrl, QUrl(u"http://ann@proxy:1"_s));
    }

    void whatIsNotUnderstoodStaysWhenAnotherRegistryIsDecided()
    {
        write(strange);
        QVERIFY_RESULT(keepSettings(u"quay.io"_s, everything(), path()));
        const QJsonObject json = QJsonDocument::fromJson(read()).object();
        const QJsonObject before = QJsonDocument::fromJson(strange).object();
        QCOMPARE(json.keys(), (QStringList{u"docker.io"_s, u"no registry"_s, u"quay.io"_s}));
        for (const QString &name : before.keys())
            QCOMPARE(json[name], before[name]);
    }

    void aProxyThatIsNotUnderstoodIsNotPassedOver_data()
    {
        QTest::addColumn<QByteArray>("decided");
        QTest::newRow("an address in the wrong place") << QByteArray(misplaced);
        QTest::newRow("own without an address") << QByteArray(R"({"proxy":"own"})");
        QTest::newRow("own with no address") << QByteArray(R"({"proxy":"own","proxyUrl":"proxy"})");
    }

    void aProxyThatIsNotUnderstoodIsNotPassedOver()
    {
        QFETCH(const QByteArray, decided);
        write("{\"docker.io\":" + decided + '}');
        const auto all = readSettings(path());
        QVERIFY_ERROR(all, ErrorKind::Damaged);
        const QString said = all.error().message.words();
        QVERIFY2(said.contains(u"docker.io"_s) && said.contains(path()), qPrintable(said));
        QVERIFY_ERROR(keepSettings(u"docker.io"_s, everything(), path()), ErrorKind::Damaged);
    }

    void aPasswordIsNotWritten()
    {
        RegistrySettings settings = everything();
        settings.proxyUrl.setPassword(u"secret"_s);
        QVERIFY_RESULT(keepSettings(u"docker.io"_s, settings, path()));
        QVERIFY(!read().contains("secret"));
    }

    void twoProgramsAtOnceLoseNothing()
    {
        {
            std::vector<std::jthread> writers;
            for (int i = 0; i < 8; ++i)
                writers.emplace_back([this, i] {
                    const Result<void> kept = keepSettings(u"host%1.example"_s.arg(i), everything(), path());
                    Q_ASSERT(kept);
                });
        }
        QCOMPARE(readSettings(path()).value().size(), 8);
    }

private:
    QString path() const { return m_folder.filePath(u"registries.json"_s); }
    void write(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
