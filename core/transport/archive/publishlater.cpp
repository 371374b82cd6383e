// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/publishlater.h"

namespace stowage {

Task<Result<bool>> PublishLater::has(Descriptor blob, std::stop_token stop)
{
    return m_sink.has(blob, std::move(stop));
}

Task<Result<QByteArray>> PublishLater::stored(Descriptor manifest)
{
    return m_sink.stored(manifest);
}

Task<Result<std::unique_ptr<BlobWriter>>> PublishLater::write(Descriptor blob, std::stop_token stop)
{
    return m_sink.write(blob, std::move(stop));
}

Task<Result<std::unique_ptr<IngestWriter>>> PublishLater::ingest()
{
    return m_sink.ingest();
}

Task<Result<void>> PublishLater::putManifest(RawManifest manifest)
{
    return m_sink.putManifest(manifest);
}

Task<Result<void>> PublishLater::publish(Descriptor root, QList<Reference> names)
{
    m_publications.append({root, names});
    co_return Result<void>{};
}

Task<Result<void>> PublishLater::publishAll()
{
    for (const Publication &publication : std::as_const(m_publications))
        if (auto published = co_await m_sink.publish(publication.root, publication.names); !published)
            co_return published;
    co_return Result<void>{};
}

} // namespace stowage
