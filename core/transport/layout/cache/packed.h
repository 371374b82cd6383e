// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/digest.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace stowage {

/// Puts values one after the other into bytes for a cache of ours, which this machine alone reads back (Unpacker). A
/// text that was there before takes eight bytes.
class Packer {
public:
    void number(qint64 value);
    void bytes(QByteArrayView value);
    void text(const QString &value);
    void digest(const Digest &value);
    void time(const QDateTime &value); ///< to the millisecond, in UTC

    /// A list: how many there are, then each as `put` puts it.
    template <typename List, typename Put>
    void list(const List &values, Put put)
    {
        number(qint64(values.size()));
        for (const auto &value : values)
            put(value);
    }

    const QByteArray &packed() const { return m_packed; }

private:
    QByteArray m_packed;
    QHash<QString, qint64> m_numbers;
};

/// Reads back what a Packer wrote, in the same order. After anything that does not fit every answer is empty and
/// isGood() false; whatever the bytes are, nothing outside of them is read. Equal texts share their memory.
class Unpacker {
public:
    /// `packed` has to outlive it.
    explicit Unpacker(QByteArrayView packed)
        : m_rest(packed)
    {
    }

    qint64 number();
    QByteArrayView bytes(); ///< a view into what is read
    QString text();
    Digest digest();
    QDateTime time();

    /// As many values as there were, each as `get` gets it.
    template <typename Value, typename Get>
    QList<Value> list(Get get)
    {
        QList<Value> values;
        const qint64 count = number();
        // Every value takes eight bytes or more: a count that promises more than there is asks for no memory.
        m_good = m_good && count >= 0 && count <= m_rest.size() / qint64(sizeof(qint64));
        values.reserve(m_good ? count : 0);
        for (qint64 i = 0; m_good && i < count; ++i)
            values.append(get());
        return values;
    }

    bool isGood() const { return m_good; }
    bool isAtEnd() const { return m_good && m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
    QStringList m_texts;
    bool m_good = true;
};

} // namespace stowage
