// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/engineplace.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/drawnengine.h"
#include "tests/lab/engine/enginework.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

struct Met {
    EngineClientPtr client;
    EngineMet met;
};

Met meet(const EngineAddress &address)
{
    const EngineClientPtr client = engineClient({u"The engine"_s, address});
    return {client, QCoro::waitFor(meetEngine(client, {})).value()};
}

Met meet(const QString &socket)
{
    return meet(EngineAddress{EngineAddress::Way::Local, socket, {}, 0, {}});
}

ImageList listed(const Met &engine)
{
    return QCoro::waitFor(listEngine(engine.client, engine.met, EngineList::Usual, {})).value();
}

QJsonObject inspected(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out).array().first().toObject();
}

/// As an image's own command says them, base first.
QStringList layersIn(const QJsonObject &inspect)
{
    QStringList layers;
    for (const QJsonValue layer : inspect[u"RootFS"_s][u"Layers"_s].toArray())
        layers.append(layer.toString());
    return layers;
}

QStringList layersOf(const PlatformDetails &platform)
{
    QStringList layers;
    for (const LayerInfo &layer : platform.layers)
        layers.append(layer.diffId.toString());
    return layers;
}

} // namespace

/// Two engines, and whether all that we say of an image there is what their own clients say of it.
class TestEnginePlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        m_archive = m_folder.filePath(u"app.tar"_s);
        writeLabImage(u"app:1.0"_s, m_archive);
    }

    void dockersImage()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        ran((*engine)->docker({u"create"_s, u"--name"_s, u"held"_s, u"app:1.0"_s, u"/bin/true"_s}));
        const Met met = meet((*engine)->socket());
        const ImageList list = listed(met);
        QCOMPARE(list.images.size(), 1);
        QCOMPARE(list.images.first().users.size(), 1);
        QCOMPARE(list.images.first().users.first().name, u"held"_s);
        const auto details = QCoro::waitFor(describeInEngine(met.client, met.met, list.images.first(), {}));
        QVERIFY_RESULT(details);
        const QJsonObject truth = inspected((*engine)->docker({u"image"_s, u"inspect"_s, u"app:1.0"_s}));
        QCOMPARE(details->told, truth);
        const PlatformDetails &platform = details->platforms.first();
        QCOMPARE(layersOf(platform), layersIn(truth));
        QVERIFY(platform.layers.size() > 1);
        QCOMPARE(platform.platform.architecture, truth[u"Architecture"_s].toString());
        QCOMPARE(details->summary.users.size(), 1);
        qint64 sum = 0;
        for (const LayerInfo &layer : platform.layers)
            sum += layer.descriptor.size;
        QCOMPARE(sum, truth[u"Size"_s].toInteger());
    }

    void podmansImage()
    {
        const auto engine = PodmanEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->podman({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        const Met met = meet((*engine)->socket());
        const ImageList list = listed(met);
        QCOMPARE(list.images.size(), 1);
        const auto details = QCoro::waitFor(describeInEngine(met.client, met.met, list.images.first(), {}));
        QVERIFY_RESULT(details);
        const QJsonObject truth = inspected((*engine)->podman({u"image"_s, u"inspect"_s, u"app:1.0"_s}));
        QCOMPARE(details->summary.id.hex(), truth[u"Id"_s].toString());
        QCOMPARE(layersOf(details->platforms.first()), layersIn(truth));
        QCOMPARE(details->platforms.first().config.created.toSecsSinceEpoch(),
            QDateTime::fromString(truth[u"Created"_s].toString(), Qt::ISODate).toSecsSinceEpoch());
    }

    void anImageThatIsGone()
    {
        const auto engine = DockerEngine::start();
        QVERIFY_RESULT(engine);
        ran((*engine)->docker({u"load"_s, u"-i"_s, m_archive}));
        const Met met = meet((*engine)->socket());
        const ImageSummary image = listed(met).images.first();
        ran((*engine)->docker({u"rmi"_s, u"app:1.0"_s}));
        const auto details = QCoro::waitFor(describeInEngine(met.client, met.met, image, {}));
        QVERIFY_ERROR(details, ErrorKind::NotFound);
        QVERIFY(details.error().message.words().contains(u"app:1.0"_s));
    }

    /// A proxy before an engine may let us see images alone; they are listed all the same.
    void containersAreKeptBack()
    {
        const auto proxy = drawnDocker();
        QVERIFY_RESULT(proxy);
        (*proxy)->add(u"/images/json"_s,
            Fault::answer(200, {}, "[{\"Id\":\"sha256:" + QByteArray(64, 'a') + "\",\"RepoTags\":[\"app:1.0\"]}]"), -1);
        (*proxy)->add(u"/containers/json"_s, Fault::answer(403, {}, "no"), -1);
        const Met met = meet(behind(**proxy).address);
        const ImageList list = listed(met);
        QCOMPARE(list.images.size(), 1);
        QVERIFY(!list.images.first().isInUse());
    }

private:
    QTemporaryDir m_folder;
    QString m_archive;
};

QTEST_GUILESS_MAIN(TestEnginePlace)
#include "tst_engineplace.moc"
