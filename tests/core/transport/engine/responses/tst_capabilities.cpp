// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/capabilities.h"

#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString choice(const QString &name, PlatformChoice choice)
{
    return choice == PlatformChoice::None ? QString()
        : choice == PlatformChoice::One   ? name + u"(one)"_s
                                          : name + u"(several)"_s;
}

/// What it can do, in the order of the header.
QString drawn(const Capabilities &can)
{
    const auto word = [](bool is, const QString &name) { return is ? name : QString(); };
    QStringList words{word(can.sharedSizes, u"shared"_s), word(can.containerCounts, u"counts"_s),
        word(can.manifestsInList, u"manifests"_s), choice(u"save"_s, can.platformsOfSave),
        choice(u"load"_s, can.platformsOfLoad), choice(u"push"_s, can.platformsOfPush),
        word(can.deletesOnePlatform, u"delete(one)"_s), word(can.untilFilter, u"until"_s),
        word(can.savesLayout, u"layout"_s), word(can.keepsDigests, u"digests"_s),
        word(can.pullsEveryTag, u"every-tag"_s), word(can.takesPlainHttp, u"plain-http"_s),
        word(can.pullReportsBytes, u"pull-bytes"_s), word(can.loadReportsProgress, u"load-progress"_s),
        word(can.loadSkipsLayers, u"load-skips"_s), word(can.looksAtRegistries, u"registries"_s),
        word(can.allUnusedPruneNeedsLibpod, u"libpod-prune"_s), word(can.untagsWithoutDeleting, u"untag"_s),
        word(can.forceRemovesContainers, u"force-removes"_s)};
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

class TestCapabilities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheyCan_data()
    {
        QTest::addColumn<EngineKind>("kind");
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("minor"); // of API 1.x
        QTest::addColumn<bool>("containerd");
        QTest::addColumn<QString>("can");
        const auto docker = [](const char *name, int minor, bool containerd, const QString &can) {
            QTest::newRow(name) << EngineKind::Docker << QString::fromLatin1(name) << minor << containerd << can;
        };
        const auto podman = [](const char *version, int minor, const QString &can) {
            QTest::addRow("podman %s", version)
                << EngineKind::Podman << QString::fromLatin1(version) << minor << false << can;
        };
        const QString classic = u"every-tag pull-bytes load-progress load-skips registries"_s;
        const QString newer = u"shared until layout "_s + classic;
        docker("20.10", 41, false, classic);
        docker("23.0", 42, false, u"shared "_s + classic);
        docker("24.0", 43, false, u"shared "_s + classic);
        docker("25.0", 44, false, newer);
        docker("28.0, classic store", 48, false, newer);
        docker("28.3, classic store", 51, false, u"shared counts until layout "_s + classic);
        docker("29.0, classic store", 52, false, u"shared counts until layout "_s + classic);
        const QString kept = u"until layout digests every-tag pull-bytes registries"_s;
        docker("24.0, containerd store", 43, true, u"shared digests every-tag pull-bytes registries"_s);
        docker("25.0, containerd store", 44, true, u"shared "_s + kept);
        docker("27.0, containerd store", 46, true, u"shared push(one) "_s + kept);
        docker("27.2, containerd store", 47, true, u"shared manifests push(one) "_s + kept);
        docker("28.0, containerd store", 48, true, u"shared manifests save(one) load(one) push(one) "_s + kept);
        docker("28.2, containerd store", 50, true,
            u"shared manifests save(one) load(one) push(one) delete(one) "_s + kept);
        docker("29.0, containerd store", 52, true,
            u"shared counts manifests save(several) load(several) push(one) delete(one) "_s + kept);
        const QString libpod = u"counts plain-http libpod-prune untag"_s;
        podman("4.3.1", 41, libpod + u" force-removes"_s);
        podman("5.4.2", 41, libpod + u" force-removes"_s);
        podman("6.0.0-dev", 44, libpod);
        podman("", 41, libpod + u" force-removes"_s);
    }

    void whatTheyCan()
    {
        QFETCH(const EngineKind, kind);
        QFETCH(const QString, version);
        QFETCH(const int, minor);
        QFETCH(const bool, containerd);
        EngineHello hello;
        hello.kind = kind;
        hello.version = version;
        QTEST(drawn(capabilitiesOf(hello, ApiVersion{1, minor}, containerd)), "can");
    }

    void anEngineCanBeSpokenToAsIfItWereOlder()
    {
        EngineHello docker29;
        docker29.version = u"29.0.1"_s;
        docker29.newest = {1, 52};
        QCOMPARE(drawn(capabilitiesOf(docker29, {1, 44}, true)),
            u"shared until layout digests every-tag pull-bytes registries"_s);
    }
};

QTEST_GUILESS_MAIN(TestCapabilities)
#include "tst_capabilities.moc"
