// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/archive/read/membername.h"

#include "core/oci/digest.h"

#include <QList>

#include <algorithm>

namespace stowage {

namespace {

constexpr qsizetype maximumName = 4096;
constexpr qsizetype maximumComponent = 255;
constexpr QByteArrayView blobsFolder = "blobs/";

bool isSane(const QByteArray &path)
{
    const bool hasDrive = path.size() > 1 && path[1] == ':' && (path.size() == 2 || path[2] == '\\');
    return path.size() <= maximumName && !path.startsWith('/') && !path.startsWith('\\') && !hasDrive
        && std::ranges::none_of(path, [](char c) { return uchar(c) < 0x20 || c == 0x7f; });
}

} // namespace

std::optional<QByteArray> cleanMemberName(const QByteArray &path)
{
    if (!isSane(path))
        return std::nullopt;
    QList<QByteArray> kept;
    for (const QByteArray &component : path.split('/')) {
        if (component == ".." || component.size() > maximumComponent)
            return std::nullopt;
        if (!component.isEmpty() && component != ".")
            kept << component;
    }
    return kept.join('/');
}

std::optional<QByteArray> resolveSymlink(const QByteArray &link, const QByteArray &target)
{
    if (!isSane(target))
        return std::nullopt;
    QList<QByteArray> kept = link.split('/');
    kept.removeLast();
    for (const QByteArray &component : target.split('/')) {
        if (component == ".." && kept.isEmpty())
            return std::nullopt;
        if (component == "..")
            kept.removeLast();
        else if (!component.isEmpty() && component != ".")
            kept << component;
    }
    return kept.join('/');
}

QByteArray blobMemberName(const QString &digest)
{
    return blobsFolder.toByteArray() + digest.toLatin1().replace(':', '/');
}

QString digestOfBlobName(const QByteArray &name)
{
    if (!name.startsWith(blobsFolder))
        return {};
    const QString text = QString::fromLatin1(name.sliced(blobsFolder.size()).replace('/', ':'));
    return Digest::parse(text) ? text : QString();
}

} // namespace stowage
