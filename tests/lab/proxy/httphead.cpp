// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/proxy/httphead.h"

#include <algorithm>

namespace stowage::lab {

namespace {

bool same(const QByteArray &one, const QByteArray &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<HttpHead> HttpHead::take(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    HttpHead head;
    QList<QByteArray> lines = buffer.first(end).replace("\r\n", "\n").split('\n');
    head.firstLine = lines.takeFirst();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        head.headers.emplaceBack(line.first(std::max<qsizetype>(colon, 0)), line.sliced(colon + 1).trimmed());
    }
    buffer.remove(0, end + 4);
    return head;
}

QByteArray HttpHead::value(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(headers, [&](const auto &header) { return same(header.first, name); });
    return found == headers.end() ? QByteArray() : found->second;
}

void HttpHead::remove(const QByteArray &name)
{
    headers.removeIf([&](const auto &header) { return same(header.first, name); });
}

void HttpHead::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    headers.emplaceBack(name, value);
}

QByteArray HttpHead::toBytes() const
{
    QByteArray bytes = firstLine + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

} // namespace stowage::lab
