// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/disk/growingfile.h"

namespace stowage {

static constexpr qsizetype pieceSize = 1024 * 1024;
static constexpr qint64 handOverSize = 8 * pieceSize;

GrowingFile::GrowingFile(PartialFile file, Digest::Algorithm algorithm)
    : m_file(std::move(file))
    , m_digester(algorithm)
{
}

Result<void> GrowingFile::resume(qint64 limit)
{
    const auto size = m_file.fd().size();
    if (!size)
        return fail(size.error());
    if (*size > limit)
        return clear();
    QByteArray piece(std::min<qint64>(*size, pieceSize), Qt::Uninitialized);
    while (m_written < *size) {
        const auto got = m_file.fd().readAt(m_written, piece.data(), piece.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        m_digester.add(QByteArrayView(piece).first(*got));
        m_written += *got;
    }
    m_handedOver = m_written;
    return {};
}

Result<void> GrowingFile::clear()
{
    m_pending.clear();
    m_written = 0;
    m_handedOver = 0;
    m_digester.reset();
    return m_file.fd().truncate(0);
}

Result<void> GrowingFile::append(QByteArrayView bytes)
{
    m_digester.add(bytes);
    if (m_pending.isEmpty() && bytes.size() >= pieceSize)
        return writeOut(bytes);
    m_pending.append(bytes);
    return m_pending.size() >= pieceSize ? flush() : Result<void>{};
}

Result<void> GrowingFile::flush()
{
    auto written = writeOut(m_pending);
    if (written)
        m_pending.resize(0);
    return written;
}

Result<void> GrowingFile::writeOut(QByteArrayView bytes)
{
    if (auto written = m_file.fd().writeAt(m_written, bytes); !written)
        return written;
    m_written += bytes.size();
    if (m_written - m_handedOver >= handOverSize) {
        m_file.fd().startWriteback(m_handedOver, m_written - m_handedOver);
        m_handedOver = m_written;
    }
    return {};
}

} // namespace stowage
