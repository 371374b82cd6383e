// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesink.h"

namespace stowage {

/// A sink in front of another that keeps what it is asked to publish until publishAll(): of an archive with several
/// images either all become visible or none. The sink behind it must outlive it.
class PublishLater : public ImageSink {
public:
    explicit PublishLater(ImageSink &sink)
        : m_sink(sink)
    {
    }

    Task<Result<bool>> has(Descriptor blob, std::stop_token stop) override;
    Task<Result<QByteArray>> stored(Descriptor manifest) override;
    Task<Result<std::unique_ptr<BlobWriter>>> write(Descriptor blob, std::stop_token stop) override;
    Task<Result<std::unique_ptr<IngestWriter>>> ingest() override;
    Task<Result<void>> putManifest(RawManifest manifest) override;
    Task<Result<void>> publish(Descriptor root, QList<Reference> names) override;

    Task<Result<void>> publishAll();

private:
    struct Publication {
        Descriptor root;
        QList<Reference> names;
    };

    ImageSink &m_sink;
    QList<Publication> m_publications;
};

} // namespace stowage
