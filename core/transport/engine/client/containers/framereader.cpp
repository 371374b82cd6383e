// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/containers/framereader.h"

#include <QtEndian>

#include <algorithm>

namespace stowage {

static constexpr qsizetype headerSize = 8;

bool FrameReader::readHeader()
{
    constexpr char errorStream = 2;
    const char stream = m_header.at(0);
    if (stream < 0 || stream > errorStream)
        return false;
    m_isError = stream == errorStream;
    m_left = qFromBigEndian<quint32>(m_header.constData() + 4);
    m_header.clear();
    return true;
}

bool FrameReader::add(QByteArrayView bytes, const Take &take)
{
    while (!bytes.isEmpty()) {
        if (m_left == 0) {
            const qsizetype missing = std::min(headerSize - m_header.size(), bytes.size());
            m_header += bytes.first(missing);
            bytes = bytes.sliced(missing);
            if (m_header.size() == headerSize && !readHeader())
                return false;
            continue;
        }
        const qsizetype piece = qsizetype(std::min<qint64>(m_left, bytes.size()));
        take(m_isError, bytes.first(piece));
        bytes = bytes.sliced(piece);
        m_left -= piece;
    }
    return true;
}

} // namespace stowage
