// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <array>
#include <random>

namespace stowage {

/// Damages bytes as cut connections, bad disks and ill will do. The same seed always makes the same damage.
class Mutator {
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {
    }

    /// `bytes` with one to four wounds.
    QByteArray damaged(QByteArray bytes)
    {
        for (qsizetype wounds = 1 + below(4); wounds > 0; --wounds)
            wound(bytes);
        return bytes;
    }

private:
    static constexpr std::array tokens = {"null", "[]", "{}", "\"", "\\", "-1", "1e999", "9223372036854775808", "true",
        "\\u0000", "\xff", "\xed\xa0\x80", "[[[[[[[[", "{\"manifests\":[", "\"layers\":", "sha256:", "/", ":", "@",
        "..", "%1", "0001-01-01T00:00:00Z"};

    qsizetype below(qsizetype limit) { return limit > 0 ? qsizetype(m_random() % quint64(limit)) : 0; }

    void wound(QByteArray &bytes)
    {
        const qsizetype at = below(bytes.size());
        const qsizetype length = below(qMin<qsizetype>(64, bytes.size() - at));
        switch (below(6)) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.sliced(at, length));
            break;
        case 3:
            bytes.insert(at, tokens[size_t(below(tokens.size()))]);
            break;
        case 4:
            bytes.replace(at, length, tokens[size_t(below(tokens.size()))]);
            break;
        default:
            if (!bytes.isEmpty())
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
        }
    }

    std::mt19937 m_random;
};

} // namespace stowage
