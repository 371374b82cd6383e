// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/layout/cache/packed.h"

#include <QTimeZone>

#include <cstring>
#include <limits>

namespace stowage {

static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

void Packer::number(qint64 value)
{
    m_packed.append(reinterpret_cast<const char *>(&value), sizeof value);
}

void Packer::bytes(QByteArrayView value)
{
    number(value.size());
    m_packed.append(value);
}

void Packer::text(const QString &value)
{
    const qint64 next = m_numbers.size();
    const auto known = m_numbers.constFind(value);
    number(known == m_numbers.cend() ? next : *known);
    if (known != m_numbers.cend())
        return;
    m_numbers.insert(value, next);
    bytes(value.toUtf8());
}

void Packer::digest(const Digest &value)
{
    number(qint64(value.algorithm()));
    bytes(value.raw());
}

void Packer::time(const QDateTime &value)
{
    number(value.isValid() ? value.toMSecsSinceEpoch() : noTime);
}

qint64 Unpacker::number()
{
    qint64 value = 0;
    m_good = m_good && m_rest.size() >= qsizetype(sizeof value);
    if (!m_good)
        return 0;
    std::memcpy(&value, m_rest.data(), sizeof value);
    m_rest = m_rest.sliced(sizeof value);
    return value;
}

QByteArrayView Unpacker::bytes()
{
    const qint64 size = number();
    m_good = m_good && size >= 0 && size <= m_rest.size();
    if (!m_good)
        return {};
    const QByteArrayView value = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return value;
}

QString Unpacker::text()
{
    const qint64 known = number();
    m_good = m_good && known >= 0 && known <= m_texts.size();
    if (!m_good)
        return {};
    if (known == m_texts.size())
        m_texts.append(QString::fromUtf8(bytes()));
    return m_texts.at(known);
}

Digest Unpacker::digest()
{
    const qint64 algorithm = number();
    const QByteArrayView raw = bytes();
    if (!m_good || algorithm == qint64(Digest::Algorithm::None))
        return {};
    const Digest digest = Digest::fromRaw(Digest::Algorithm(algorithm), raw.toByteArray());
    m_good = !digest.isNull();
    return digest;
}

QDateTime Unpacker::time()
{
    const qint64 value = number();
    return m_good && value != noTime ? QDateTime::fromMSecsSinceEpoch(value, QTimeZone::UTC) : QDateTime();
}

} // namespace stowage
