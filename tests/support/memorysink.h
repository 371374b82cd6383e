// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesink.h"
#include "core/image/memorywriter.h"
#include "core/oci/digester.h"

#include <QCoroTask>
#include <QHash>

#include <mutex>

/// A place in memory that takes images, with everything that arrived laid open for a test.
class MemorySink : public stowage::ImageSink {
public:
    struct Image {
        stowage::Descriptor root;
        QList<stowage::Reference> names;
    };

    QHash<stowage::Digest, QByteArray> blobs; ///< configs and layers
    QHash<stowage::Digest, QByteArray> manifests;
    QList<Image> images; ///< that became visible
    int blobsWritten = 0;

    stowage::Task<stowage::Result<bool>> has(stowage::Descriptor blob, std::stop_token) override
    {
        const std::lock_guard lock(m_mutex);
        co_return blobs.contains(blob.digest) && blobs[blob.digest].size() == blob.size;
    }

    stowage::Task<stowage::Result<std::unique_ptr<stowage::BlobWriter>>> write(
        stowage::Descriptor blob, std::stop_token) override
    {
        co_return std::make_unique<Writer>(*this, blob);
    }

    stowage::Task<stowage::Result<std::unique_ptr<stowage::IngestWriter>>> ingest() override
    {
        co_return std::make_unique<Ingester>(*this);
    }

    stowage::Task<stowage::Result<void>> putManifest(stowage::RawManifest manifest) override
    {
        manifests.insert(manifest.digest, manifest.bytes);
        co_return stowage::Result<void>{};
    }

    stowage::Task<stowage::Result<void>> publish(stowage::Descriptor root, QList<stowage::Reference> names) override
    {
        images.append({root, names});
        co_return stowage::Result<void>{};
    }

private:
    void keep(const stowage::Digest &digest, const QByteArray &bytes)
    {
        const std::lock_guard lock(m_mutex);
        blobs.insert(digest, bytes);
        ++blobsWritten;
    }

    class Writer : public stowage::MemoryWriter {
    public:
        Writer(MemorySink &sink, const stowage::Descriptor &blob)
            : MemoryWriter(blob, 1LL << 40)
            , m_sink(sink)
            , m_digest(blob.digest)
        {
        }

        stowage::Result<void> commit() override
        {
            auto committed = MemoryWriter::commit();
            if (committed)
                m_sink.keep(m_digest, bytes());
            return committed;
        }

    private:
        MemorySink &m_sink;
        stowage::Digest m_digest;
    };

    class Ingester : public stowage::IngestWriter {
    public:
        explicit Ingester(MemorySink &sink)
            : m_sink(sink)
        {
        }

        stowage::Result<void> write(QByteArrayView bytes) override
        {
            m_bytes.append(bytes);
            return {};
        }

        stowage::Result<stowage::Descriptor> commit() override
        {
            stowage::Descriptor blob;
            blob.digest = stowage::Digest::of(m_bytes);
            blob.size = m_bytes.size();
            m_sink.keep(blob.digest, m_bytes);
            return blob;
        }

    private:
        MemorySink &m_sink;
        QByteArray m_bytes;
    };

    std::mutex m_mutex;
};
