// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/oci/descriptor.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/oci/mediatype.h"

namespace stowage {

namespace {

std::unexpected<Error> damaged(const QString &detail)
{
    return fail(
        ErrorKind::Damaged, Tr::tr("The image is damaged: it points at content in a way that makes no sense."), detail);
}

Result<Digest> digestIn(const QJsonObject &object)
{
    const QString text = object.value(QStringLiteral("digest")).toString();
    auto digest = Digest::parse(text);
    if (!digest)
        return damaged(QStringLiteral("digest \"%1\": %2")
                .arg(text.first(qMin<qsizetype>(text.size(), 200)), digest.error().message));
    return digest;
}

Result<qint64> sizeIn(const QJsonObject &object)
{
    const auto size = integerIn(object, QStringLiteral("size"), {});
    if (!size)
        return damaged(size.error().detail);
    if (*size < 0)
        return damaged(QStringLiteral("size %1").arg(*size));
    return *size;
}

Result<QString> mediaTypeIn(const QJsonObject &object)
{
    auto mediaType = stringIn(object, QStringLiteral("mediaType"), {});
    if (!mediaType)
        return damaged(mediaType.error().detail);
    return *std::move(mediaType);
}

void setOrRemove(QJsonObject &object, const QString &key, const QJsonObject &value)
{
    if (value.isEmpty())
        object.remove(key);
    else
        object.insert(key, value);
}

} // namespace

Result<Descriptor> Descriptor::fromJson(const QJsonObject &object)
{
    auto mediaType = mediaTypeIn(object);
    if (!mediaType)
        return fail(mediaType.error());
    auto digest = digestIn(object);
    if (!digest)
        return fail(digest.error());
    auto size = sizeIn(object);
    if (!size)
        return fail(size.error());
    return Descriptor{*mediaType, *digest, *size,
        Platform::fromJson(object.value(QStringLiteral("platform")).toObject()),
        object.value(QStringLiteral("annotations")).toObject(), object};
}

QJsonObject Descriptor::toJson() const
{
    QJsonObject object = json;
    object.insert(QStringLiteral("mediaType"), mediaType);
    object.insert(QStringLiteral("digest"), digest.toString());
    object.insert(QStringLiteral("size"), size);
    setOrRemove(object, QStringLiteral("annotations"), annotations);
    // A platform that only normalises to ours stays as it was written, with the fields that we do not know.
    const QJsonObject written = object.value(QStringLiteral("platform")).toObject();
    if (Platform::fromJson(written) != platform)
        setOrRemove(object, QStringLiteral("platform"), platform.isNull() ? QJsonObject() : platform.toJson());
    return object;
}

QString Descriptor::annotation(QStringView key) const
{
    return annotations.value(key).toString();
}

bool Descriptor::isAttestation() const
{
    return annotation(annotation::attestationType) == u"attestation-manifest" || platform.isUnknown();
}

} // namespace stowage
