// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/save/archiveplan.h"

#include "core/layer/tarheader.h"
#include "core/transport/archive/read/membername.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Puts members one after the other.
class Planner {
public:
    void folder(const QByteArray &path) { place({.path = path}); }

    void document(const QByteArray &path, const QByteArray &bytes)
    {
        PlannedMember member{.path = path, .size = bytes.size()};
        member.document = bytes;
        place(member);
    }

    void manifest(const RawManifest &raw)
    {
        if (isNew(raw.digest))
            document(blobMemberName(raw.digest.toString()), raw.bytes);
    }

    void blob(const Descriptor &blob, ImageSource *source)
    {
        if (!isNew(blob.digest))
            return;
        PlannedMember member{.path = blobMemberName(blob.digest.toString()), .size = blob.size};
        member.blob = blob;
        member.source = source;
        place(member);
    }

    ArchivePlan finished()
    {
        m_plan.size += tarEndSize;
        return m_plan;
    }

private:
    bool isNew(const Digest &digest)
    {
        if (m_planned.contains(digest))
            return false;
        m_planned.insert(digest);
        return true;
    }

    void place(PlannedMember member)
    {
        member.offset = m_plan.size;
        member.contentOffset = member.offset + tarHeader(member.path, member.size).size();
        m_plan.size = member.contentOffset + member.size + tarPadding(member.size);
        m_plan.members << member;
    }

    ArchivePlan m_plan;
    QSet<Digest> m_planned;
};

QJsonObject named(const RawManifest &root, const Reference &name)
{
    Descriptor descriptor = root.descriptor();
    descriptor.annotations.insert(annotation::imageName.toString(), name.toString());
    descriptor.annotations.insert(annotation::refName.toString(), name.toString());
    return descriptor.toJson();
}

QByteArray indexJson(const QList<PlannedImage> &images)
{
    QJsonArray manifests;
    for (const PlannedImage &planned : images) {
        for (const Reference &name : planned.image.names)
            manifests << named(planned.image.root, name);
        if (planned.image.names.isEmpty())
            manifests << planned.image.root.descriptor().toJson();
    }
    return json({{u"schemaVersion"_s, 2}, {u"mediaType"_s, media::ociIndex.toString()}, {u"manifests"_s, manifests}});
}

QJsonValue repoTags(const QList<Reference> &names)
{
    QJsonArray tags;
    for (const Reference &name : names)
        if (!name.tag().isEmpty())
            tags << name.familiarName() + u':' + name.tag();
    return tags.isEmpty() ? QJsonValue() : QJsonValue(tags);
}

QString pathOf(const Descriptor &blob)
{
    return QString::fromLatin1(blobMemberName(blob.digest.toString()));
}

QByteArray manifestJson(const QList<PlannedImage> &images)
{
    QJsonArray entries;
    for (const PlannedImage &planned : images) {
        const Manifest &manifest = planned.image.best;
        if (manifest.config.digest.isNull())
            continue;
        QJsonArray layers;
        for (const Descriptor &layer : manifest.layers)
            layers << pathOf(layer);
        entries << QJsonObject{{u"Config"_s, pathOf(manifest.config)}, {u"RepoTags"_s, repoTags(planned.image.names)},
            {u"Layers"_s, layers}};
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

bool anyIsImage(const QList<PlannedImage> &images)
{
    return std::ranges::any_of(
        images, [](const PlannedImage &planned) { return !planned.image.best.config.digest.isNull(); });
}

bool anySha512(const QList<PlannedImage> &images)
{
    const auto isSha512 = [](const Descriptor &blob) { return blob.digest.algorithm() == Digest::Algorithm::Sha512; };
    return std::ranges::any_of(
        images, [&](const PlannedImage &planned) { return std::ranges::any_of(planned.image.blobs, isSha512); });
}

} // namespace

ArchivePlan planArchive(const QList<PlannedImage> &images, const SaveRequest &request)
{
    Planner planner;
    planner.document("oci-layout", R"({"imageLayoutVersion":"1.0.0"})");
    planner.document("index.json", indexJson(images));
    if (request.format == SaveRequest::Format::Docker && anyIsImage(images))
        planner.document("manifest.json", manifestJson(images));
    planner.folder("blobs/");
    planner.folder("blobs/sha256/");
    if (anySha512(images))
        planner.folder("blobs/sha512/");
    for (const PlannedImage &planned : images)
        for (const RawManifest &manifest : planned.image.manifests)
            planner.manifest(manifest);
    const auto isConfig = [](const Descriptor &blob) { return mediaKind(blob.mediaType) == MediaKind::Config; };
    const auto isLeftOut = [&](const Descriptor &blob) {
        return request.leavesOut && !isConfig(blob) && request.leavesOut(blob.digest);
    };
    const auto addBlobs = [&](bool configs) {
        for (const PlannedImage &planned : images)
            for (const Descriptor &blob : planned.image.blobs)
                if (isConfig(blob) == configs && !isLeftOut(blob))
                    planner.blob(blob, planned.source);
    };
    addBlobs(true);
    addBlobs(false);
    return planner.finished();
}

} // namespace stowage
