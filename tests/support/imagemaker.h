// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/sniff.h"
#include "core/oci/manifest.h"
#include "core/oci/reference.h"
#include "tests/support/tarmaker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

/// A small image with one layer per text, its parts laid open so that a test can put them into any kind of archive.
struct MadeImage {
    QList<QByteArray> layers; ///< tars, uncompressed, base first
    QByteArray config;
    QByteArray manifest; ///< OCI, of the layers as they are
    QString platform;

    static QString digest(const QByteArray &bytes) { return stowage::Digest::of(bytes).toString(); }
    static QByteArray hex(const QByteArray &bytes) { return stowage::Digest::of(bytes).hex().toLatin1(); }
    static QByteArray blobPath(const QByteArray &bytes) { return "blobs/sha256/" + hex(bytes); }

    static QJsonObject descriptor(const QString &mediaType, const QByteArray &bytes)
    {
        return {{QStringLiteral("mediaType"), mediaType}, {QStringLiteral("digest"), digest(bytes)},
            {QStringLiteral("size"), bytes.size()}};
    }

    static MadeImage of(const QList<QByteArray> &texts, const QString &architecture = QStringLiteral("amd64"))
    {
        MadeImage image;
        QJsonArray diffIds;
        for (const QByteArray &text : texts) {
            image.layers << TarMaker().file("text.txt", text).bytes();
            diffIds << digest(image.layers.last());
        }
        image.config = QJsonDocument(
            QJsonObject{{QStringLiteral("architecture"), architecture}, {QStringLiteral("os"), QStringLiteral("linux")},
                {QStringLiteral("created"), QStringLiteral("2026-01-02T03:04:05Z")},
                {QStringLiteral("rootfs"),
                    QJsonObject{
                        {QStringLiteral("type"), QStringLiteral("layers")}, {QStringLiteral("diff_ids"), diffIds}}}})
                           .toJson(QJsonDocument::Compact);
        image.manifest = image.manifestOf(image.layers);
        image.platform = QStringLiteral("linux/") + architecture;
        return image;
    }

    /// The OCI manifest of the image when its layers are stored as these blobs.
    QByteArray manifestOf(const QList<QByteArray> &stored) const
    {
        QJsonArray list;
        for (const QByteArray &layer : stored)
            list << descriptor(stowage::ociLayerType(stowage::sniffCompression(layer)), layer);
        return QJsonDocument(QJsonObject{{QStringLiteral("schemaVersion"), 2},
                                 {QStringLiteral("mediaType"), stowage::media::ociManifest.toString()},
                                 {QStringLiteral("config"), descriptor(stowage::media::ociConfig.toString(), config)},
                                 {QStringLiteral("layers"), list}})
            .toJson(QJsonDocument::Compact);
    }
};

/// The files of an archive by name, to be changed before they are put into a tar.
using ArchiveFiles = QMap<QByteArray, QByteArray>;

inline QByteArray tarOf(const ArchiveFiles &files)
{
    TarMaker maker;
    for (const auto &[name, content] : files.asKeyValueRange())
        maker.file(name, content);
    return maker.bytes();
}

/// docker save before 25: a folder per layer, manifest.json near the end.
inline ArchiveFiles dockerFiles(const MadeImage &image, const QStringList &tags)
{
    ArchiveFiles files;
    QJsonArray layers;
    for (const QByteArray &layer : image.layers) {
        const QByteArray folder = MadeImage::hex("v1" + layer);
        files[folder + "/VERSION"] = "1.0";
        files[folder + "/json"] = "{}";
        files[folder + "/layer.tar"] = layer;
        layers << QString::fromLatin1(folder + "/layer.tar");
    }
    const QByteArray configName = MadeImage::hex(image.config) + ".json";
    files[configName] = image.config;
    const QJsonValue repoTags = tags.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(tags));
    files["manifest.json"]
        = QJsonDocument(QJsonArray{QJsonObject{{QStringLiteral("Config"), QString::fromLatin1(configName)},
                            {QStringLiteral("RepoTags"), repoTags}, {QStringLiteral("Layers"), layers}}})
              .toJson(QJsonDocument::Compact);
    return files;
}

/// An OCI layout with one image; `name` becomes its ref.name.
inline ArchiveFiles ociFiles(const MadeImage &image, const QString &name)
{
    ArchiveFiles files;
    for (const QByteArray &blob : image.layers + QList<QByteArray>{image.config, image.manifest})
        files[MadeImage::blobPath(blob)] = blob;
    QJsonObject entry = MadeImage::descriptor(stowage::media::ociManifest.toString(), image.manifest);
    if (!name.isEmpty())
        entry[QStringLiteral("annotations")] = QJsonObject{{stowage::annotation::refName.toString(), name}};
    files["index.json"] = QJsonDocument(
        QJsonObject{{QStringLiteral("schemaVersion"), 2}, {QStringLiteral("manifests"), QJsonArray{entry}}})
                              .toJson(QJsonDocument::Compact);
    files["oci-layout"] = R"({"imageLayoutVersion": "1.0.0"})";
    return files;
}
