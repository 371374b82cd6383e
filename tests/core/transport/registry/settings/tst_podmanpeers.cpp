// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfound.h"

#include "tests/core/transport/registry/settings/foundtext.h"
#include "tests/lab/process/programs.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

// Nothing listens there, so every place is tried in turn.
constexpr char mainFile[] = R"(
[[registry]]
location = "127.0.0.1:9"
[[registry.mirror]]
location = "127.0.0.2:9/z"
insecure = true
[[registry.mirror]]
location = "127.0.0.1:8/a/b"
[[registry.mirror]]
location = "127.0.0.1:7"
pull-from-mirror = "digest-only"
[[registry.mirror]]
location = "127.0.0.1:6"
pull-from-mirror = "tag-only"

[[registry]]
location = "127.0.0.1:9/team"
mirror-by-digest-only = true
[[registry.mirror]]
location = "127.0.0.1:5/hub/team"

[[registry]]
location = "127.0.0.1:9/team"
[[registry.mirror]]
location = "127.0.0.1:4/team"

[[registry]]
prefix = "127.0.0.1:9/moved"
location = "127.0.0.1:3/there/moved"
[[registry.mirror]]
location = "127.0.0.1:2/moved"

[[registry]]
prefix = "*.stowage.invalid"
[[registry.mirror]]
location = "127.0.0.1:9/all"

[[registry]]
location = "a.stowage.invalid"
[[registry.mirror]]
location = "127.0.0.1:9/one"
)";

constexpr char dropIn[] = R"(
[[registry]]
location = "127.0.0.1:9/team/app"
[[registry.mirror]]
location = "127.0.0.1:1/team/app"
short-name-mode = "permissive"
)";

} // namespace

/// Whom skopeo asks with the same files, in which order; podman and buildah have the same library.
class TestPodmanPeers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"skopeo"_s);
        write(u"registries.conf"_s, mainFile);
        write(u"registries.conf.d/app.conf"_s, dropIn);
    }

    void theSameMirrorsInTheSameOrder_data()
    {
        QTest::addColumn<QString>("name");
        const QString digest = u"@sha256:"_s + QString(64, u'a');
        for (const QString &repository : {u"127.0.0.1:9/other"_s, u"127.0.0.1:9/other/app"_s, u"127.0.0.1:9/team/web"_s,
                 u"127.0.0.1:9/team/app"_s, u"127.0.0.1:9/teams/web"_s, u"127.0.0.1:9/moved/app"_s,
                 u"a.stowage.invalid/app"_s, u"b.c.stowage.invalid/app"_s, u"stowage.invalid/app"_s}) {
            QTest::addRow("a tag of %s", qPrintable(repository)) << repository + u":1"_s;
            QTest::addRow("a digest of %s", qPrintable(repository)) << repository + digest;
        }
    }
    void theSameMirrorsInTheSameOrder()
    {
        QFETCH(QString, name);
        const auto image = Reference::parse(name);
        QVERIFY_RESULT(image);
        QStringList skopeos = triedBySkopeo(name);
        QVERIFY(!skopeos.isEmpty());
        const QString last = skopeos.takeLast();
        QCOMPARE(ours(*image), skopeos);
        const QList<FoundSettings> found = settingsFound(*image, places()).found;
        const QString location = found.isEmpty() ? QString() : found[0].location;
        QVERIFY2(location.isEmpty() ? last == name : last.startsWith(location + u'/'), qPrintable(last));
    }

private:
    QString path(const QString &name) const { return m_home.filePath(u".config/containers/"_s + name); }

    void write(const QString &name, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    SettingsPlaces places() const { return {{}, {path(u"registries.conf"_s)}, {}, {}}; }

    QStringList ours(const Reference &image) const
    {
        const Mirror::Use wanted = image.digest().isNull() ? Mirror::Use::Tags : Mirror::Use::Digests;
        QStringList names;
        for (const Mirror &mirror : mirrorsOf({}, settingsFound(image, places())))
            if (mirror.use == Mirror::Use::All || mirror.use == wanted)
                names.append(onMirror(mirror, image).toString());
        return names;
    }

    QStringList triedBySkopeo(const QString &name) const
    {
        static const QRegularExpression tried(u"Trying to access .\"([^\"\\\\]+)"_s);
        const lab::Outcome outcome = lab::run(u"env"_s,
            {u"-u"_s, u"XDG_CONFIG_HOME"_s, u"HOME="_s + m_home.path(), u"skopeo"_s, u"--debug"_s, u"inspect"_s,
                u"docker://"_s + name});
        QStringList names;
        for (const auto &match : tried.globalMatch(QString::fromUtf8(outcome.err)))
            names.append(match.captured(1));
        return names;
    }

    QTemporaryDir m_home;
};

QTEST_APPLESS_MAIN(TestPodmanPeers)
#include "tst_podmanpeers.moc"
