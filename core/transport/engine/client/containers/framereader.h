// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <functional>

namespace stowage {

/// Takes apart what a container without a terminal says: pieces, each of which says whether it is output or error, and
/// how long it is (protocols E.11).
class FrameReader {
public:
    using Take = std::function<void(bool isError, QByteArrayView bytes)>;

    /// False for what no engine sends: the connection is of no more use.
    bool add(QByteArrayView bytes, const Take &take);

private:
    bool readHeader();

    QByteArray m_header;
    qint64 m_left = 0; ///< of the piece that has begun, in bytes
    bool m_isError = false;
};

} // namespace stowage
