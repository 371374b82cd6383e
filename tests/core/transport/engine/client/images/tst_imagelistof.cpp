// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/images/imagelistof.h"
#include "tests/core/transport/engine/responses/drawnjson.h"
#include "tests/support/check.h"

using namespace stowage;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const ImageUser &user)
{
    switch (user.kind) {
    case ImageUser::Kind::Running:
        return user.name + u" runs"_s;
    case ImageUser::Kind::Stopped:
        return user.name + u" stopped"_s;
    case ImageUser::Kind::External:
        return user.name + u" elsewhere"_s;
    }
    return {};
}

/// "#a app:v1 app:v2 (from app@sha256:…) 10=7+3", and what else there is to it.
QString drawn(const ImageSummary &image)
{
    QStringList parts{image.id.hex()};
    parts += familiarNames(image.references) + image.otherNames;
    for (const Reference &origin : image.origins)
        parts.append(u"from "_s + origin.familiar());
    parts.append(u"%1=%2+%3"_s.arg(image.size).arg(image.uniqueSize).arg(image.sharedSize));
    if (image.isDangling())
        parts.append(u"dangling"_s);
    if (image.isIntermediate)
        parts.append(u"intermediate"_s);
    for (const ImageUser &user : image.users)
        parts.append(drawn(user));
    return shortened(parts.join(u' '));
}

QStringList drawn(const ImageList &list)
{
    QStringList lines;
    for (const ImageSummary &image : list.images)
        lines.append(drawn(image));
    return lines;
}

ImageList listOf(const QByteArray &images, const QByteArray &containers = "[]", EngineKind kind = EngineKind::Docker)
{
    return imageListOf(parseImageList(json(images), kind, engineName(kind)).value(),
        parseContainerList(json(containers), engineName(kind)).value());
}

} // namespace

/// What an engine lists, as a list of Stowage shows it.
class TestImageListOf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndSizes()
    {
        const ImageList list = listOf("[{'Created':100,'Id':'sha256:#a','RepoTags':['app:v2','app:v1'],'RepoDigests':"
                                      "['app@sha256:#1'],'Size':10,'SharedSize':3}]");
        QCOMPARE(drawn(list), QStringList{u"#a app:v1 app:v2 from app@sha256:#1 10=7+3"_s});
        QCOMPARE(list.totalSize, -1);
        QCOMPARE(list.images.first().created, QDateTime::fromSecsSinceEpoch(100, QTimeZone::UTC));
    }

    void whatIsNotCountedIsNotKnown()
    {
        QCOMPARE(drawn(listOf("[{'Id':'sha256:#a','RepoTags':['app:v1'],'Size':10,'SharedSize':-1}]")),
            QStringList{u"#a app:v1 10=-1+-1"_s});
        QCOMPARE(drawn(listOf("[{'Id':'sha256:#a','RepoTags':['app:v1']}]")), QStringList{u"#a app:v1 -1=-1+-1"_s});
    }

    void theNewestIsFirst()
    {
        QCOMPARE(drawn(listOf("[{'Created':1,'Id':'sha256:#a','RepoTags':['a:1']},{'Created':3,'Id':'sha256:#b',"
                              "'RepoTags':['b:1']},{'Created':2,'Id':'sha256:#c','RepoTags':['c:1']}]")),
            (QStringList{u"#b b:1 -1=-1+-1"_s, u"#c c:1 -1=-1+-1"_s, u"#a a:1 -1=-1+-1"_s}));
    }

    /// A step of a build is no rubbish: an image stands on it.
    void stepsOfABuildAreToldApart()
    {
        QCOMPARE(drawn(listOf("[{'Created':3,'Id':'sha256:#a','ParentId':'sha256:#b','RepoTags':['app:v1']},"
                              "{'Created':2,'Id':'sha256:#b','RepoTags':['<none>:<none>']},"
                              "{'Created':1,'Id':'sha256:#c','RepoTags':['<none>:<none>']}]")),
            (QStringList{u"#a app:v1 -1=-1+-1"_s, u"#b -1=-1+-1 intermediate"_s, u"#c -1=-1+-1 dangling"_s}));
    }

    /// Docker takes an image that was pulled by its digest for dangling, podman does not.
    void pulledByDigest()
    {
        const QByteArray image = "'Id':'sha256:#a','RepoTags':[],'RepoDigests':['app@sha256:#1']";
        QCOMPARE(drawn(listOf("[{" + image + "}]")), QStringList{u"#a from app@sha256:#1 -1=-1+-1 dangling"_s});
        QCOMPARE(drawn(listOf("[{" + image + ",'Dangling':false}]", "[]", EngineKind::Podman)),
            QStringList{u"#a docker.io/library/app@sha256:#1 from app@sha256:#1 -1=-1+-1"_s});
    }

    /// A member of a manifest list has no name, and podman says that it is no rubbish.
    void whatPodmanNeeds()
    {
        QCOMPARE(drawn(listOf("[{'Id':'sha256:#a','RepoTags':[],'Dangling':false}]", "[]", EngineKind::Podman)),
            QStringList{u"#a -1=-1+-1 intermediate"_s});
    }

    void whoUsesAnImage()
    {
        QCOMPARE(drawn(listOf("[{'Id':'sha256:#a','RepoTags':['app:v1']},{'Id':'sha256:#b','RepoTags':['app:v2']}]",
                     "[{'Id':'#1','Names':['/old'],'ImageID':'sha256:#a','State':'exited'},"
                     "{'Id':'#2','Names':['/web'],'ImageID':'sha256:#a','State':'running'},"
                     "{'Id':'#3','Names':['/lost'],'ImageID':'sha256:#c','State':'running'}]")),
            (QStringList{u"#a app:v1 -1=-1+-1 web runs old stopped"_s, u"#b app:v2 -1=-1+-1"_s}));
    }

    void platformsOfTheContainerdStore()
    {
        const ImageList list = listOf(
            "[{'Id':'sha256:#a','RepoTags':['app:v1'],'Size':10,'Descriptor':{'mediaType':"
            "'application/vnd.oci.image.index.v1+json','digest':'sha256:#a','size':5},'Manifests':["
            "{'ID':'sha256:#b','Available':true,'Kind':'image','ImageData':{'Platform':{'architecture':'amd64',"
            "'os':'linux'}}},{'ID':'sha256:#c','Available':false,'Kind':'image','ImageData':{'Platform':{"
            "'architecture':'arm64','os':'linux'}}},{'ID':'sha256:#d','Available':true,'Kind':'attestation','Size':{"
            "'Content':7,'Total':7}}]}]");
        const ImageSummary &image = list.images.first();
        QCOMPARE(image.platforms.size(), 1);
        QCOMPARE(image.platforms.first().toString(), u"linux/amd64"_s);
        QCOMPARE(image.absentPlatforms.size(), 1);
        QCOMPARE(image.absentPlatforms.first().toString(), u"linux/arm64"_s);
        QCOMPARE(image.attestationSize, 7);
        QCOMPARE(image.mediaType, u"application/vnd.oci.image.index.v1+json"_s);
    }
};

QTEST_GUILESS_MAIN(TestImageListOf)
#include "tst_imagelistof.moc"
