// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace stowage::lab {

/// The first line and the headers of an HTTP/1.1 message, in the order and the spelling in which they came.
struct HttpHead {
    QByteArray firstLine;
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// Takes a whole head off the front of the buffer; nothing, and the buffer untouched, while it is incomplete.
    static std::optional<HttpHead> take(QByteArray &buffer);

    /// The first header of this name in any case; null when there is none.
    QByteArray value(const QByteArray &name) const;
    bool has(const QByteArray &name) const { return !value(name).isNull(); }
    void remove(const QByteArray &name);
    void set(const QByteArray &name, const QByteArray &value);
    QByteArray toBytes() const;
    /// The second word of the first line: a request's target, an answer's status.
    QByteArray secondWord() const { return firstLine.split(' ').value(1); }
};

} // namespace stowage::lab
