// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/containerwish.h"

#include "core/base/tr.h"

#include <QRegularExpression>

namespace stowage {

namespace {

/// "80", "80-82": the first and the last; none for anything else.
std::optional<std::pair<int, int>> rangeIn(const QString &text)
{
    constexpr int last = 65535;
    bool isNumber = false;
    const int from = text.section(u'-', 0, 0).toInt(&isNumber);
    bool isEnd = true;
    const int to = text.contains(u'-') ? text.section(u'-', 1).toInt(&isEnd) : from;
    if (!isNumber || !isEnd || from < 1 || to < from || to > last)
        return std::nullopt;
    return std::pair(from, to);
}

std::unexpected<Error> noPort(const QString &text)
{
    return fail(ErrorKind::Usage, Tr::tr("“%1” is no port. Write it as HOST:CONTAINER, as in 8080:80.").arg(text));
}

} // namespace

Result<QList<PublishedPort>> parsePublished(const QString &text)
{
    static const QRegularExpression written(
        QStringLiteral("^(?:(?:(\\[[0-9a-fA-F:.]+\\]|[0-9.]+):)?([0-9-]*):)?([0-9-]+)(?:/(tcp|udp|sctp))?$"));
    const auto match = written.match(text);
    const auto container = match.hasMatch() ? rangeIn(match.captured(3)) : std::nullopt;
    const QString outside = match.captured(2);
    const auto host = outside.isEmpty() ? container : rangeIn(outside);
    if (!container || !host || host->second - host->first != container->second - container->first)
        return noPort(text);
    QString address = match.captured(1);
    if (address.startsWith(u'['))
        address = address.sliced(1).chopped(1);
    QList<PublishedPort> ports;
    for (int offset = 0; container->first + offset <= container->second; ++offset) {
        PublishedPort port{QString::number(container->first + offset)};
        if (match.hasCaptured(4))
            port.protocol = match.captured(4);
        port.host = outside.isEmpty() ? QString() : QString::number(host->first + offset);
        port.address = address;
        ports.append(port);
    }
    return ports;
}

} // namespace stowage
