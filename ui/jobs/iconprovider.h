// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QQuickImageProvider>

namespace stowage {

/// Icons of the theme for QML: `image://icon/NAME`. A name may carry anything after a "?" to be asked for again.
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();

    QPixmap requestPixmap(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace stowage
