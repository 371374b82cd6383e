// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/factscode.h"

#include <QDataStream>
#include <QIODevice>
#include <QTimeZone>

namespace stowage {

static constexpr quint32 formatVersion = 2;

static QDataStream &operator<<(QDataStream &out, const Digest &digest)
{
    return out << quint8(digest.algorithm()) << digest.raw();
}

static QDataStream &operator>>(QDataStream &in, Digest &digest)
{
    quint8 algorithm = 0;
    QByteArray raw;
    in >> algorithm >> raw;
    digest = algorithm == 0 ? Digest() : Digest::fromRaw(Digest::Algorithm(algorithm), raw);
    return in;
}

static QDataStream &operator<<(QDataStream &out, const BlobUse &use)
{
    return out << use.digest << use.size << quint8(use.part) << use.attestation;
}

static QDataStream &operator>>(QDataStream &in, BlobUse &use)
{
    quint8 part = 0;
    in >> use.digest >> use.size >> part >> use.attestation;
    use.part = BlobUse::Part(part);
    return in;
}

static QDataStream &operator<<(QDataStream &out, const Platform &platform)
{
    return out << platform.os << platform.architecture << platform.variant << platform.osVersion;
}

static QDataStream &operator>>(QDataStream &in, Platform &platform)
{
    return in >> platform.os >> platform.architecture >> platform.variant >> platform.osVersion;
}

static QDataStream &operator<<(QDataStream &out, const PlatformFacts &facts)
{
    const qint64 created = facts.created.isValid() ? facts.created.toMSecsSinceEpoch() : -1;
    return out << facts.platform << facts.manifest << facts.config << facts.known << facts.layers << created
               << facts.labels;
}

static QDataStream &operator>>(QDataStream &in, PlatformFacts &facts)
{
    qint64 created = -1;
    in >> facts.platform >> facts.manifest >> facts.config >> facts.known >> facts.layers >> created >> facts.labels;
    if (created >= 0)
        facts.created = QDateTime::fromMSecsSinceEpoch(created, QTimeZone::UTC);
    return in;
}

QByteArray encodeFacts(const ImageFacts &facts)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    out << formatVersion << facts.mediaType << facts.artifactType << facts.artifactBlobs << facts.blobs
        << facts.platforms << facts.absent << facts.subjects;
    return bytes;
}

std::optional<ImageFacts> decodeFacts(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_8);
    quint32 version = 0;
    in >> version;
    if (version != formatVersion)
        return std::nullopt;
    ImageFacts facts;
    in >> facts.mediaType >> facts.artifactType >> facts.artifactBlobs >> facts.blobs >> facts.platforms >> facts.absent
        >> facts.subjects;
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return facts;
}

} // namespace stowage
