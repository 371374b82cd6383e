// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/compress/rewrite.h"
#include "tests/support/check.h"

#include <QJsonDocument>
#include <QTest>

using namespace stowage;

namespace {

const Digest plain = Digest::of("plain");
const Digest packed = Digest::of("packed");
const Digest config = Digest::of("config");

/// A picture in which $plain, $packed and $config stand for digests and 'a' for "a".
RawManifest document(QByteArray picture)
{
    picture.replace('\'', '"');
    for (const auto &[word, digest] :
        {std::pair("$plain", plain), std::pair("$packed", packed), std::pair("$config", config)})
        picture.replace(word, digest.toString().toLatin1());
    return verifyManifest(picture, {}).value();
}

QJsonObject json(const RawManifest &raw)
{
    return QJsonDocument::fromJson(raw.bytes).object();
}

/// What became of $plain.
QHash<Digest, Descriptor> packedLayer()
{
    Descriptor blob;
    blob.digest = packed;
    blob.size = 9;
    return {{plain, blob}};
}

} // namespace

class TestRewrite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyThePlainLayersEntriesChange()
    {
        const auto now = withCompressedLayers(document(R"({'schemaVersion':2,'x':[1,{'y':9007199254740993}],
            'mediaType':'application/vnd.oci.image.manifest.v1+json','annotations':{'a':'b'},
            'config':{'mediaType':'application/vnd.oci.image.config.v1+json','digest':'$config','size':5},
            'layers':[
              {'mediaType':'application/vnd.oci.image.layer.v1.tar','digest':'$plain','size':20,'annotations':{'c':'d'},
               'data':'cGxhaW4=','urls':['https://example.org/plain']},
              {'mediaType':'application/vnd.oci.image.layer.v1.tar+gzip','digest':'$config','size':5,'e':'f'}]})"),
            packedLayer(), Compression::Gzip);
        QVERIFY_RESULT(now);
        QCOMPARE(json(*now), json(document(R"({'schemaVersion':2,'x':[1,{'y':9007199254740993}],
            'mediaType':'application/vnd.oci.image.manifest.v1+json','annotations':{'a':'b'},
            'config':{'mediaType':'application/vnd.oci.image.config.v1+json','digest':'$config','size':5},
            'layers':[
              {'mediaType':'application/vnd.oci.image.layer.v1.tar+gzip','digest':'$packed','size':9,
               'annotations':{'c':'d'}},
              {'mediaType':'application/vnd.oci.image.layer.v1.tar+gzip','digest':'$config','size':5,'e':'f'}]})")));
        QVERIFY(now->bytes.contains("9007199254740993"));
    }

    void dockersManifestStaysDockersWithGzip()
    {
        const auto now = withCompressedLayers(dockers(), packedLayer(), Compression::Gzip);
        QVERIFY_RESULT(now);
        QCOMPARE(now->mediaType, media::dockerManifest);
        QCOMPARE(json(*now), json(document(R"({'schemaVersion':2,
            'mediaType':'application/vnd.docker.distribution.manifest.v2+json',
            'config':{'mediaType':'application/vnd.docker.container.image.v1+json','digest':'$config','size':5},
            'layers':[
              {'mediaType':'application/vnd.docker.image.rootfs.diff.tar.gzip','digest':'$packed','size':9},
              {'mediaType':'application/vnd.docker.image.rootfs.diff.tar.gzip','digest':'$config','size':5}]})")));
    }

    void dockersManifestBecomesOcisWithZstd()
    {
        const auto now = withCompressedLayers(dockers(), packedLayer(), Compression::Zstd);
        QVERIFY_RESULT(now);
        QCOMPARE(now->mediaType, media::ociManifest);
        QCOMPARE(json(*now), json(document(R"({'schemaVersion':2,
            'mediaType':'application/vnd.oci.image.manifest.v1+json',
            'config':{'mediaType':'application/vnd.oci.image.config.v1+json','digest':'$config','size':5},
            'layers':[
              {'mediaType':'application/vnd.oci.image.layer.v1.tar+zstd','digest':'$packed','size':9},
              {'mediaType':'application/vnd.oci.image.layer.v1.tar+gzip','digest':'$config','size':5}]})")));
    }

    void whatNamesNoneOfThemStaysByteForByte()
    {
        for (const RawManifest &before : {dockers(), artifact()}) {
            const bool isImage = before == dockers();
            const auto now = withCompressedLayers(
                before, isImage ? QHash<Digest, Descriptor>() : packedLayer(), Compression::Zstd);
            QVERIFY_RESULT(now);
            QCOMPARE(now->bytes, before.bytes);
        }
        const auto same = withChangedManifests(list(), {{config, dockers()}});
        QVERIFY_RESULT(same);
        QCOMPARE(same->bytes, list().bytes);
    }

    void anArtifactHasNoPlainLayers()
    {
        QVERIFY(plainLayers(Manifest::parse(artifact()).value()).isEmpty());
        QCOMPARE(plainLayers(Manifest::parse(dockers()).value()).size(), 1);
    }

    void anIndexFollowsItsManifests()
    {
        const RawManifest gzip = withCompressedLayers(dockers(), packedLayer(), Compression::Gzip).value();
        const auto now = withChangedManifests(list(), {{dockers().digest, gzip}});
        QVERIFY_RESULT(now);
        QCOMPARE(now->mediaType, media::dockerList);
        QJsonObject expected = json(list());
        QJsonArray entries = expected.value(u"manifests").toArray();
        QJsonObject image = entries.at(0).toObject(), attestation = entries.at(1).toObject();
        image[u"digest"] = gzip.digest.toString();
        image[u"size"] = gzip.bytes.size();
        attestation[u"annotations"]
            = QJsonObject{{annotation::attestationType.toString(), QStringLiteral("attestation-manifest")},
                {annotation::attestationDigest.toString(), gzip.digest.toString()}};
        expected[u"manifests"] = QJsonArray{image, attestation};
        QCOMPARE(json(*now), expected);
    }

    void dockersListBecomesOcisWhenAManifestDid()
    {
        const RawManifest zstd = withCompressedLayers(dockers(), packedLayer(), Compression::Zstd).value();
        const auto now = withChangedManifests(list(), {{dockers().digest, zstd}});
        QVERIFY_RESULT(now);
        QCOMPARE(now->mediaType, media::ociIndex);
        QCOMPARE(Index::parse(*now).value().manifests.first().mediaType, media::ociManifest);
    }

    void whatIsNoManifestIsDamaged()
    {
        RawManifest broken = dockers();
        broken.bytes.chop(3);
        QVERIFY_ERROR(withCompressedLayers(broken, packedLayer(), Compression::Gzip), ErrorKind::Damaged);
        QVERIFY_ERROR(withChangedManifests(broken, {}), ErrorKind::Damaged);
    }

private:
    static RawManifest dockers()
    {
        return document(R"({'schemaVersion':2,
            'mediaType':'application/vnd.docker.distribution.manifest.v2+json',
            'config':{'mediaType':'application/vnd.docker.container.image.v1+json','digest':'$config','size':5},
            'layers':[
              {'mediaType':'application/vnd.docker.image.rootfs.diff.tar','digest':'$plain','size':20},
              {'mediaType':'application/vnd.docker.image.rootfs.diff.tar.gzip','digest':'$config','size':5}]})");
    }

    /// What keeps files in a registry uses the type of plain layers for anything.
    static RawManifest artifact()
    {
        return document(R"({'schemaVersion':2,'mediaType':'application/vnd.oci.image.manifest.v1+json',
            'config':{'mediaType':'application/vnd.oci.empty.v1+json','digest':'$config','size':2},
            'layers':[{'mediaType':'application/vnd.oci.image.layer.v1.tar','digest':'$plain','size':20}]})");
    }

    /// Of dockers() and an attestation for it.
    static RawManifest list()
    {
        const QByteArray digest = dockers().digest.toString().toLatin1();
        return document(R"({'schemaVersion':2,'z':1,
            'mediaType':'application/vnd.docker.distribution.manifest.list.v2+json','manifests':[
              {'mediaType':'application/vnd.docker.distribution.manifest.v2+json','digest':')"
            + digest + R"(','size':)" + QByteArray::number(dockers().bytes.size()) + R"(,
               'platform':{'os':'linux','architecture':'amd64'}},
              {'mediaType':'application/vnd.oci.image.manifest.v1+json','digest':'$packed','size':7,
               'annotations':{'vnd.docker.reference.type':'attestation-manifest','vnd.docker.reference.digest':')"
            + digest + R"('}}]})");
    }
};

QTEST_GUILESS_MAIN(TestRewrite)
#include "tst_rewrite.moc"
