// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesource.h"
#include "tests/support/memorysink.h"

/// What a MemorySink took, as the source of the next copy: a root and everything that it leads to.
class MemorySource : public stowage::ImageSource {
public:
    MemorySource(const MemorySink &sink, stowage::Descriptor root)
        : m_sink(sink)
        , m_root(std::move(root))
    {
    }

    stowage::Task<stowage::Result<stowage::RawManifest>> root() override { return manifest(m_root); }

    stowage::Task<stowage::Result<stowage::RawManifest>> manifest(stowage::Descriptor descriptor) override
    {
        if (!m_sink.manifests.contains(descriptor.digest))
            co_return stowage::fail(stowage::ErrorKind::NotFound, QStringLiteral("not here"));
        co_return stowage::verifyManifest(m_sink.manifests.value(descriptor.digest), descriptor.mediaType);
    }

    stowage::Task<stowage::Result<void>> read(
        stowage::Descriptor blob, stowage::BlobWriter &into, stowage::TransferContext) override
    {
        if (!m_sink.blobs.contains(blob.digest))
            co_return stowage::fail(stowage::ErrorKind::NotFound, QStringLiteral("not here"));
        const QByteArray bytes = m_sink.blobs.value(blob.digest).sliced(into.offset());
        if (into.needsWorker())
            co_return co_await stowage::onWorker([&] { return into.write(bytes); });
        co_return into.write(bytes);
    }

private:
    const MemorySink &m_sink;
    stowage::Descriptor m_root;
};
