// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/imagelist.h"

#include "core/transport/engine/responses/counts.h"
#include "core/transport/engine/responses/entries.h"
#include "core/transport/engine/responses/ids.h"

#include <QSet>
#include <QTimeZone>

namespace stowage {

namespace {

/// "<none>:<none>", as Docker said it before 1.43, and the name that the containerd store gives what has none.
bool isNoName(const QString &text)
{
    return text.isEmpty() || text.contains(u"<none>") || text.startsWith(u"moby-dangling@");
}

/// Sorts names by what they are and not by where they stand: podman lists digests among the tags.
class Names {
public:
    explicit Names(EngineImage &image)
        : m_image(image)
    {
    }

    void add(const QJsonValue &texts)
    {
        for (const QJsonValue text : texts.toArray())
            addOne(text.toString());
    }

private:
    void addOne(const QString &text)
    {
        constexpr qsizetype longest = 1024;
        if (isNoName(text))
            return;
        const auto name = Reference::parse(text);
        if (!name)
            m_image.odd.append(text.left(longest));
        else if (isNew(*name))
            (name->digest().isNull() ? m_image.tags : m_image.digests).append(*name);
    }

    bool isNew(const Reference &name)
    {
        const qsizetype before = m_seen.size();
        m_seen.insert(name);
        return m_seen.size() > before;
    }

    EngineImage &m_image;
    QSet<Reference> m_seen;
};

void readNames(EngineImage &image, const QJsonObject &entry)
{
    Names names(image);
    names.add(entry.value(QLatin1StringView("RepoTags")));
    image.isDangling = image.tags.isEmpty() && image.odd.isEmpty();
    names.add(entry.value(QLatin1StringView("RepoDigests")));
}

/// Builds that can be repeated say the beginning of time, or nothing.
QDateTime createdIn(const QJsonObject &entry)
{
    constexpr qint64 endOfYear9999 = 253'402'300'799;
    const qint64 seconds = entry.value(QLatin1StringView("Created")).toInteger(0);
    if (seconds <= 0 || seconds > endOfYear9999)
        return {};
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
}

/// Podman says 0 for what it did not compute.
std::optional<qint64> sharedSizeIn(const QJsonObject &entry, EngineKind kind)
{
    const auto size = countIn(entry, QLatin1StringView("SharedSize"));
    return kind == EngineKind::Podman && size == 0 ? std::nullopt : size;
}

QMap<QString, QString> labelsIn(const QJsonObject &entry)
{
    const QJsonObject object = entry.value(QLatin1StringView("Labels")).toObject();
    QMap<QString, QString> labels;
    for (auto label = object.constBegin(); label != object.constEnd(); ++label)
        labels.insert(label.key(), label->toString());
    return labels;
}

std::optional<Descriptor> descriptorIn(const QJsonObject &entry)
{
    const QJsonObject object = entry.value(QLatin1StringView("Descriptor")).toObject();
    if (object.isEmpty())
        return std::nullopt;
    auto descriptor = Descriptor::fromJson(object);
    return descriptor ? std::optional(*std::move(descriptor)) : std::nullopt;
}

QJsonObject objectAt(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toObject();
}

EngineManifest manifestIn(const QJsonObject &object)
{
    const QJsonObject descriptor = objectAt(object, QLatin1StringView("Descriptor"));
    const QJsonObject data = objectAt(object, QLatin1StringView("ImageData"));
    EngineManifest manifest;
    manifest.digest = idIn(descriptor, QLatin1StringView("digest"));
    if (manifest.digest.isNull())
        manifest.digest = idIn(object, QLatin1StringView("ID"));
    manifest.platform = Platform::fromJson(objectAt(data, QLatin1StringView("Platform")));
    if (manifest.platform.isNull())
        manifest.platform = Platform::fromJson(objectAt(descriptor, QLatin1StringView("platform")));
    manifest.isAvailable = object.value(QLatin1StringView("Available")).toBool();
    manifest.isAttestation
        = object.value(QLatin1StringView("Kind")).toString() == u"attestation" || manifest.platform.isUnknown();
    if (manifest.isAttestation)
        manifest.platform = {};
    manifest.contentSize = countIn(objectAt(object, QLatin1StringView("Size")), QLatin1StringView("Content"));
    manifest.unpackedSize = countIn(objectAt(data, QLatin1StringView("Size")), QLatin1StringView("Unpacked"));
    return manifest;
}

QList<EngineManifest> manifestsIn(const QJsonObject &entry)
{
    QList<EngineManifest> manifests;
    for (const QJsonValue value : entry.value(QLatin1StringView("Manifests")).toArray()) {
        const EngineManifest manifest = manifestIn(value.toObject());
        if (!manifest.digest.isNull())
            manifests.append(manifest);
    }
    return manifests;
}

std::optional<EngineImage> imageIn(const QJsonObject &entry, EngineKind kind)
{
    EngineImage image;
    image.id = idIn(entry, QLatin1StringView("Id"));
    readNames(image, entry);
    image.created = createdIn(entry);
    image.size = countIn(entry, QLatin1StringView("Size"));
    image.sharedSize = sharedSizeIn(entry, kind);
    image.containers = countIn(entry, QLatin1StringView("Containers"));
    image.parent = idIn(entry, QLatin1StringView("ParentId"));
    image.labels = labelsIn(entry);
    image.isDangling = entry.value(QLatin1StringView("Dangling")).toBool(image.isDangling);
    image.descriptor = descriptorIn(entry);
    image.manifests = manifestsIn(entry);
    return image.id.isNull() ? std::nullopt : std::optional(std::move(image));
}

/// What others were built on is intermediate: nobody may take it for rubbish.
void spareParents(QList<EngineImage> &images)
{
    QSet<Digest> parents;
    for (const EngineImage &image : std::as_const(images)) {
        if (!image.parent.isNull())
            parents.insert(image.parent);
    }
    for (EngineImage &image : images)
        image.isDangling = image.isDangling && !parents.contains(image.id);
}

} // namespace

Result<QList<EngineImage>> parseImageList(const QByteArray &body, EngineKind kind, const QString &engine)
{
    auto images = entriesIn<EngineImage>(
        body, engine, QStringLiteral("image"), [kind](const QJsonObject &entry) { return imageIn(entry, kind); });
    if (images)
        spareParents(*images);
    return images;
}

} // namespace stowage
