// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/compress/compressimage.h"
#include "core/layer/sniff.h"
#include "core/layer/stream/decoder.h"
#include "core/layer/stream/encoder.h"
#include "tests/support/check.h"
#include "tests/support/shelf.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <fcntl.h>
#include <mutex>

namespace stowage {

/// Remembers, and counts how often something was compressed.
class Memory : public CompressedLayers {
public:
    QHash<Digest, Descriptor> kept;
    int rooms = 0;

    QString folder() const { return m_folder.path(); }

    QHash<Digest, Descriptor> known(const QList<Digest> &plain, Compression) override
    {
        const std::lock_guard lock(m_mutex);
        QHash<Digest, Descriptor> known;
        for (const Digest &digest : plain) {
            if (kept.contains(digest))
                known.insert(digest, kept.value(digest));
        }
        return known;
    }
    void remember(const Digest &plain, Compression, const Descriptor &compressed) override
    {
        const std::lock_guard lock(m_mutex);
        kept.insert(plain, compressed);
    }
    Result<Fd> room() override
    {
        const std::lock_guard lock(m_mutex);
        ++rooms;
        return Fd::openNameless(m_folder.path());
    }

private:
    QTemporaryDir m_folder;
    std::mutex m_mutex;
};

struct FullDisk : CompressedLayers {
    Result<Fd> room() override { return Fd::open(QStringLiteral("/dev/full"), O_RDWR); }
};

struct NoDisk : CompressedLayers {
    Result<Fd> room() override { return Fd::openNameless(QStringLiteral("/nowhere/at/all")); }
};

/// Lets nobody in.
struct Bouncer : MemorySink {
    Task<Result<bool>> has(Descriptor, std::stop_token) override
    {
        co_return fail(ErrorKind::Refused, QStringLiteral("not you"));
    }
};

/// Has a blob when it is asked for the first time, and never again.
struct Forgetful : MemorySink {
    QSet<Digest> asked;

    Task<Result<bool>> has(Descriptor blob, std::stop_token) override
    {
        const bool first = !asked.contains(blob.digest);
        asked.insert(blob.digest);
        co_return first;
    }
};

inline DrawnAs plain(DrawnAs as = {})
{
    as.gzip = false;
    return as;
}

/// Spoils what is read until it was read this often.
struct Spoiler : MemorySource {
    int spoilt;
    QList<Digest> told; ///< of which blobs it was told that they came wrong

    Spoiler(const Shelf &shelf, int spoilt)
        : MemorySource(shelf.source())
        , spoilt(spoilt)
    {
    }

    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        if (--spoilt < 0)
            co_return co_await MemorySource::read(blob, into, context);
        co_return co_await onWorker([&] { return into.write(QByteArray(blob.size, 'x')); });
    }
    void noteDamaged(const Descriptor &blob) override { told.append(blob.digest); }
};

/// Tells how far it is, and can be stopped, as places do.
struct Reader : MemorySource {
    explicit Reader(const Shelf &shelf)
        : MemorySource(shelf.source())
    {
    }

    Task<Result<void>> read(Descriptor blob, BlobWriter &into, TransferContext context) override
    {
        context.progress({blob.digest.toString(), Phase::Transfer, 0, blob.size});
        if (auto on = goOn(context.stop); !on)
            co_return on;
        co_return co_await MemorySource::read(blob, into, context);
    }

    Sentences remarks() const override { return {QStringLiteral("read in memory")}; }
};

/// Layers of some megabytes, of words that do not repeat soon.
inline DrawnImage largeImage()
{
    const auto words = [](int from) {
        QString text;
        for (int i = from; text.size() < 1'500'000; ++i)
            text += QString::number(qint64(i) * i * 7919, 36);
        return text;
    };
    return drawImage(
        QStringLiteral("one: a/file=") + words(1) + QStringLiteral("\ntwo: a/other=") + words(500), plain());
}

inline QByteArray encoded(const QByteArray &bytes, Compression how)
{
    QByteArray packed;
    const auto packer = encoder(how, [&packed](QByteArrayView piece) -> Result<void> {
        packed.append(piece);
        return {};
    });
    return packer->write(bytes) && packer->finish() ? packed : QByteArray();
}

/// Three layers: a plain one, one with gzip, one with zstd.
inline DrawnImage mixedImage(const DrawnAs &as)
{
    DrawnImage image = drawImage(QStringLiteral("one: a/file\ntwo: b/file\nthree: c/file"), as);
    QJsonObject manifest = QJsonDocument::fromJson(image.root.bytes).object();
    QJsonArray layers = manifest.value(u"layers").toArray();
    for (const auto &[i, how] : {std::pair(1, Compression::Gzip), std::pair(2, Compression::Zstd)}) {
        const QByteArray bytes = encoded(image.blobs.value(image.layers.at(i)), how);
        image.layers[i] = Digest::of(bytes);
        image.blobs.insert(image.layers.at(i), bytes);
        const QString type = layers.at(i)[u"mediaType"].toString();
        const QChar separator = type.contains(u"docker") ? u'.' : u'+';
        layers[i] = QJsonObject{{QStringLiteral("mediaType"), type + separator + compressionKey(how)},
            {QStringLiteral("digest"), image.layers.at(i).toString()}, {QStringLiteral("size"), bytes.size()}};
    }
    manifest.insert(QStringLiteral("layers"), layers);
    image.root = verifyManifest(QJsonDocument(manifest).toJson(), image.root.mediaType).value();
    return image;
}

inline QByteArray decoded(const QByteArray &bytes, Compression compression)
{
    return readAll(*decodedStream(memoryStream(bytes), compression), 1 << 30).value_or(QByteArray());
}

/// What arrived of an image is the image, compressed.
inline void verifyCompressed(const MemorySink &to, const RawManifest &root, const DrawnImage &image, Compression how)
{
    const auto manifest = Manifest::parse(root);
    QVERIFY_RESULT(manifest);
    QCOMPARE(manifest->config.digest, image.config);
    QCOMPARE(to.blobs.value(image.config), image.blobs.value(image.config));
    QCOMPARE(manifest->layers.size(), image.layers.size());
    for (qsizetype i = 0; i < image.layers.size(); ++i) {
        const Descriptor &layer = manifest->layers.at(i);
        QCOMPARE(claimedCompression(layer.mediaType), how);
        QCOMPARE(layer.size, to.blobs.value(layer.digest).size());
        QCOMPARE(decoded(to.blobs.value(layer.digest), how), image.blobs.value(image.layers.at(i)));
    }
}

inline RawManifest rootIn(const MemorySink &to)
{
    const Descriptor root = to.images.last().root;
    return verifyManifest(to.manifests.value(root.digest), root.mediaType).value();
}

/// Everything there is of an image, as a push wants it.
inline CopyRequest whole()
{
    CopyRequest request;
    request.platforms = CopyRequest::Platforms::All;
    request.root = CopyRequest::Root::Trimmed;
    return request;
}

/// Compresses images and copies them.
class CompressRig {
public:
    Memory memory;
    CopyRequest request = whole();
    std::optional<Phase> stopAt; ///< the first step of this kind stops everything
    bool changed = false; ///< by the last one

    QList<Phase> phasesOf(const Digest &blob) const { return m_told.value(blob.toString()); }

    Task<Result<CopyReport>> send(ImageSource &from, ImageSink &to, Compression how, CompressedLayers &layers)
    {
        const TransferContext with = context();
        const auto image = co_await compressImage(from, to, request, how, layers, with);
        if (!image)
            co_return fail(image.error());
        changed = image->changed;
        auto report = co_await copyImage(*image->source, to, whole(), with);
        if (report) {
            report->trimmed = image->trimmed;
            report->platforms = image->platforms;
        }
        co_return report;
    }

    Result<CopyReport> sent(
        ImageSource &from, ImageSink &to, Compression how = Compression::Gzip, CompressedLayers *layers = nullptr)
    {
        return QCoro::waitFor(send(from, to, how, layers ? *layers : memory));
    }

    Result<CopyReport> sent(
        const Shelf &shelf, ImageSink &to, Compression how = Compression::Gzip, CompressedLayers *layers = nullptr)
    {
        Reader from(shelf);
        return sent(from, to, how, layers);
    }

    /// Whether it arrived, and is another image over there.
    bool sentAnother(
        const Shelf &shelf, ImageSink &to, Compression how = Compression::Gzip, CompressedLayers *layers = nullptr)
    {
        const auto report = sent(shelf, to, how, layers);
        if (!report)
            qWarning() << report.error().message.words() << report.error().detail;
        return report && changed;
    }

private:
    TransferContext context()
    {
        TransferContext context;
        std::stop_source stop;
        context.stop = stop.get_token();
        context.progress = [this, stop](const BlobProgress &step) mutable {
            const std::lock_guard lock(m_mutex);
            QList<Phase> &phases = m_told[step.blob];
            if (phases.isEmpty() || phases.last() != step.phase)
                phases.append(step.phase);
            if (stopAt == step.phase)
                stop.request_stop();
        };
        return context;
    }

    std::mutex m_mutex;
    QMap<QString, QList<Phase>> m_told;
};

} // namespace stowage
