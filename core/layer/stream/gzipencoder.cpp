// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/gzipencoder.h"

#include <QByteArray>

#include <isa-l/igzip_lib.h>

#include <algorithm>

namespace stowage {

namespace {

/// What comes out depends on the pieces that go in: they are always of this size.
constexpr qsizetype blockSize = 256 * 1024;

class GzipEncoder : public Encoder {
public:
    explicit GzipEncoder(ByteSink sink)
        : m_sink(std::move(sink))
        , m_levelBuffer(ISAL_DEF_LVL1_DEFAULT, Qt::Uninitialized)
        , m_out(256 * 1024, Qt::Uninitialized)
    {
        isal_deflate_init(&m_stream);
        m_stream.level = 1;
        m_stream.level_buf = reinterpret_cast<uint8_t *>(m_levelBuffer.data());
        m_stream.level_buf_size = uint32_t(m_levelBuffer.size());
        m_stream.gzip_flag = IGZIP_GZIP;
    }

    Result<void> write(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            const QByteArrayView part = bytes.first(std::min(bytes.size(), blockSize - m_waiting.size()));
            if (const auto taken = take(part); !taken)
                return taken;
            bytes = bytes.sliced(part.size());
        }
        return {};
    }

    Result<void> finish() override
    {
        m_stream.end_of_stream = 1;
        return deflate(m_waiting);
    }

private:
    Result<void> take(QByteArrayView part)
    {
        if (part.size() == blockSize)
            return deflate(part);
        m_waiting.append(part);
        if (m_waiting.size() < blockSize)
            return {};
        const auto done = deflate(m_waiting);
        m_waiting.resize(0);
        return done;
    }

    Result<void> deflate(QByteArrayView bytes)
    {
        m_stream.next_in = reinterpret_cast<uint8_t *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = uint32_t(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<uint8_t *>(m_out.data());
            m_stream.avail_out = uint32_t(m_out.size());
            isal_deflate(&m_stream);
            const auto made = QByteArrayView(m_out).first(m_out.size() - m_stream.avail_out);
            if (const auto taken = made.isEmpty() ? Result<void>() : m_sink(made); !taken)
                return taken;
        } while (m_stream.avail_out == 0);
        return {};
    }

    ByteSink m_sink;
    QByteArray m_levelBuffer;
    QByteArray m_out;
    QByteArray m_waiting; ///< less than a block
    isal_zstream m_stream = {};
};

} // namespace

std::unique_ptr<Encoder> gzipEncoder(ByteSink sink)
{
    return std::make_unique<GzipEncoder>(std::move(sink));
}

} // namespace stowage
