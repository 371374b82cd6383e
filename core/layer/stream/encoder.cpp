// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/encoder.h"

#include "core/layer/stream/gzipencoder.h"
#include "core/layer/stream/zstdencoder.h"

namespace stowage {

namespace {

class PlainEncoder : public Encoder {
public:
    explicit PlainEncoder(ByteSink sink)
        : m_sink(std::move(sink))
    {
    }

    Result<void> write(QByteArrayView bytes) override { return m_sink(bytes); }
    Result<void> finish() override { return {}; }

private:
    ByteSink m_sink;
};

} // namespace

std::unique_ptr<Encoder> encoder(Compression compression, ByteSink sink)
{
    if (compression == Compression::Gzip)
        return gzipEncoder(std::move(sink));
    if (compression == Compression::Zstd)
        return zstdEncoder(std::move(sink));
    return std::make_unique<PlainEncoder>(std::move(sink));
}

} // namespace stowage
