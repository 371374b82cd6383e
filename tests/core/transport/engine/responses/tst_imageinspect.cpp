// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/mediatype.h"
#include "core/transport/engine/responses/imageinspect.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

#include <QJsonArray>

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const QList<Reference> &names)
{
    return u'[' + familiarNames(names).join(u' ') + u']';
}

QString drawn(const QList<Digest> &digests)
{
    QStringList texts;
    for (const Digest &digest : digests)
        texts.append(digest.hex());
    return u'(' + texts.join(u' ') + u')';
}

QString drawn(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODate) : u"-"_s;
}

/// "#a [its tags] [its digests] linux/amd64 2026-11-22T05:30:07Z 12 (its diff IDs)", and what else there is to it.
QString drawn(const EngineInspect &image)
{
    QStringList parts{image.id.hex(), drawn(image.tags), drawn(image.digests), image.platform.toString(),
        drawn(image.created), image.size ? QString::number(*image.size) : u"?"_s, drawn(image.diffIds)};
    if (!image.parent.isNull())
        parts.append(u"on "_s + image.parent.hex());
    if (image.descriptor)
        parts.append(u"descriptor "_s + image.descriptor->digest.hex());
    if (!image.isIdOfConfig)
        parts.append(u"no config"_s);
    return shortened(parts.join(u' '));
}

const QByteArray docker20 = json(
    "{'Id':'sha256:#a','RepoTags':['127.0.0.1:5100/rs/app:v1','app:latest'],'RepoDigests':"
    "['127.0.0.1:5100/rs/app@sha256:#1'],'Parent':'sha256:#b','Comment':'made by hand','Created':"
    "'2026-11-22T05:30:07.055943158Z','Container':'#c','ContainerConfig':{'Hostname':'0123','Env':['PATH=/bin'],"
    "'Cmd':['/bin/sh','-c','#(nop) ','CMD [\\'sh\\']'],'Image':'sha256:#b','Labels':{}},'DockerVersion':"
    "'20.10.24+dfsg1','Author':'Ship\\u0027s carpenter','Config':{'Hostname':'','Domainname':'','User':'',"
    "'AttachStdin':false,'Env':['PATH=/bin'],'Cmd':['sh'],'Image':'sha256:#b','Volumes':null,'WorkingDir':'',"
    "'Entrypoint':null,'OnBuild':null,'Labels':{'rs.research':'1'}},'Architecture':'amd64','Os':'linux',"
    "'Size':14565175,'VirtualSize':14565175,'GraphDriver':{'Data':{'UpperDir':'/var/lib/docker/overlay2/x/diff'},"
    "'Name':'overlay2'},'RootFS':{'Type':'layers','Layers':['sha256:#4','sha256:#5']},'Metadata':{'LastTagTime':"
    "'2026-11-22T05:30:07.0604Z'}}");
const QByteArray docker20Untagged
    = json("{'Id':'sha256:#a','RepoTags':['<none>:<none>'],'RepoDigests':['<none>@<none>'],'Parent':'','Comment':'',"
           "'Created':'0001-01-01T00:00:00Z','Config':null,'Architecture':'amd64','Os':'linux','Size':0,"
           "'RootFS':{'Type':'layers'},'Metadata':{'LastTagTime':'0001-01-01T00:00:00Z'}}");
const QByteArray docker25
    = json("{'Id':'sha256:#a','RepoTags':['debian:12'],'RepoDigests':['debian@sha256:#2'],'Parent':'','Comment':'',"
           "'DockerVersion':'','Author':'','Config':{'Env':['PATH=/bin'],'Cmd':['bash']},'Architecture':'arm64',"
           "'Variant':'v8','Os':'linux','Size':139000000,'GraphDriver':{'Data':{},'Name':'overlay2'},"
           "'RootFS':{'Type':'layers','Layers':['sha256:#4']},'Metadata':{'LastTagTime':'0001-01-01T00:00:00Z'}}");
const QByteArray docker27Containerd
    = json("{'Id':'sha256:#a','RepoTags':['app:v1'],'RepoDigests':['app@sha256:#a'],'Parent':'','Comment':"
           "'buildkit.dockerfile.v0','Created':'2026-11-22T05:30:07.055943158Z','DockerVersion':'','Author':'',"
           "'Config':{'Cmd':['sh']},'Architecture':'amd64','Os':'linux','Size':12586936,'GraphDriver':{'Data':null,"
           "'Name':'overlayfs'},'RootFS':{'Type':'layers','Layers':['sha256:#4']}}");
const QByteArray docker29Containerd
    = json("{'Id':'sha256:#a','RepoTags':['app:v1'],'RepoDigests':['app@sha256:#a'],'Comment':"
           "'buildkit.dockerfile.v0','Created':'2026-11-22T06:30:07+01:00','Config':{'Cmd':['sh'],'Env':['PATH=/bin'],"
           "'WorkingDir':'/'},'Architecture':'amd64','Os':'linux','Size':12586936,'RootFS':{'Type':'layers','Layers':"
           "['sha256:#4']},'Metadata':{'LastTagTime':'2026-11-22T05:30:08Z'},'Descriptor':{'mediaType':"
           "'application/vnd.oci.image.index.v1+json','digest':'sha256:#a','size':1609}}");
const QByteArray docker29WithoutBytes
    = json("{'Id':'sha256:#a','RepoTags':['app:v1'],'RepoDigests':['app@sha256:#a'],'Architecture':'','Os':'','Size':"
           "1609,'RootFS':{},'Metadata':{},'Descriptor':{'mediaType':'application/vnd.oci.image.index.v1+json',"
           "'digest':'sha256:#a','size':1609}}");
const QByteArray podman4
    = json("{'Id':'sha256:#a','RepoTags':['docker.io/library/busybox:base','quay.io/t/a@sha256:#3'],'RepoDigests':"
           "['docker.io/library/busybox@sha256:#1','quay.io/t/a@sha256:#3'],'Parent':'#b','Comment':'','Created':"
           "'2026-11-22T05:30:07.5Z','Container':'','ContainerConfig':null,'DockerVersion':'','Author':'','Config':"
           "{'Hostname':'','User':'','ExposedPorts':{},'Env':['PATH=/bin'],'Cmd':['sh'],'Image':'','Volumes':null,"
           "'WorkingDir':'','Entrypoint':null,'OnBuild':null,'Labels':null},'Architecture':'amd64','Os':'linux','Size':"
           "1987699,'VirtualSize':1987699,'GraphDriver':{'Data':{'UpperDir':'/var/lib/x'},'Name':'overlay'},'RootFS':"
           "{'Type':'layers','Layers':['sha256:#4']},'Metadata':{'LastTagTime':'0001-01-01T00:00:00Z'}}");
const QByteArray podman5Libpod = json(
    "{'Id':'#a','Digest':'sha256:#1','RepoTags':['localhost/x:1'],'RepoDigests':['localhost/x@sha256:#1'],'Parent':'',"
    "'Comment':'','Created':'2026-11-22T05:30:07Z','Config':{'Env':['PATH=/bin']},'Version':'','Author':'',"
    "'Architecture':'amd64','Os':'linux','Size':1987699,'VirtualSize':1987699,'RootFS':{'Type':'layers','Layers':"
    "['sha256:#4']},'Labels':null,'Annotations':{},'ManifestType':'application/vnd.oci.image.manifest.v1+json',"
    "'User':'','History':[{'created':'2026-11-22T05:30:07Z','created_by':'/bin/sh -c #(nop) ADD file:1 in / '}],"
    "'NamesHistory':['localhost/x:1']}");

EngineInspect inspected(const QByteArray &body, EngineKind kind = EngineKind::Docker)
{
    return parseImageInspect(body, kind, engineName(kind)).value();
}

} // namespace

class TestImageInspect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void images_data()
    {
        QTest::addColumn<EngineKind>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("image");
        const EngineKind docker = EngineKind::Docker;
        const EngineKind podman = EngineKind::Podman;
        QTest::newRow("Docker 20.10")
            << docker << docker20
            << u"#a [127.0.0.1:5100/rs/app:v1 app:latest] [127.0.0.1:5100/rs/app@sha256:#1] linux/amd64 "
               "2026-11-22T05:30:07Z 14565175 (#4 #5) on #b"_s;
        QTest::newRow("Docker 20.10, without a name, and made at no time")
            << docker << docker20Untagged << u"#a [] [] linux/amd64 - 0 ()"_s;
        QTest::newRow("Docker 25") << docker << docker25
                                   << u"#a [debian:12] [debian@sha256:#2] linux/arm64 - 139000000 (#4)"_s;
        QTest::newRow("Docker 27, containerd store")
            << docker << docker27Containerd
            << u"#a [app:v1] [app@sha256:#a] linux/amd64 2026-11-22T05:30:07Z 12586936 (#4) no config"_s;
        QTest::newRow("Docker 29, containerd store")
            << docker << docker29Containerd
            << u"#a [app:v1] [app@sha256:#a] linux/amd64 2026-11-22T05:30:07Z 12586936 (#4) descriptor #a no config"_s;
        QTest::newRow("Docker 29, whose containerd store has no platform of it")
            << docker << docker29WithoutBytes << u"#a [app:v1] [app@sha256:#a]  - 1609 () descriptor #a no config"_s;
        QTest::newRow("podman 4.3")
            << podman << podman4
            << u"#a [busybox:base] [quay.io/t/a@sha256:#3 busybox@sha256:#1] linux/amd64 2026-11-22T05:30:07Z 1987699 "
               "(#4) on #b"_s;
        QTest::newRow("podman 5, libpod")
            << podman << podman5Libpod
            << u"#a [localhost/x:1] [localhost/x@sha256:#1] linux/amd64 2026-11-22T05:30:07Z 1987699 (#4)"_s;
        QTest::newRow("an ID and nothing else") << docker << json("{'Id':'sha256:#a'}") << u"#a [] []  - ? ()"_s;
        QTest::newRow("nonsense around the ID")
            << docker
            << json("{'Id':'sha256:#a','RepoTags':'app:1','RepoDigests':[7,null,''],'Parent':'none','Created':7,"
                    "'Author':[],'Comment':{},'Os':1,'Architecture':[],'Size':'12','RootFS':[],'Config':'sh',"
                    "'Descriptor':{'digest':'x'}}")
            << u"#a [] []  - ? ()"_s;
    }

    void images()
    {
        QFETCH(const EngineKind, kind);
        QFETCH(const QByteArray, body);
        const auto image = parseImageInspect(body, kind, engineName(kind));
        QVERIFY_RESULT(image);
        QTEST(drawn(*image), "image");
    }

    void whatItSaysOfItself()
    {
        const EngineInspect image = inspected(docker20);
        QCOMPARE(image.author, u"Ship's carpenter"_s);
        QCOMPARE(image.comment, u"made by hand"_s);
        QCOMPARE(image.created.time().msec(), 55);
        QCOMPARE(image.config.value(u"Cmd").toArray().at(0).toString(), u"sh"_s);
        QCOMPARE(image.json.value(u"GraphDriver").toObject().value(u"Name").toString(), u"overlay2"_s);
        QVERIFY(inspected(docker20Untagged).config.isEmpty());
    }

    void windowsHasAVersion()
    {
        const EngineInspect image
            = inspected(json("{'Id':'sha256:#a','Os':'windows','OsVersion':'10.0.20348.2','Architecture':'amd64'}"));
        QCOMPARE(image.platform.osVersion, u"10.0.20348.2"_s);
    }

    void theDescriptorOfAnImage()
    {
        const EngineInspect image = inspected(docker29Containerd);
        QVERIFY(image.descriptor);
        QCOMPARE(image.descriptor->mediaType, media::ociIndex.toString());
        QCOMPARE(image.descriptor->size, 1609);
    }

    /// The others would be taken for layers that they are not.
    void oneDiffIdThatIsNoneTakesAllAlong()
    {
        const EngineInspect image
            = inspected(json("{'Id':'sha256:#a','RootFS':{'Layers':['sha256:#4','sha256:short','sha256:#5']}}"));
        QVERIFY(image.diffIds.isEmpty());
    }

    void podmansIdsAreOfConfigs()
    {
        const QByteArray named = json("{'Id':'#a','RepoDigests':['app@sha256:#a']}");
        QVERIFY(inspected(named, EngineKind::Podman).isIdOfConfig);
        QVERIFY(!inspected(named, EngineKind::Docker).isIdOfConfig);
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QByteArray() << u"byte"_s;
        QTest::newRow("a page") << QByteArray("<html>") << u"byte"_s;
        QTest::newRow("a list") << json("[{'Id':'sha256:#a'}]") << u"an object was expected"_s;
        QTest::newRow("without an end") << docker20.chopped(2) << u"byte"_s;
        QTest::newRow("no UTF-8") << json("{'Id':'sha256:#a','Author':'\xff\xfe'}") << u"byte"_s;
        QTest::newRow("an error") << json("{'message':'page not found'}") << u"the image has no ID"_s;
        QTest::newRow("an empty ID") << json("{'Id':''}") << u"the image has no ID"_s;
        QTest::newRow("half an ID") << json("{'Id':'sha256:abc'}") << u"the image has no ID"_s;
        QTest::newRow("a number for an ID") << json("{'Id':7}") << u"the image has no ID"_s;
    }

    void damaged()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, detail);
        const auto image = parseImageInspect(body, EngineKind::Docker, u"Docker"_s);
        QVERIFY_ERROR(image, ErrorKind::Damaged);
        const QString said = image.error().message.words();
        QVERIFY2(said.startsWith(u"Docker gave an answer that no engine gives. Check"), qPrintable(said));
        QVERIFY2(image.error().detail.contains(detail), qPrintable(image.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestImageInspect)
#include "tst_imageinspect.moc"
