// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/jobtitles.h"

#include "core/base/tr.h"
#include "core/oci/reference.h"

#include <QFileInfo>
#include <QUrl>

namespace stowage {

QString fileTitle(const QString &path)
{
    if (path.isEmpty())
        return Tr::tr("standard input");
    // An address may hold a password or a signature.
    const QUrl url(path);
    return url.host().isEmpty() ? QFileInfo(path).fileName() : url.fileName().isEmpty() ? url.host() : url.fileName();
}

QString wayTitle(const QStringList &images, const QString &to)
{
    const auto name = Reference::parse(images.value(0));
    const QString first = name && images.size() == 1 ? name->familiar()
        : images.size() == 1                         ? images.first().left(19)
                                                     : Tr::tr("%n image(s)", nullptr, int(images.size())).words();
    return QStringLiteral("%1 → %2").arg(first, to);
}

} // namespace stowage
