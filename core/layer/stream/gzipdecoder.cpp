// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stream/gzipdecoder.h"

#include "core/base/tr.h"

#include <isa-l/igzip_lib.h>

namespace stowage {

namespace {

constexpr int maximumMembers = 1'000'000;

std::unexpected<Error> broken(const QString &detail)
{
    return fail(ErrorKind::Damaged, Tr::tr("The gzip data is damaged or cut off."), detail);
}

class GzipDecoder : public ByteStream {
public:
    explicit GzipDecoder(ByteStreamPtr encoded)
        : m_encoded(std::move(encoded))
        , m_buffer(pieceSize, Qt::Uninitialized)
    {
        beginMember();
    }

    Result<QByteArrayView> next() override
    {
        m_state.next_out = reinterpret_cast<uint8_t *>(m_buffer.data());
        m_state.avail_out = uint32_t(m_buffer.size());
        while (m_going && *m_going && m_state.avail_out > 0)
            m_going = m_betweenMembers ? nextMember() : inflateSome();
        const QByteArrayView made = QByteArrayView(m_buffer).first(m_buffer.size() - m_state.avail_out);
        // What was good is handed out before the error is told.
        if (!m_going && made.isEmpty())
            return fail(m_going.error());
        return made;
    }

private:
    void beginMember()
    {
        const uint32_t availableOut = m_state.avail_out;
        uint8_t *const out = m_state.next_out;
        uint8_t *const in = m_state.next_in;
        const uint32_t availableIn = m_state.avail_in;
        isal_inflate_init(&m_state);
        m_state.crc_flag = ISAL_GZIP;
        m_state.next_out = out;
        m_state.avail_out = availableOut;
        m_state.next_in = in;
        m_state.avail_in = availableIn;
    }

    Result<void> refill()
    {
        if (m_state.avail_in > 0 || m_inputEnded)
            return {};
        const auto piece = m_encoded->next();
        if (!piece)
            return fail(piece.error());
        m_inputEnded = piece->isEmpty();
        m_state.next_in = reinterpret_cast<uint8_t *>(const_cast<char *>(piece->data()));
        m_state.avail_in = uint32_t(piece->size());
        return {};
    }

    /// Zeros may follow the last member: tapes and block devices pad with them.
    Result<bool> nextMember()
    {
        if (const auto filled = refill(); !filled)
            return fail(filled.error());
        if (m_state.avail_in == 0)
            return false;
        if (*m_state.next_in == 0) {
            m_padding = true;
            ++m_state.next_in;
            --m_state.avail_in;
            return true;
        }
        if (m_padding || *m_state.next_in != 0x1f || ++m_members > maximumMembers)
            return broken(QStringLiteral("unexpected bytes after a member"));
        beginMember();
        m_betweenMembers = false;
        return true;
    }

    Result<bool> inflateSome()
    {
        if (const auto filled = refill(); !filled)
            return fail(filled.error());
        const uint32_t before = m_state.avail_out;
        if (const int status = isal_inflate(&m_state); status < 0)
            return broken(QStringLiteral("isal_inflate: %1").arg(status));
        m_betweenMembers = m_state.block_state == ISAL_BLOCK_FINISH;
        if (m_inputEnded && !m_betweenMembers && m_state.avail_out == before)
            return broken(QStringLiteral("unexpected end"));
        return true;
    }

    ByteStreamPtr m_encoded;
    QByteArray m_buffer;
    inflate_state m_state = {};
    Result<bool> m_going = true; ///< false at the end
    bool m_betweenMembers = false;
    bool m_inputEnded = false;
    bool m_padding = false;
    int m_members = 1;
};

} // namespace

ByteStreamPtr gzipDecoder(ByteStreamPtr encoded)
{
    return std::make_unique<GzipDecoder>(std::move(encoded));
}

} // namespace stowage
