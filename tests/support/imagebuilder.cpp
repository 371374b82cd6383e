// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/imagebuilder.h"

#include "tests/support/drawnlayer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <numeric>

namespace stowage {

static QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static QJsonObject descriptorJson(const QString &type, const QByteArray &bytes)
{
    return {{QStringLiteral("mediaType"), type}, {QStringLiteral("digest"), Digest::of(bytes).toString()},
        {QStringLiteral("size"), qint64(bytes.size())}};
}

static Digest keep(DrawnImage &image, const QByteArray &bytes)
{
    const Digest digest = Digest::of(bytes);
    image.blobs.insert(digest, bytes);
    return digest;
}

static void setRoot(DrawnImage &image, const QJsonObject &root, const QString &type)
{
    const QByteArray bytes = json(root);
    image.root = {bytes, type, keep(image, bytes)};
}

static QString layerType(const DrawnAs &as)
{
    if (as.dockerTypes)
        return as.gzip ? QStringLiteral("application/vnd.docker.image.rootfs.diff.tar.gzip")
                       : QStringLiteral("application/vnd.docker.image.rootfs.diff.tar");
    return as.gzip ? QStringLiteral("application/vnd.oci.image.layer.v1.tar+gzip")
                   : QStringLiteral("application/vnd.oci.image.layer.v1.tar");
}

static QJsonObject platformJson(const Platform &platform)
{
    QJsonObject object{{QStringLiteral("os"), platform.os}, {QStringLiteral("architecture"), platform.architecture}};
    if (!platform.variant.isEmpty())
        object.insert(QStringLiteral("variant"), platform.variant);
    return object;
}

static QJsonObject configJson(const QJsonArray &diffIds, const QJsonArray &history, const DrawnAs &as)
{
    QJsonObject labels;
    for (auto it = as.labels.begin(); it != as.labels.end(); ++it)
        labels.insert(it.key(), it.value());
    QJsonObject object = platformJson(as.platform);
    object.insert(QStringLiteral("created"), as.created.toString(Qt::ISODate));
    object.insert(QStringLiteral("config"),
        QJsonObject{
            {QStringLiteral("Cmd"), QJsonArray{QStringLiteral("/bin/sh")}}, {QStringLiteral("Labels"), labels}});
    object.insert(QStringLiteral("rootfs"),
        QJsonObject{{QStringLiteral("type"), QStringLiteral("layers")}, {QStringLiteral("diff_ids"), diffIds}});
    object.insert(QStringLiteral("history"), history);
    return object;
}

static QString withoutCaption(const QString &line)
{
    const qsizetype colon = line.indexOf(QStringLiteral(": "));
    const qsizetype blank = line.indexOf(u' ');
    return colon >= 0 && colon < blank ? line.sliced(colon + 2) : line;
}

static QJsonObject manifestJson(QStringView type, const QJsonObject &config, const QJsonArray &layers)
{
    return {{QStringLiteral("schemaVersion"), 2}, {QStringLiteral("mediaType"), type.toString()},
        {QStringLiteral("config"), config}, {QStringLiteral("layers"), layers}};
}

DrawnImage drawImage(const QString &picture, const DrawnAs &as)
{
    DrawnImage image{.platform = as.platform};
    QJsonArray layers, diffIds, history;
    for (const QString &line : picture.split(u'\n', Qt::SkipEmptyParts)) {
        const QByteArray tar = drawTar(withoutCaption(line));
        const QByteArray blob = as.gzip ? gzipped(tar) : tar;
        image.layers.append(keep(image, blob));
        layers.append(descriptorJson(layerType(as), blob));
        diffIds.append(Digest::of(tar).toString());
        history.append(QJsonObject{{QStringLiteral("created"), as.created.toString(Qt::ISODate)},
            {QStringLiteral("created_by"), QString(QStringLiteral("COPY ") + line)}});
    }
    const QByteArray config = json(configJson(diffIds, history, as));
    image.config = keep(image, config);
    const QStringView configType = as.dockerTypes ? media::dockerConfig : media::ociConfig;
    const QStringView type = as.dockerTypes ? media::dockerManifest : media::ociManifest;
    setRoot(image, manifestJson(type, descriptorJson(configType.toString(), config), layers), type.toString());
    return image;
}

static DrawnImage attestationOf(const DrawnImage &image)
{
    DrawnImage attestation;
    const QByteArray statement = "{\"about\":\"" + image.root.digest.toString().toLatin1() + "\"}";
    const QByteArray config
        = R"({"architecture":"unknown","os":"unknown","config":{},"rootfs":{"type":"layers","diff_ids":[]}})";
    attestation.layers = {keep(attestation, statement)};
    attestation.config = keep(attestation, config);
    const QJsonArray layers{descriptorJson(QStringLiteral("application/vnd.in-toto+json"), statement)};
    setRoot(attestation, manifestJson(media::ociManifest, descriptorJson(media::ociConfig.toString(), config), layers),
        media::ociManifest.toString());
    return attestation;
}

static QJsonObject attestationEntry(const DrawnImage &attestation, const DrawnImage &image)
{
    QJsonObject entry = descriptorJson(attestation.root.mediaType, attestation.root.bytes);
    entry.insert(
        QStringLiteral("platform"), platformJson({QStringLiteral("unknown"), QStringLiteral("unknown"), {}, {}}));
    entry.insert(QStringLiteral("annotations"),
        QJsonObject{{annotation::attestationType.toString(), QStringLiteral("attestation-manifest")},
            {annotation::attestationDigest.toString(), image.root.digest.toString()}});
    return entry;
}

DrawnImage drawIndex(const QList<DrawnImage> &images, bool attested)
{
    DrawnImage index;
    QJsonArray entries, attestations;
    for (const DrawnImage &image : images) {
        index.blobs.insert(image.blobs);
        QJsonObject entry = descriptorJson(image.root.mediaType, image.root.bytes);
        if (!image.platform.isNull())
            entry.insert(QStringLiteral("platform"), platformJson(image.platform));
        entries.append(entry);
        if (attested) {
            const DrawnImage attestation = attestationOf(image);
            index.blobs.insert(attestation.blobs);
            attestations.append(attestationEntry(attestation, image));
        }
    }
    for (const QJsonValue attestation : std::as_const(attestations))
        entries.append(attestation);
    const QString type = media::ociIndex.toString();
    setRoot(index,
        {{QStringLiteral("schemaVersion"), 2}, {QStringLiteral("mediaType"), type},
            {QStringLiteral("manifests"), entries}},
        type);
    return index;
}

DrawnImage drawArtifact(const QString &type, const QByteArray &content)
{
    DrawnImage artifact;
    artifact.layers = {keep(artifact, content)};
    artifact.config = keep(artifact, "{}");
    const QJsonArray layers{descriptorJson(QStringLiteral("application/octet-stream"), content)};
    setRoot(
        artifact, manifestJson(media::ociManifest, descriptorJson(type, "{}"), layers), media::ociManifest.toString());
    return artifact;
}

qint64 DrawnImage::size() const
{
    return std::accumulate(
        blobs.begin(), blobs.end(), qint64(0), [](qint64 sum, const QByteArray &blob) { return sum + blob.size(); });
}

static void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    Q_ASSERT_X(written, "put", qPrintable(path));
}

static QJsonArray entriesOf(const QString &indexPath)
{
    QFile file(indexPath);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return QJsonDocument::fromJson(bytes).object().value(QStringLiteral("manifests")).toArray();
}

void writeBlobs(const QString &folder, const QMap<Digest, QByteArray> &blobs)
{
    QDir().mkpath(folder + QStringLiteral("/blobs/sha256"));
    for (auto it = blobs.begin(); it != blobs.end(); ++it)
        put(folder + QStringLiteral("/blobs/sha256/") + it.key().hex(), it.value());
}

void writeLayout(const QString &folder, const DrawnImage &image, const QStringList &names)
{
    writeBlobs(folder, image.blobs);
    put(folder + QStringLiteral("/oci-layout"), R"({"imageLayoutVersion": "1.0.0"})");
    const QString indexPath = folder + QStringLiteral("/index.json");
    QJsonArray entries = entriesOf(indexPath);
    const QJsonObject descriptor = descriptorJson(image.root.mediaType, image.root.bytes);
    if (names.isEmpty())
        entries.append(descriptor);
    for (const QString &name : names) {
        QJsonObject named = descriptor;
        named.insert(QStringLiteral("annotations"), QJsonObject{{annotation::refName.toString(), name}});
        entries.append(named);
    }
    put(indexPath, json({{QStringLiteral("schemaVersion"), 2}, {QStringLiteral("manifests"), entries}}));
}

} // namespace stowage
