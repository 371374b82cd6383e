// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/decoder.h"

#include "core/base/tr.h"
#include "core/layer/stream/filterdecoder.h"
#include "core/layer/stream/gzipdecoder.h"
#include "core/layer/stream/zstddecoder.h"

namespace stowage {

namespace {

/// Counts what passes.
class CountedStream : public ByteStream {
public:
    CountedStream(ByteStreamPtr source, std::shared_ptr<qint64> count)
        : m_source(std::move(source))
        , m_count(std::move(count))
    {
    }

    Result<QByteArrayView> next() override
    {
        auto piece = m_source->next();
        if (piece)
            *m_count += piece->size();
        return piece;
    }

private:
    ByteStreamPtr m_source;
    std::shared_ptr<qint64> m_count;
};

/// Refuses to go on when far more comes out than went in.
class LimitedStream : public ByteStream {
public:
    LimitedStream(ByteStreamPtr source, std::shared_ptr<qint64> encoded, DecodeLimits limits)
        : m_source(std::move(source))
        , m_encoded(std::move(encoded))
        , m_limits(limits)
    {
    }

    Result<QByteArrayView> next() override
    {
        auto piece = m_source->next();
        if (piece)
            m_decoded += piece->size();
        if (piece && isBomb())
            return fail(ErrorKind::Damaged,
                Tr::tr("The compressed data unpacks to far more than any image: it was not read further."),
                QStringLiteral("%1 bytes from %2").arg(m_decoded).arg(*m_encoded));
        return piece;
    }

private:
    bool isBomb() const
    {
        return (m_decoded > m_limits.alwaysFine && m_decoded / m_limits.usualRatio > *m_encoded)
            || (m_decoded > m_limits.ratioFrom && m_decoded / m_limits.maximumRatio > *m_encoded);
    }

    ByteStreamPtr m_source;
    std::shared_ptr<qint64> m_encoded;
    DecodeLimits m_limits;
    qint64 m_decoded = 0;
};

ByteStreamPtr plainDecoder(ByteStreamPtr encoded, Compression compression)
{
    switch (compression) {
    case Compression::Gzip:
        return gzipDecoder(std::move(encoded));
    case Compression::Zstd:
        return zstdDecoder(std::move(encoded));
    case Compression::Xz:
    case Compression::Bzip2:
        return filterDecoder(std::move(encoded), compression);
    case Compression::None:
        break;
    }
    return encoded;
}

} // namespace

ByteStreamPtr decodedStream(ByteStreamPtr encoded, Compression compression, DecodeLimits limits)
{
    if (compression == Compression::None)
        return encoded;
    auto count = std::make_shared<qint64>(0);
    auto counted = std::make_unique<CountedStream>(std::move(encoded), count);
    return std::make_unique<LimitedStream>(plainDecoder(std::move(counted), compression), count, limits);
}

} // namespace stowage
