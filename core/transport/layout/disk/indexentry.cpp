// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/mediatype.h"
#include "core/transport/layout/disk/indexfile.h"

namespace stowage {

static const QString annotationsKey = QStringLiteral("annotations");

static QJsonObject withAnnotations(QJsonObject json, const QJsonObject &annotations)
{
    if (annotations.isEmpty())
        json.remove(annotationsKey);
    else
        json.insert(annotationsKey, annotations);
    return json;
}

static QJsonObject withoutName(const QJsonObject &json)
{
    QJsonObject annotations = json.value(annotationsKey).toObject();
    annotations.remove(annotation::refName);
    annotations.remove(annotation::imageName);
    return withAnnotations(json, annotations);
}

IndexEntry IndexEntry::fromJson(const QJsonObject &json)
{
    IndexEntry entry{.json = json};
    if (auto descriptor = Descriptor::fromJson(json))
        entry.descriptor = std::move(*descriptor);
    const QJsonObject &annotations = entry.descriptor.annotations;
    // containerd writes the whole name in its own annotation and only the tag in the standard one.
    for (const QStringView key : {annotation::imageName, annotation::refName}) {
        const QString name = annotations.value(key).toString();
        if (name.isEmpty())
            continue;
        if (auto reference = Reference::parse(name)) {
            entry.reference = std::move(*reference);
            entry.otherName.clear();
            return entry;
        }
        entry.otherName = name;
    }
    return entry;
}

IndexEntry IndexEntry::named(const Descriptor &root, const Reference &name)
{
    QJsonObject json = withoutName(root.toJson());
    QJsonObject annotations = json.value(annotationsKey).toObject();
    annotations.insert(annotation::refName, name.toString());
    annotations.insert(annotation::imageName, name.toString());
    return fromJson(withAnnotations(json, annotations));
}

IndexEntry IndexEntry::unnamed(const Descriptor &root)
{
    return fromJson(withoutName(root.toJson()));
}

} // namespace stowage
