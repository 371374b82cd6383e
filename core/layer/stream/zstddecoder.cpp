// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/zstddecoder.h"

#include "core/base/tr.h"

#include <zstd.h>

namespace stowage {

namespace {

constexpr int maximumWindowLog = 27;

struct FreeContext {
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

std::unexpected<Error> broken(const QString &detail)
{
    return fail(ErrorKind::Damaged, Tr::tr("The zstd data is damaged or cut off."), detail);
}

class ZstdDecoder : public ByteStream {
public:
    explicit ZstdDecoder(ByteStreamPtr encoded)
        : m_encoded(std::move(encoded))
        , m_buffer(pieceSize, Qt::Uninitialized)
        , m_context(ZSTD_createDCtx())
    {
        ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, maximumWindowLog);
    }

    Result<QByteArrayView> next() override
    {
        ZSTD_outBuffer out = {m_buffer.data(), size_t(m_buffer.size()), 0};
        while (m_going && *m_going && out.pos < out.size)
            m_going = decodeSome(out);
        // What was good is handed out before the error is told.
        if (!m_going && out.pos == 0)
            return fail(m_going.error());
        return QByteArrayView(m_buffer).first(qsizetype(out.pos));
    }

private:
    Result<bool> decodeSome(ZSTD_outBuffer &out)
    {
        if (m_in.pos == m_in.size && !m_inputEnded) {
            const auto piece = m_encoded->next();
            if (!piece)
                return fail(piece.error());
            m_inputEnded = piece->isEmpty();
            m_in = {piece->data(), size_t(piece->size()), 0};
        }
        if (m_inputEnded && m_atFrameEnd)
            return false;
        const size_t before = out.pos;
        const size_t status = ZSTD_decompressStream(m_context.get(), &out, &m_in);
        if (ZSTD_isError(status))
            return broken(QString::fromLatin1(ZSTD_getErrorName(status)));
        m_atFrameEnd = status == 0;
        if (m_inputEnded && !m_atFrameEnd && out.pos == before)
            return broken(QStringLiteral("unexpected end"));
        return true;
    }

    ByteStreamPtr m_encoded;
    QByteArray m_buffer;
    std::unique_ptr<ZSTD_DCtx, FreeContext> m_context;
    ZSTD_inBuffer m_in = {};
    Result<bool> m_going = true; ///< false at the end
    bool m_inputEnded = false;
    bool m_atFrameEnd = true;
};

} // namespace

ByteStreamPtr zstdDecoder(ByteStreamPtr encoded)
{
    return std::make_unique<ZstdDecoder>(std::move(encoded));
}

} // namespace stowage
