// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/jobs/iconprovider.h"

#include "ui/style/icons.h"

namespace stowage {

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Pixmap)
{
}

QPixmap IconProvider::requestPixmap(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QSize wanted = requestedSize.isValid() ? requestedSize : QSize(16, 16);
    const QPixmap pixmap = themeIcon(id.section(u'?', 0, 0)).pixmap(wanted);
    if (size)
        *size = pixmap.size();
    return pixmap;
}

} // namespace stowage
