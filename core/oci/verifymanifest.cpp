// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/oci/digester.h"
#include "core/oci/manifest.h"

namespace stowage {

namespace {

std::unexpected<Error> damaged(const QString &sentence, const QString &detail = {})
{
    return fail(ErrorKind::Damaged, sentence, detail);
}

Result<Digest> verifiedDigest(const QByteArray &bytes, const Digest &expected)
{
    if (expected.isNull())
        return Digest::of(bytes);
    if (!expected.isVerifiable())
        return damaged(
            Tr::tr("The manifest cannot be checked: %1 digests are not supported.").arg(expected.algorithmName()));
    Digester digester(expected.algorithm());
    digester.add(bytes);
    const Digest found = digester.result();
    if (found != expected)
        return damaged(Tr::tr("The manifest is damaged: its content does not have the digest that it should have."),
            QStringLiteral("expected %1, found %2").arg(expected.toString(), found.toString()));
    return found;
}

/// What the keys of the body say, whatever anybody claims. A body that is both at once is an attack: two readers would
/// see two images behind one digest.
Result<MediaKind> kindOfBody(const QJsonObject &body)
{
    const bool index = body.contains(u"manifests");
    const bool manifest = body.contains(u"config") || body.contains(u"layers");
    if (body.contains(u"fsLayers") || body.value(u"schemaVersion").toInt() == 1)
        return damaged(Tr::tr("This image is in Docker's old schema 1 format, which is not supported. "
                              "Push it again with a current version of Docker."));
    if (index && manifest)
        return damaged(Tr::tr("The manifest is refused: it claims to be an image and an image index at once."));
    if (!index && !manifest)
        return damaged(Tr::tr("This is no image manifest: it names neither layers nor other manifests."));
    return index ? MediaKind::Index : MediaKind::Manifest;
}

bool isManifestKind(MediaKind kind)
{
    return kind == MediaKind::Index || kind == MediaKind::Manifest;
}

/// Who asked knows best, then the body's own word, then the body's shape.
Result<QString> decidedType(const QString &claimedType, const QJsonObject &body)
{
    auto kind = kindOfBody(body);
    if (!kind)
        return fail(kind.error());
    const QString claimed = withoutParameters(claimedType).toString();
    if (isManifestKind(mediaKind(claimed)) && mediaKind(claimed) != *kind)
        return damaged(Tr::tr("The manifest is refused: it is not of the type that it was announced with."), claimed);
    if (mediaKind(claimed) == *kind)
        return claimed;
    const QString own = body.value(u"mediaType").toString();
    if (mediaKind(own) == *kind)
        return own;
    return (*kind == MediaKind::Index ? media::ociIndex : media::ociManifest).toString();
}

} // namespace

Result<RawManifest> verifyManifest(const QByteArray &bytes, const QString &claimedType, const Digest &expected)
{
    if (bytes.size() > maximumManifestSize)
        return damaged(Tr::tr("The manifest is larger than 4 MiB, which no registry allows."),
            QStringLiteral("%1 bytes").arg(bytes.size()));
    auto digest = verifiedDigest(bytes, expected);
    if (!digest)
        return fail(digest.error());
    auto body = parseObject(bytes, Tr::tr("The manifest"));
    if (!body)
        return fail(body.error());
    auto mediaType = decidedType(claimedType, *body);
    if (!mediaType)
        return fail(mediaType.error());
    return RawManifest{bytes, *mediaType, *digest};
}

} // namespace stowage
