// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/copy.h"
#include "tests/core/transport/registry/guardedregistry.h"
#include "tests/support/check.h"
#include "tests/support/shelf.h"

#include <QJsonArray>

namespace stowage {

using namespace Qt::StringLiterals;

inline const QString picture = u"base: etc/hosts etc/motd\ntool: usr/bin/tool"_s;

/// An image whose one layer is this.
inline DrawnImage imageOf(const QByteArray &layer)
{
    DrawnImage image = drawImage(u"base: etc/hosts"_s);
    const Digest digest = Digest::of(layer);
    QJsonObject json = QJsonDocument::fromJson(image.root.bytes).object();
    json[u"layers"_s] = QJsonArray{QJsonObject{{u"mediaType"_s, u"application/vnd.oci.image.layer.v1.tar"_s},
        {u"digest"_s, digest.toString()}, {u"size"_s, layer.size()}}};
    image.root = verifyManifest(QJsonDocument(json).toJson(), image.root.mediaType).value();
    image.blobs.insert(digest, layer);
    return image;
}

/// A push of one image to "team/app", and what it told.
struct Pusher {
    explicit Pusher(const QString &host, RegistryAccess access = {})
    {
        access.pushes = true;
        target = *Reference::parse(host + u"/team/app:1"_s);
        client = registryClient(target, access, shortPatience());
    }

    Result<CopyReport> push(const DrawnImage &image, QHash<Digest, QString> elsewhere = {})
    {
        Shelf shelf(image);
        return push(shelf, elsewhere);
    }

    Result<CopyReport> push(const Shelf &shelf, QHash<Digest, QString> elsewhere = {})
    {
        TransferContext context;
        context.stop = stop.get_token();
        context.progress = [this](const BlobProgress &step) {
            steps.append(step);
            onStep(step);
        };
        const auto sink = registrySink(client, std::move(elsewhere), context);
        MemorySource source = shelf.source();
        CopyRequest request;
        request.platforms = CopyRequest::Platforms::All;
        request.root = CopyRequest::Root::Trimmed;
        request.names = {target, target.withTag(u"2"_s)};
        request.parallelBlobs = 5;
        return QCoro::waitFor(copyImage(source, *sink, request, context));
    }

    Reference target;
    std::shared_ptr<RegistryClient> client;
    std::stop_source stop;
    QList<BlobProgress> steps;
    ProgressFn onStep = [](const BlobProgress &) { }; ///< hears of each after it stands in `steps`
};

/// Whether the image is there under this tag of "team/app", byte for byte.
inline void checkArrival(const QString &host, const DrawnImage &image, const QString &tag)
{
    Puller puller(host + u"/team/app:"_s + tag);
    const auto root = puller.root();
    QVERIFY_RESULT(root);
    QCOMPARE(root->digest, image.root.digest);
    const QList<Descriptor> layers = Manifest::parse(*root).value().layers;
    for (const Descriptor &layer : layers) {
        const auto blob = puller.blob(layer);
        QVERIFY_RESULT(blob);
        QCOMPARE(*blob, image.blobs.value(layer.digest));
    }
}

} // namespace stowage
