// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/archive.h"

#include "core/base/tr.h"
#include "core/image/platformremark.h"
#include "core/transport/archive/rootfs/changes.h"
#include "core/transport/archive/rootfs/rootfslayer.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString messageOf(const ImportRequest &request)
{
    if (!request.message.isEmpty())
        return request.message;
    // Recorded in the image like docker's own, so that it is the same whoever imports.
    return u"Imported from %1"_s.arg(request.path.isEmpty() ? u"-"_s : QFileInfo(request.path).fileName());
}

QByteArray configBytes(const ImportRequest &request, const QJsonObject &run, const RootFsLayer &layer)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    QJsonObject config = {{u"created"_s, now}, {u"architecture"_s, request.platform.architecture},
        {u"os"_s, request.platform.os}, {u"config"_s, run},
        {u"rootfs"_s, QJsonObject{{u"type"_s, u"layers"_s}, {u"diff_ids"_s, QJsonArray{layer.diffId.toString()}}}},
        {u"history"_s, QJsonArray{QJsonObject{{u"created"_s, now}, {u"comment"_s, messageOf(request)}}}}};
    if (!request.platform.variant.isEmpty())
        config[u"variant"_s] = request.platform.variant;
    return json(config);
}

Descriptor describe(QStringView mediaType, const QByteArray &bytes)
{
    Descriptor descriptor;
    descriptor.mediaType = mediaType.toString();
    descriptor.digest = Digest::of(bytes);
    descriptor.size = bytes.size();
    return descriptor;
}

QByteArray manifestBytes(const Descriptor &config, const Descriptor &layer)
{
    return json({{u"schemaVersion"_s, 2}, {u"mediaType"_s, media::ociManifest.toString()},
        {u"config"_s, config.toJson()}, {u"layers"_s, QJsonArray{layer.toJson()}}});
}

Task<Result<RootFsLayer>> storeLayer(QString path, QString shown, ImageSink &sink, TransferContext context)
{
    auto opened = co_await onWorker([&] { return openArchiveRaw(path, context.stop, shown); });
    if (!opened)
        co_return fail(opened.error());
    auto writer = co_await sink.ingest();
    if (!writer)
        co_return fail(writer.error());
    co_return co_await onWorker([&] { return makeRootFsLayer(std::move(*opened), **writer, context); });
}

Task<Result<void>> storeConfig(QByteArray bytes, ImageSink &sink, std::stop_token stop)
{
    auto writer = co_await sink.write(describe(media::ociConfig, bytes), std::move(stop));
    if (!writer)
        co_return fail(writer.error());
    co_return co_await onWorker([&]() -> Result<void> {
        return (*writer)->restart().and_then([&] { return (*writer)->write(bytes); }).and_then([&] {
            return (*writer)->commit();
        });
    });
}

} // namespace

Task<Result<LoadedImage>> importRootFileSystem(ImportRequest request, ImageSink &sink, TransferContext context)
{
    const auto run = configFromChanges(request.changes);
    if (!run)
        co_return fail(run.error());
    const auto layer = co_await storeLayer(request.path, request.shown, sink, context);
    if (!layer)
        co_return fail(layer.error());
    const QByteArray config = configBytes(request, *run, *layer);
    if (auto stored = co_await storeConfig(config, sink, context.stop); !stored)
        co_return fail(stored.error());
    const auto manifest
        = verifyManifest(manifestBytes(describe(media::ociConfig, config), layer->blob), media::ociManifest.toString());
    if (!manifest)
        co_return fail(manifest.error());
    if (auto put = co_await sink.putManifest(*manifest); !put)
        co_return fail(put.error());
    if (auto published = co_await sink.publish(manifest->descriptor(), request.names); !published)
        co_return fail(published.error());
    LoadedImage image{manifest->descriptor(), request.names, {request.platform}, {}};
    if (const Sentence remark = platformRemark(image.displayName(), image.platforms); !remark.isEmpty())
        image.remarks << remark;
    if (!layer->hasEnd)
        image.remarks << Tr::tr("The tar has no end: it may have been cut off between two files.");
    co_return image;
}

} // namespace stowage
