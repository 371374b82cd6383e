// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/imagedetailsof.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

const QByteArray docker20 = json(
    "{'Id':'sha256:#a','RepoTags':['b:2','a:1'],'RepoDigests':['a@sha256:#1'],'Parent':'sha256:#b','Comment':'',"
    "'Created':'2026-11-22T05:30:07.055943158Z','Author':'Ship carpenter','Config':{'Hostname':'','User':'65534',"
    "'AttachStdin':false,'ExposedPorts':{'80/tcp':{}},'Env':['PATH=/bin'],'Cmd':['sh'],'Image':'sha256:#b','Volumes':"
    "null,'WorkingDir':'/srv','Entrypoint':null,'OnBuild':null,'Labels':{'rs.research':'1'}},'Architecture':'arm64',"
    "'Variant':'v8','Os':'linux','Size':14565175,'RootFS':{'Type':'layers','Layers':['sha256:#4','sha256:#5']}}");
const QByteArray docker20History
    = json("[{'Comment':'','Created':1795325407,'CreatedBy':'/bin/sh -c #(nop)  CMD [\\'sh\\']','Id':'sha256:#a',"
           "'Size':0,'Tags':['a:1','b:2']},"
           "{'Comment':'','Created':1795325406,'CreatedBy':'/bin/sh -c dd if=/dev/zero of=/big','Id':'sha256:#b',"
           "'Size':12582912,'Tags':null},"
           "{'Comment':'Imported from -','Created':1795325400,'CreatedBy':'','Id':'<missing>','Size':1982263,"
           "'Tags':null}]");
const QByteArray docker29
    = json("{'Id':'sha256:#a','RepoTags':['app:v1'],'RepoDigests':['app@sha256:#a'],'Created':'2026-11-22T05:30:07Z',"
           "'Config':{'Cmd':['sh']},'Architecture':'amd64','Os':'linux','Size':12586936,'RootFS':{'Type':'layers',"
           "'Layers':['sha256:#4','sha256:#5','sha256:#6']},'Descriptor':{'mediaType':"
           "'application/vnd.oci.image.index.v1+json','digest':'sha256:#a','size':1609}}");
const QByteArray docker29History
    = json("[{'Comment':'buildkit.dockerfile.v0','Created':1795325407,'CreatedBy':'CMD [\\'sh\\']','Id':'sha256:#a',"
           "'Size':0,'Tags':['app:v1']},"
           "{'Comment':'buildkit.dockerfile.v0','Created':1795325407,'CreatedBy':'RUN /bin/sh -c rm /x # buildkit',"
           "'Id':'<missing>','Size':4096,'Tags':null},"
           "{'Comment':'buildkit.dockerfile.v0','Created':1795325406,'CreatedBy':'WORKDIR /srv','Id':'<missing>',"
           "'Size':8192,'Tags':null},"
           "{'Comment':'buildkit.dockerfile.v0','Created':1795325406,'CreatedBy':'ENV A=b','Id':'<missing>','Size':0,"
           "'Tags':null},"
           "{'Comment':'buildkit.dockerfile.v0','Created':1795325405,'CreatedBy':'COPY . / # buildkit','Id':"
           "'<missing>','Size':12582912,'Tags':null}]");
const QByteArray podman5Libpod = json(
    "{'Id':'#a','Digest':'sha256:#1','RepoTags':['localhost/x:1'],'RepoDigests':['localhost/x@sha256:#1'],'Created':"
    "'2026-11-22T05:30:07Z','Config':{'Env':['PATH=/bin']},'Architecture':'amd64','Os':'linux','Size':1987699,"
    "'RootFS':{'Type':'layers','Layers':['sha256:#4','sha256:#5']},'History':[{'created':'2026-11-22T05:30:05Z',"
    "'created_by':'/bin/sh -c #(nop) ADD file:1 in / ','author':'A. Nonymous'},{'created':'2026-11-22T05:30:06Z',"
    "'created_by':'/bin/sh -c true','empty_layer':true},{'created':'2026-11-22T05:30:07Z','created_by':"
    "'/bin/sh -c #(nop) WORKDIR /srv'}],'NamesHistory':['localhost/x:1']}");

EngineInspect inspected(const QByteArray &body, EngineKind kind = EngineKind::Docker)
{
    return parseImageInspect(body, kind, engineName(kind)).value();
}

QList<EngineStep> history(const QByteArray &body)
{
    return parseImageHistory(body, u"The engine"_s).value();
}

/// An image of so many layers, whose diff IDs are their numbers.
EngineInspect withLayers(int layers)
{
    EngineInspect inspect = inspected(json("{'Id':'sha256:#a','Os':'linux','Architecture':'amd64'}"));
    for (int i = 0; i < layers; ++i)
        inspect.diffIds.append(Digest::parse(u"sha256:"_s + QString::number(i).rightJustified(64, u'0')).value());
    return inspect;
}

/// Steps as a table draws them, "1982263 ADD file:1 in /", oldest first, which an engine gives the other way round.
QList<EngineStep> steps(const QStringList &lines)
{
    QList<EngineStep> steps;
    for (const QString &line : lines)
        steps.prepend({.createdBy = line.section(u' ', 1), .size = line.section(u' ', 0, 0).toLongLong()});
    return steps;
}

PlatformDetails platformOf(const EngineInspect &inspect, const QList<EngineStep> &steps)
{
    return imageDetailsOf(inspect, steps, {}).platforms.first();
}

/// Where each step points, oldest first: at a layer, at none because it made none, or nobody knows where.
QString pointers(const QList<HistoryEntry> &history)
{
    QStringList pointers;
    for (const HistoryEntry &entry : history)
        pointers.append(entry.layer >= 0 ? QString::number(entry.layer) : entry.emptyLayer ? u"-"_s : u"?"_s);
    return pointers.join(u' ');
}

QString sizes(const QList<LayerInfo> &layers)
{
    QStringList sizes;
    for (const LayerInfo &layer : layers)
        sizes.append(QString::number(layer.descriptor.size));
    return sizes.join(u' ');
}

QString drawn(const QList<LayerInfo> &layers)
{
    QStringList parts;
    for (const LayerInfo &layer : layers)
        parts.append(layer.diffId.hex() + u':' + QString::number(layer.descriptor.size));
    return shortened(parts.join(u' '));
}

} // namespace

class TestImageDetailsOf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anImageOfTheClassicStore()
    {
        const EngineInspect inspect = inspected(docker20);
        const ImageDetails details = imageDetailsOf(inspect, history(docker20History), {});
        QCOMPARE(details.told, inspect.json);
        QCOMPARE(details.root, RawManifest());
        QVERIFY(details.attestations.isEmpty());
        QCOMPARE(details.platforms.size(), 1);
        const PlatformDetails &platform = details.platforms.first();
        QCOMPARE(platform.platform.toString(), u"linux/arm64"_s);
        QVERIFY(platform.manifest.isImage());
        QCOMPARE(platform.manifest.config.digest, inspect.id);
        QVERIFY(platform.manifest.raw.bytes.isEmpty());
        QCOMPARE(drawn(platform.layers), u"#4:1982263 #5:12582912"_s);
        QVERIFY(std::ranges::all_of(
            platform.layers, [](const LayerInfo &layer) { return layer.descriptor.digest.isNull() && layer.present; }));
    }

    void theConfigOfAnImage()
    {
        const ImageConfig config = platformOf(inspected(docker20), history(docker20History)).config;
        QCOMPARE(config.platform.toString(), u"linux/arm64"_s);
        QCOMPARE(config.created, QDateTime({2026, 11, 22}, {5, 30, 7, 55}, QTimeZone::UTC));
        QCOMPARE(config.author, u"Ship carpenter"_s);
        QCOMPARE(config.user, u"65534"_s);
        QCOMPARE(config.workingDir, u"/srv"_s);
        QCOMPARE(config.command, QStringList{u"sh"_s});
        QCOMPARE(config.env, QStringList{u"PATH=/bin"_s});
        QCOMPARE(config.exposedPorts, QStringList{u"80/tcp"_s});
        QCOMPARE(config.labels.value(u"rs.research"_s), u"1"_s);
        QCOMPARE(chainIds(config.diffIds).size(), 2);
        QVERIFY_RESULT(ImageConfig::parse(config.bytes));
        QCOMPARE(pointers(config.history), u"0 1 -"_s);
        QCOMPARE(config.history.first().comment, u"Imported from -"_s);
        QCOMPARE(config.history.first().created, QDateTime({2026, 11, 22}, {5, 30}, QTimeZone::UTC));
        QCOMPARE(config.history.last().createdBy, u"/bin/sh -c #(nop)  CMD [\"sh\"]"_s);
    }

    void anImageOfTheContainerdStore()
    {
        const EngineInspect inspect = inspected(docker29);
        const ImageDetails details = imageDetailsOf(inspect, history(docker29History), {});
        QCOMPARE(details.root.digest, inspect.id);
        QCOMPARE(details.root.mediaType, media::ociIndex.toString());
        QVERIFY(details.root.bytes.isEmpty());
        QCOMPARE(details.summary.mediaType, media::ociIndex.toString());
        const PlatformDetails &platform = details.platforms.first();
        QVERIFY(platform.manifest.isImage());
        QVERIFY(platform.manifest.config.digest.isNull());
        QCOMPARE(pointers(platform.config.history), u"0 - 1 2 -"_s);
        QCOMPARE(drawn(platform.layers), u"#4:12582912 #5:8192 #6:4096"_s);
        QCOMPARE(platform.config.history.first().comment, u"buildkit.dockerfile.v0"_s);
    }

    /// As when the engine has other platforms of it than its own alone.
    void anImageThatIsNotReallyThere()
    {
        const EngineInspect inspect = inspected(json("{'Id':'sha256:#a','Os':'','Architecture':'','RootFS':{}}"));
        const ImageDetails details = imageDetailsOf(inspect, {}, {});
        QCOMPARE(details.platforms.size(), 1);
        QVERIFY(details.platforms.first().platform.isNull());
        QVERIFY(details.platforms.first().layers.isEmpty());
        QVERIFY(details.summary.platforms.isEmpty());
        QCOMPARE(details.summary.size, 0);
    }

    void whatTheListDidNotKnow()
    {
        ImageSummary listed;
        listed.size = listed.uniqueSize = listed.sharedSize = -1;
        const EngineInspect inspect = inspected(docker20);
        const ImageSummary summary = imageDetailsOf(inspect, history(docker20History), listed).summary;
        QCOMPARE(summary.id, inspect.id);
        QCOMPARE(summary.digest, inspect.id);
        QCOMPARE(familiarNames(summary.references), (QStringList{u"a:1"_s, u"b:2"_s}));
        QCOMPARE(shortened(familiarNames(summary.origins).join(u' ')), u"a@sha256:#1"_s);
        QCOMPARE(summary.parent, inspect.parent);
        QCOMPARE(summary.created, inspect.created);
        QCOMPARE(summary.size, 14565175);
        QCOMPARE(summary.uniqueSize, -1);
        QCOMPARE(summary.sharedSize, -1);
        QCOMPARE(summary.layers, 2);
        QCOMPARE(summary.platforms, QList<Platform>{inspect.platform});
        QCOMPARE(summary.labels.value(u"rs.research"_s), u"1"_s);
    }

    void whatTheListKnew()
    {
        ImageSummary listed;
        listed.references = {Reference::parse(u"old:1").value()};
        listed.origins = {Reference::parse(u"old@sha256:"_s + QString(64, u'2')).value()};
        listed.created = QDateTime({2020, 1, 1}, {0, 0}, QTimeZone::UTC);
        listed.size = 30;
        listed.uniqueSize = 20;
        listed.sharedSize = 10;
        listed.platforms = {Platform::parse(u"linux/amd64").value(), Platform::parse(u"linux/arm64").value()};
        listed.users.append(ImageUser{ImageUser::Kind::Running, u"hopper"_s, u"1"_s});
        listed.labels.insert(u"a"_s, u"b"_s);
        listed.isIntermediate = true;
        const ImageSummary summary = imageDetailsOf(inspected(docker20), {}, listed).summary;
        QCOMPARE(summary.references, listed.references);
        QCOMPARE(summary.origins, listed.origins);
        QCOMPARE(summary.created, listed.created);
        QCOMPARE(summary.size, 30);
        QCOMPARE(summary.uniqueSize, 20);
        QCOMPARE(summary.sharedSize, 10);
        QCOMPARE(summary.platforms, listed.platforms);
        QCOMPARE(summary.users, listed.users);
        QCOMPARE(summary.labels, listed.labels);
        QVERIFY(summary.isIntermediate);
    }

    void stepsAndLayers_data()
    {
        QTest::addColumn<int>("layers");
        QTest::addColumn<QStringList>("told");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("bytes");
        QTest::newRow("each layer has bytes")
            << 2 << QStringList{u"10 ADD"_s, u"0 WORKDIR /"_s, u"5 RUN x"_s} << u"0 - 1"_s << u"10 5"_s;
        QTest::newRow("a layer of folders alone")
            << 2
            << QStringList{u"10 /bin/sh -c #(nop) ADD file:1 in / "_s, u"0 /bin/sh -c #(nop)  ENV A=b"_s,
                   u"0 /bin/sh -c #(nop) WORKDIR /srv"_s}
            << u"0 - 1"_s << u"10 0"_s;
        QTest::newRow("one that BuildKit made")
            << 3
            << QStringList{u"10 ADD rootfs.tar / # buildkit"_s, u"0 CMD [\"sh\"]"_s, u"0 ARG A"_s,
                   u"0 RUN |1 A=b /bin/sh -c rm /x # buildkit"_s, u"0 COPY empty / # buildkit"_s, u"0 USER app"_s,
                   u"0 HEALTHCHECK &{[\"NONE\"] \"0s\"}"_s}
            << u"0 - - 1 2 - -"_s << u"10 0 0"_s;
        QTest::newRow("another shell than usual")
            << 2 << QStringList{u"10 ADD"_s, u"0 /bin/bash -o pipefail -c #(nop)  ENV A=b"_s, u"0 /bin/bash -c rm /x"_s}
            << u"0 - 1"_s << u"10 0"_s;
        QTest::newRow("a command that looks like an instruction")
            << 3 << QStringList{u"10 ADD"_s, u"0 RUN /bin/sh -c ENV # buildkit"_s, u"0 env A=b sh"_s, u"0 ENV A=b"_s}
            << u"0 1 2 -"_s << u"10 0 0"_s;
        QTest::newRow("either of two steps")
            << 2 << QStringList{u"10 ADD"_s, u"0 WORKDIR /"_s, u"0 RUN rm /x"_s} << u"? ? ?"_s << u"0 0"_s;
        QTest::newRow("more layers than steps")
            << 5 << QStringList{u"10 ADD"_s, u"0 ENV A=b"_s, u"5 merge sha256:1 to sha256:2"_s} << u"? ? ?"_s
            << u"0 0 0 0 0"_s;
        QTest::newRow("more steps with bytes than layers")
            << 1 << QStringList{u"10 ADD"_s, u"5 RUN x"_s, u"0 CMD"_s} << u"? ? ?"_s << u"0"_s;
        QTest::newRow("squashed") << 2
                                  << QStringList{u"10 ADD"_s, u"0 RUN x"_s, u"0 RUN y"_s,
                                         u"5 merge sha256:1 to sha256:2"_s}
                                  << u"0 - - 1"_s << u"10 5"_s;
        QTest::newRow("a layer for every step, as of old")
            << 3 << QStringList{u"10 ADD"_s, u"0 MAINTAINER me"_s, u"0 CMD"_s} << u"0 1 2"_s << u"10 0 0"_s;
        QTest::newRow("imported") << 1 << QStringList{u"1986560"_s} << u"0"_s << u"1986560"_s;
        QTest::newRow("without bytes, imported") << 1 << QStringList{u"0"_s} << u"0"_s << u"0"_s;
        QTest::newRow("without a history") << 3 << QStringList{} << QString() << u"0 0 0"_s;
        QTest::newRow("without a layer") << 0 << QStringList{u"0 LABEL a=b"_s, u"0 CMD"_s} << u"- -"_s << QString();
    }

    void stepsAndLayers()
    {
        QFETCH(const int, layers);
        QFETCH(const QStringList, told);
        const PlatformDetails platform = platformOf(withLayers(layers), steps(told));
        QTEST(pointers(platform.config.history), "shown");
        QTEST(sizes(platform.layers), "bytes");
    }

    void asManyLayersAsThereCanBe()
    {
        QStringList told;
        for (int i = 0; i < 127; ++i)
            told << u"%1 RUN x"_s.arg(i + 1) << u"0 ENV A=b"_s;
        const PlatformDetails platform = platformOf(withLayers(127), steps(told));
        QCOMPARE(platform.layers.size(), 127);
        for (int i = 0; i < 127; ++i) {
            QCOMPARE(platform.layers.at(i).descriptor.size, i + 1);
            QCOMPARE(platform.config.history.at(2 * i).layer, i);
            QCOMPARE(platform.config.history.at(2 * i + 1).layer, -1);
        }
    }

    /// By its steps alone, the second or the third made the other layer.
    void libpodKnowsWhichStepsMadeLayers()
    {
        const EngineInspect inspect = inspected(podman5Libpod, EngineKind::Podman);
        const PlatformDetails whole = platformOf(inspect, steps({u"19 ADD"_s, u"0 RUN true"_s, u"0 WORKDIR /srv"_s}));
        QCOMPARE(pointers(whole.config.history), u"0 - 1"_s);
        QCOMPARE(drawn(whole.layers), u"#4:19 #5:0"_s);
        QCOMPARE(whole.config.history.first().author, u"A. Nonymous"_s);
        QCOMPARE(whole.manifest.config.digest, inspect.id);
        const PlatformDetails newest = platformOf(inspect, steps({u"0 RUN true"_s, u"7 WORKDIR /srv"_s}));
        QCOMPARE(pointers(newest.config.history), u"0 - 1"_s);
        QCOMPARE(drawn(newest.layers), u"#4:0 #5:7"_s);
    }

    void namesAreNoHistory()
    {
        EngineInspect inspect = withLayers(1);
        inspect.json.insert(u"History"_s, QJsonArray{u"localhost/x:1"_s});
        const PlatformDetails platform = platformOf(inspect, steps({u"10 ADD"_s, u"0 CMD"_s}));
        QCOMPARE(pointers(platform.config.history), u"0 -"_s);
    }

    void oddConfigs_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("a number for a user") << json("{'User':0,'Env':['A=b']}");
        QTest::newRow("variables that are none") << json("{'Env':{'A':'b'}}");
        QTest::newRow("a label that is no text") << json("{'Labels':{'a':1}}");
    }

    /// What is certain is there all the same.
    void oddConfigs()
    {
        QFETCH(const QByteArray, config);
        const EngineInspect inspect
            = inspected(json("{'Id':'sha256:#a','Os':'linux','Architecture':'amd64','Author':'me','Created':"
                             "'2026-11-22T05:30:07Z','RootFS':{'Layers':['sha256:#4']},'Config':")
                + config + "}");
        const PlatformDetails platform = platformOf(inspect, steps({u"10 ADD"_s, u"0 CMD"_s}));
        QCOMPARE(platform.config.platform, inspect.platform);
        QCOMPARE(platform.config.created, inspect.created);
        QCOMPARE(platform.config.author, u"me"_s);
        QCOMPARE(platform.config.diffIds, inspect.diffIds);
        QCOMPARE(pointers(platform.config.history), u"0 -"_s);
        QCOMPARE(drawn(platform.layers), u"#4:10"_s);
        QVERIFY(platform.config.env.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImageDetailsOf)
#include "tst_imagedetailsof.moc"
