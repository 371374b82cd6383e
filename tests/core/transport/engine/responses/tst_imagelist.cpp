// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/imagelist.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const QList<Reference> &names)
{
    return u'[' + familiarNames(names).join(u' ') + u']';
}

QString drawn(const std::optional<qint64> &count)
{
    return count ? QString::number(*count) : u"?"_s;
}

/// "#a [its tags] [its digests]", and what else there is to it.
QString drawn(const EngineImage &image)
{
    QStringList parts{image.id.hex(), drawn(image.tags), drawn(image.digests)};
    if (!image.odd.isEmpty())
        parts.append(u"odd "_s + image.odd.join(u'|'));
    if (!image.parent.isNull())
        parts.append(u"on "_s + image.parent.hex());
    if (image.isDangling)
        parts.append(u"dangling"_s);
    return shortened(parts.join(u' '));
}

QStringList drawn(const QList<EngineImage> &images)
{
    QStringList lines;
    for (const EngineImage &image : images)
        lines.append(drawn(image));
    return lines;
}

/// "linux/amd64 #a 10+20", or why it is not just that.
QString drawn(const EngineManifest &manifest)
{
    QStringList parts{manifest.isAttestation ? u"attestation"_s : manifest.platform.toString(), manifest.digest.hex(),
        drawn(manifest.contentSize) + u'+' + drawn(manifest.unpackedSize)};
    if (!manifest.isAvailable)
        parts.append(u"elsewhere"_s);
    return shortened(parts.join(u' '));
}

EngineImage only(const QByteArray &entry, EngineKind kind = EngineKind::Docker)
{
    return parseImageList("[" + json(entry) + "]", kind, engineName(kind)).value().first();
}

const QByteArray docker20 = json(
    "[{'Containers':-1,'Created':1795325407,'Id':'sha256:#a','Labels':{'rs.research':'1'},'ParentId':'','RepoDigests':"
    "['127.0.0.1:5100/rs/app@sha256:#1'],'RepoTags':['127.0.0.1:5100/rs/app:v1','app:latest'],'SharedSize':-1,"
    "'Size':14565175,'VirtualSize':14565175},"
    "{'Containers':-1,'Created':1795325400,'Id':'sha256:#b','Labels':null,'ParentId':'sha256:#c','RepoDigests':null,"
    "'RepoTags':['busybox:base'],'SharedSize':-1,'Size':1982263,'VirtualSize':1982263},"
    "{'Containers':-1,'Created':1795325300,'Id':'sha256:#c','Labels':null,'ParentId':'','RepoDigests':"
    "['<none>@<none>'],'RepoTags':['<none>:<none>'],'SharedSize':-1,'Size':10,'VirtualSize':10},"
    "{'Containers':-1,'Created':1795325200,'Id':'sha256:#d','Labels':null,'ParentId':'','RepoDigests':"
    "['<none>@<none>'],'RepoTags':['<none>:<none>'],'SharedSize':-1,'Size':10,'VirtualSize':10},"
    "{'Containers':-1,'Created':1795325100,'Id':'sha256:#e','Labels':null,'ParentId':'','RepoDigests':"
    "['debian@sha256:#2'],'RepoTags':null,'SharedSize':-1,'Size':10,'VirtualSize':10}]");
const QByteArray docker24
    = json("[{'Containers':-1,'Created':1795325407,'Id':'sha256:#a','Labels':null,'ParentId':'','RepoDigests':[],"
           "'RepoTags':[],'SharedSize':1982263,'Size':14565175,'VirtualSize':14565175}]");
const QByteArray docker25
    = json("[{'Containers':-1,'Id':'sha256:#a','Labels':{},'ParentId':'','RepoDigests':[],'RepoTags':['app:v2'],"
           "'SharedSize':-1,'Size':14565175}]");
const QByteArray docker28 = json(
    "[{'Containers':2,'Created':1795325407,'Descriptor':{'mediaType':'application/vnd.oci.image.index.v1+json',"
    "'digest':'sha256:#a','size':1609},'Id':'sha256:#a','Labels':{},'Manifests':["
    "{'ID':'sha256:#b','Descriptor':{'mediaType':'application/vnd.oci.image.manifest.v1+json','digest':'sha256:#b',"
    "'size':1000,'platform':{'architecture':'amd64','os':'linux'}},'Available':true,'Kind':'image',"
    "'Size':{'Content':12586936,'Total':39000000},'ImageData':{'Platform':{'architecture':'amd64','os':'linux'},"
    "'Containers':['c1','c2'],'Size':{'Unpacked':26413064}}},"
    "{'ID':'sha256:#c','Descriptor':{'mediaType':'application/vnd.oci.image.manifest.v1+json','digest':'sha256:#c',"
    "'size':1000,'platform':{'architecture':'arm64','os':'linux','variant':'v8'}},'Available':false,'Kind':'image',"
    "'Size':{'Content':0,'Total':0},'ImageData':{'Platform':{'architecture':'arm64','os':'linux','variant':'v8'},"
    "'Containers':null,'Size':{'Unpacked':0}}},"
    "{'ID':'sha256:#d','Descriptor':{'mediaType':'application/vnd.oci.image.manifest.v1+json','digest':'sha256:#d',"
    "'size':566,'platform':{'architecture':'unknown','os':'unknown'}},'Available':true,'Kind':'attestation',"
    "'Size':{'Content':2000,'Total':2000},'AttestationData':{'For':'sha256:#b'}}],"
    "'ParentId':'','RepoDigests':['app@sha256:#a'],'RepoTags':['app:v1'],'SharedSize':-1,'Size':39000000},"
    "{'Containers':0,'Created':1795325400,'Descriptor':{'mediaType':'application/vnd.oci.image.manifest.v1+json',"
    "'digest':'sha256:#e','size':500},'Id':'sha256:#e','Labels':{},'ParentId':'','RepoDigests':[],"
    "'RepoTags':['moby-dangling@sha256:#e'],'SharedSize':-1,'Size':100}]");
const QByteArray podman4 = json(
    "[{'Id':'sha256:#a','ParentId':'#b','RepoTags':['docker.io/library/busybox:base','localhost/x:1'],'RepoDigests':"
    "['docker.io/library/busybox@sha256:#1','docker.io/library/busybox@sha256:#2'],'Created':1795325407,"
    "'Size':1987699,'SharedSize':0,'VirtualSize':1987699,'Labels':null,'Containers':3,'Names':"
    "['docker.io/library/busybox:base','localhost/x:1'],'Digest':'sha256:#1','History':['docker.io/library/old:1']},"
    "{'Id':'sha256:#b','ParentId':'','RepoTags':null,'RepoDigests':null,'Created':1795325400,'Size':10,'SharedSize':0,"
    "'Labels':null,'Containers':0,'Dangling':true},"
    "{'Id':'sha256:#c','ParentId':'','RepoTags':['quay.io/t/a@sha256:#3'],'RepoDigests':['quay.io/t/a@sha256:#3'],"
    "'Created':1795325300,'Size':10,'SharedSize':0,'Labels':null,'Containers':0,'Dangling':false}]");
const QByteArray podman5 = json(
    "[{'Id':'#a','ParentId':'#b','RepoTags':['localhost/x:1'],'RepoDigests':['localhost/x@sha256:#1'],"
    "'Created':1795325407,'Size':1987699,'SharedSize':-1,'VirtualSize':1987699,'Labels':{'a':'b'},'Containers':0,"
    "'Arch':'amd64','Digest':'sha256:#1','History':['localhost/x:1'],'IsManifestList':false,'Names':['localhost/x:1'],"
    "'Os':'linux'},"
    "{'Id':'#c','ParentId':'','RepoTags':[],'RepoDigests':[],'Created':1795325400,'Size':10,'SharedSize':7,"
    "'Labels':{},'Containers':0,'Dangling':true}]");

} // namespace

class TestImageList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lists_data()
    {
        QTest::addColumn<EngineKind>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("images");
        const EngineKind docker = EngineKind::Docker;
        const EngineKind podman = EngineKind::Podman;
        QTest::newRow("Docker 20.10, intermediate images too")
            << docker << docker20
            << QStringList{u"#a [127.0.0.1:5100/rs/app:v1 app:latest] [127.0.0.1:5100/rs/app@sha256:#1]"_s,
                   u"#b [busybox:base] [] on #c"_s, u"#c [] []"_s, u"#d [] [] dangling"_s,
                   u"#e [] [debian@sha256:#2] dangling"_s};
        QTest::newRow("Docker 24") << docker << docker24 << QStringList{u"#a [] [] dangling"_s};
        QTest::newRow("Docker 25") << docker << docker25 << QStringList{u"#a [app:v2] []"_s};
        QTest::newRow("Docker 28, containerd store")
            << docker << docker28 << QStringList{u"#a [app:v1] [app@sha256:#a]"_s, u"#e [] [] dangling"_s};
        QTest::newRow("podman 4.3")
            << podman << podman4
            << QStringList{u"#a [busybox:base localhost/x:1] [busybox@sha256:#1 busybox@sha256:#2] on #b"_s,
                   u"#b [] []"_s, u"#c [] [quay.io/t/a@sha256:#3]"_s};
        QTest::newRow("podman 5, libpod")
            << podman << podman5
            << QStringList{u"#a [localhost/x:1] [localhost/x@sha256:#1] on #b"_s, u"#c [] [] dangling"_s};
        QTest::newRow("none") << docker << QByteArray("[]\n") << QStringList{};
        QTest::newRow("an ID and nothing else")
            << docker << json("[{'Id':'sha256:#a'}]") << QStringList{u"#a [] [] dangling"_s};
        QTest::newRow("nonsense around the ID")
            << docker
            << json("[{'Id':'sha256:#a','RepoTags':'app:1','RepoDigests':[7,null,''],'ParentId':'none','Labels':[1],"
                    "'Created':'today','Descriptor':{'digest':'x'},'Manifests':[1,{'ID':'x'}],'Containers':[]}]")
            << QStringList{u"#a [] [] dangling"_s};
        QTest::newRow("the same name twice") << docker << json("[{'Id':'sha256:#a','RepoTags':['a:1','a:1','b:1']}]")
                                             << QStringList{u"#a [a:1 b:1] []"_s};
        QTest::newRow("its own parent") << docker << json("[{'Id':'sha256:#a','ParentId':'sha256:#a'}]")
                                        << QStringList{u"#a [] [] on #a"_s};
    }

    void lists()
    {
        QFETCH(const EngineKind, kind);
        QFETCH(const QByteArray, body);
        const auto images = parseImageList(body, kind, engineName(kind));
        QVERIFY_RESULT(images);
        QTEST(drawn(*images), "images");
    }

    void namesThatBreakTheGrammarKeepTheirImage()
    {
        const EngineImage image = only("{'Id':'sha256:#a','RepoTags':['team/UPPER:1','good:1'],'RepoDigests':"
                                       "['good@sha256:short']}");
        QCOMPARE(drawn(image), u"#a [good:1] [] odd team/UPPER:1|good@sha256:short"_s);
        const EngineImage named = only("{'Id':'sha256:#a','RepoTags':['-:1']}");
        QCOMPARE(drawn(named), u"#a [] [] odd -:1"_s);
        const EngineImage endless = only("{'Id':'sha256:#a','RepoTags':['" + QByteArray(1'000'000, 'x') + "']}");
        QCOMPARE(endless.odd.first().size(), 1024);
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("created");
        QTest::addColumn<QString>("time");
        QTest::newRow("known") << QByteArray("1795325407") << u"2026-11-22T05:30:07Z"_s;
        QTest::newRow("first second") << QByteArray("1") << u"1970-01-01T00:00:01Z"_s;
        QTest::newRow("beginning of time") << QByteArray("0") << QString();
        QTest::newRow("Go's beginning of time") << QByteArray("-62135596800") << QString();
        QTest::newRow("end of time") << QByteArray("253402300799") << u"9999-12-31T23:59:59Z"_s;
        QTest::newRow("after it") << QByteArray("253402300800") << QString();
        QTest::newRow("beyond numbers") << QByteArray("1e300") << QString();
        QTest::newRow("null") << QByteArray("null") << QString();
    }

    void times()
    {
        QFETCH(const QByteArray, created);
        const QDateTime time = only("{'Id':'sha256:#a','Created':" + created + "}").created;
        QVERIFY(!time.isValid() || time.timeSpec() == Qt::UTC);
        QTEST(time.isValid() ? time.toString(Qt::ISODate) : QString(), "time");
    }

    void sizes_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QString>("size");
        QTest::newRow("some") << QByteArray("14565175") << u"14565175"_s;
        QTest::newRow("none") << QByteArray("0") << u"0"_s;
        QTest::newRow("not computed") << QByteArray("-1") << u"?"_s;
        QTest::newRow("below all") << QByteArray("-9223372036854775808") << u"?"_s;
        QTest::newRow("more than doubles tell apart") << QByteArray("9007199254740993") << u"9007199254740993"_s;
        QTest::newRow("the largest") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
        QTest::newRow("larger") << QByteArray("9223372036854775808") << u"?"_s;
        QTest::newRow("far larger") << QByteArray("1e300") << u"?"_s;
        QTest::newRow("broken") << QByteArray("1.5") << u"?"_s;
        QTest::newRow("null") << QByteArray("null") << u"?"_s;
        QTest::newRow("text") << QByteArray("'12'") << u"?"_s;
    }

    void sizes()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const QString, size);
        const EngineImage image = only("{'Id':'sha256:#a','Size':" + number + ",'SharedSize':" + number
            + ",'Containers':" + number + ",'Manifests':[{'ID':'sha256:#b','Size':{'Content':" + number
            + "},'ImageData':{'Size':{'Unpacked':" + number + "}}}]}");
        QCOMPARE(drawn(image.size), size);
        QCOMPARE(drawn(image.sharedSize), size);
        QCOMPARE(drawn(image.containers), size);
        QCOMPARE(drawn(image.manifests.first().contentSize), size);
        QCOMPARE(drawn(image.manifests.first().unpackedSize), size);
    }

    void podmanDoesNotComputeWhatIsShared()
    {
        const auto older = parseImageList(podman4, EngineKind::Podman, u"Podman"_s).value();
        QCOMPARE(drawn(older.first().sharedSize), u"?"_s);
        QCOMPARE(drawn(older.first().containers), u"3"_s);
        const auto newer = parseImageList(podman5, EngineKind::Podman, u"Podman"_s).value();
        QCOMPARE(drawn(newer.first().sharedSize), u"?"_s);
        QCOMPARE(drawn(newer.last().sharedSize), u"7"_s);
        QCOMPARE(drawn(newer.last().containers), u"0"_s);
    }

    void labels()
    {
        const auto images = parseImageList(docker20, EngineKind::Docker, u"Docker"_s).value();
        QCOMPARE(images.first().labels, (QMap<QString, QString>{{u"rs.research"_s, u"1"_s}}));
        QVERIFY(images.last().labels.isEmpty());
    }

    void platformsOfTheContainerdStore()
    {
        const auto images = parseImageList(docker28, EngineKind::Docker, u"Docker"_s).value();
        const EngineImage &app = images.first();
        QVERIFY(app.descriptor);
        QCOMPARE(app.descriptor->digest, app.id);
        QCOMPARE(app.descriptor->size, 1609);
        QStringList platforms;
        for (const EngineManifest &manifest : app.manifests)
            platforms.append(drawn(manifest));
        QCOMPARE(platforms,
            (QStringList{
                u"linux/amd64 #b 12586936+26413064"_s, u"linux/arm64 #c 0+0 elsewhere"_s, u"attestation #d 2000+?"_s}));
    }

    void aManifestMayBeKnownByItsDescriptorAlone()
    {
        const EngineImage image
            = only("{'Id':'sha256:#a','Manifests':[{'Descriptor':{'digest':'sha256:#b','platform':{'os':'linux',"
                   "'architecture':'riscv64'}}},{'Available':true},{'ID':'sha256:#c','Descriptor':{'platform':"
                   "{'os':'unknown','architecture':'unknown'}},'Kind':'unknown','Available':true}]}");
        QCOMPARE(image.manifests.size(), 2);
        QCOMPARE(drawn(image.manifests.first()), u"linux/riscv64 #b ?+? elsewhere"_s);
        QCOMPARE(drawn(image.manifests.last()), u"attestation #c ?+?"_s);
    }

    void theClassicStoreHasNoDescriptors()
    {
        const auto images = parseImageList(docker20, EngineKind::Docker, u"Docker"_s).value();
        QVERIFY(!images.first().descriptor);
        QVERIFY(images.first().manifests.isEmpty());
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QByteArray() << u"byte"_s;
        QTest::newRow("a page") << QByteArray("<html>") << u"byte"_s;
        QTest::newRow("an object") << json("{'message':'page not found'}") << u"an array was expected"_s;
        QTest::newRow("without an end") << docker20.chopped(2) << u"byte"_s;
        QTest::newRow("no UTF-8") << json("[{'Id':'sha256:#a','RepoTags':['\xff\xfe:1']}]") << u"byte"_s;
        QTest::newRow("no object") << json("[{'Id':'sha256:#a'},5]") << u"image 2 of 2 has no ID"_s;
        QTest::newRow("no ID") << json("[{'Id':'sha256:#a'},{'RepoTags':['a:1']},{}]") << u"image 2 of 3 has no ID"_s;
        QTest::newRow("an empty ID") << json("[{'Id':''}]") << u"image 1 of 1 has no ID"_s;
        QTest::newRow("half an ID") << json("[{'Id':'sha256:abc'}]") << u"image 1 of 1 has no ID"_s;
        QTest::newRow("a number for an ID") << json("[{'Id':7}]") << u"image 1 of 1 has no ID"_s;
        QTest::newRow("too deep") << QByteArray(2000, '[') + QByteArray(2000, ']') << u"nested deeper"_s;
    }

    void damaged()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, detail);
        const auto images = parseImageList(body, EngineKind::Docker, u"Docker"_s);
        QVERIFY_ERROR(images, ErrorKind::Damaged);
        const QString said = images.error().message.words();
        QVERIFY2(said.startsWith(u"Docker gave an answer that no engine gives. Check"), qPrintable(said));
        QVERIFY2(images.error().detail.contains(detail), qPrintable(images.error().detail));
    }

    void aHundredThousandImages()
    {
        QByteArray body;
        for (int i = 0; i < 100'000; ++i)
            body += (i == 0 ? "[" : ",")
                + json("{'Id':'sha256:%','ParentId':'','RepoTags':['team/app:%']}")
                      .replace('%', QByteArray::number(i).rightJustified(64, '0'));
        const auto images = parseImageList(body + "]", EngineKind::Docker, u"Docker"_s);
        QVERIFY_RESULT(images);
        QCOMPARE(images->size(), 100'000);
        QCOMPARE(images->last().tags.first().tag(), QString::number(99'999).rightJustified(64, u'0'));
    }

    void aHundredThousandNamesOfOneImage()
    {
        QByteArray names;
        for (int i = 0; i < 100'000; ++i)
            names += (i == 0 ? "'a:" : ",'a:") + QByteArray::number(i) + "'";
        const EngineImage image = only("{'Id':'sha256:#a','RepoTags':[" + names + "],'RepoDigests':[" + names + "]}");
        QCOMPARE(image.tags.size(), 100'000);
    }
};

QTEST_GUILESS_MAIN(TestImageList)
#include "tst_imagelist.moc"
