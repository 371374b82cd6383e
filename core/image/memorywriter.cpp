// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/memorywriter.h"

#include "core/base/tr.h"

namespace stowage {

MemoryWriter::MemoryWriter(Descriptor descriptor, qint64 limit)
    : m_descriptor(std::move(descriptor))
    , m_limit(limit)
{
}

Result<void> MemoryWriter::restart()
{
    m_bytes.clear();
    return {};
}

Result<void> MemoryWriter::write(QByteArrayView bytes)
{
    if (m_bytes.size() + bytes.size() > std::min(m_descriptor.size, m_limit))
        return fail(ErrorKind::Damaged, Tr::tr("A document of this image is larger than it should be."),
            m_descriptor.digest.toString());
    m_bytes.append(bytes);
    return {};
}

Result<void> MemoryWriter::commit()
{
    if (m_bytes.size() == m_descriptor.size && m_descriptor.digest.isOf(m_bytes))
        return {};
    return fail(ErrorKind::Damaged, Tr::tr("A document of this image is not what its digest says."),
        m_descriptor.digest.toString());
}

} // namespace stowage
