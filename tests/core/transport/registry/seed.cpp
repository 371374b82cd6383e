// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/core/transport/registry/seed.h"

#include "core/oci/mediatype.h"
#include "tests/lab/process/programs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stowage {

namespace {

QString baseUrl(const QString &host, const QString &name)
{
    return u"http://%1/v2/%2/"_s.arg(host, name);
}

Result<QByteArray> curl(const QStringList &arguments)
{
    const auto outcome = lab::run(u"curl"_s, QStringList{u"-sS"_s, u"--fail"_s} + arguments);
    if (outcome.exit != 0)
        return fail(ErrorKind::Failed, u"curl failed"_s, QString::fromUtf8(outcome.err));
    return outcome.out;
}

Result<QByteArray> put(const QString &url, const QByteArray &bytes, const QString &type)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return fail(ErrorKind::NoSpace, u"no temporary file"_s);
    return curl(
        {u"-X"_s, u"PUT"_s, u"-H"_s, u"Content-Type: "_s + type, u"--data-binary"_s, u'@' + file.fileName(), url});
}

Result<QByteArray> pushBlob(const QString &base, const QByteArray &bytes)
{
    const auto begun = curl(
        {u"-X"_s, u"POST"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%header{location}"_s, base + u"blobs/uploads/"_s});
    if (!begun)
        return begun;
    const QString location = QString::fromUtf8(*begun) + u"&digest="_s + Digest::of(bytes).toString();
    return put(location, bytes, u"application/octet-stream"_s);
}

Descriptor describe(const QByteArray &bytes, QStringView type)
{
    Descriptor descriptor;
    descriptor.mediaType = type.toString();
    descriptor.digest = Digest::of(bytes);
    descriptor.size = bytes.size();
    return descriptor;
}

QByteArray manifestOf(const Seed &seed)
{
    QJsonArray layers;
    for (const Descriptor &layer : seed.layers)
        layers.append(layer.toJson());
    return QJsonDocument(QJsonObject{{u"schemaVersion"_s, 2}, {u"mediaType"_s, media::ociManifest.toString()},
                             {u"config"_s, seed.config.toJson()}, {u"layers"_s, layers}})
        .toJson(QJsonDocument::Compact);
}

void addBlob(Seed &seed, const Descriptor &descriptor, const QByteArray &bytes)
{
    seed.blobs.insert(descriptor.digest, bytes);
}

} // namespace

QByteArray layerBytes(qint64 size, int salt)
{
    QRandomGenerator random(quint32(size) ^ quint32(salt));
    QByteArray bytes(size, '\0');
    for (char &c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

Result<Seed> pushSeed(const QString &host, const QString &name, const QString &tag, const QList<qint64> &layerSizes)
{
    Seed seed;
    const QByteArray config = R"({"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}})";
    seed.config = describe(config, media::ociConfig);
    addBlob(seed, seed.config, config);
    for (const qint64 size : layerSizes) {
        const QByteArray bytes = layerBytes(size, int(seed.layers.size()));
        seed.layers.append(describe(bytes, ociLayerType(Compression::None)));
        addBlob(seed, seed.layers.last(), bytes);
    }
    seed.manifest = manifestOf(seed);
    seed.digest = Digest::of(seed.manifest);
    const QString base = baseUrl(host, name);
    for (const QByteArray &blob : std::as_const(seed.blobs))
        if (auto pushed = pushBlob(base, blob); !pushed)
            return fail(pushed.error());
    if (auto pushed = put(base + u"manifests/"_s + tag, seed.manifest, media::ociManifest.toString()); !pushed)
        return fail(pushed.error());
    return seed;
}

} // namespace stowage
