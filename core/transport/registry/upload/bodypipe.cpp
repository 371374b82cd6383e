// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/bodypipe.h"

#include <algorithm>
#include <cstring>

namespace stowage {

static constexpr qsizetype capacity = 1024 * 1024;

BodyPipe::BodyPipe(qint64 position)
    : m_taken(position)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

Result<void> BodyPipe::give(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_broken || m_bytes.size() < capacity; });
        if (m_broken)
            return fail(*m_broken);
        const qsizetype part = std::min(capacity - m_bytes.size(), bytes.size());
        m_bytes.append(bytes.first(part));
        bytes = bytes.sliced(part);
        announce();
    }
    return {};
}

/// Once for all that came since the last look.
void BodyPipe::announce()
{
    if (m_announced)
        return;
    m_announced = true;
    QMetaObject::invokeMethod(this, &QIODevice::readyRead, Qt::QueuedConnection);
}

void BodyPipe::openWindow(qint64 bytes, bool keep)
{
    m_window = bytes;
    m_keeps = keep;
    m_kept.clear();
}

bool BodyPipe::goBackTo(qint64 position)
{
    m_window = 0;
    const qint64 back = m_taken - position;
    if (back < 0 || back > m_kept.size())
        return false;
    const std::lock_guard lock(m_mutex);
    m_bytes.prepend(m_kept.last(back));
    m_kept.clear();
    m_taken = position;
    return true;
}

void BodyPipe::breakOff(const Error &why)
{
    const std::lock_guard lock(m_mutex);
    if (!m_broken)
        m_broken = why;
    m_changed.notify_all();
}

qint64 BodyPipe::bytesAvailable() const
{
    const std::lock_guard lock(m_mutex);
    return std::min<qint64>(m_bytes.size(), m_window) + QIODevice::bytesAvailable();
}

qint64 BodyPipe::readData(char *data, qint64 length)
{
    if (m_window == 0)
        return -1;
    const std::lock_guard lock(m_mutex);
    m_announced = false;
    const qsizetype part = qsizetype(std::min({length, m_window, qint64(m_bytes.size())}));
    std::memcpy(data, m_bytes.constData(), std::size_t(part));
    if (m_keeps)
        m_kept.append(m_bytes.constData(), part);
    m_bytes.remove(0, part);
    m_window -= part;
    m_taken += part;
    m_changed.notify_all();
    return part;
}

} // namespace stowage
