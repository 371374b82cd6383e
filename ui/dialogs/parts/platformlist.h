// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/platform.h"

#include <QListWidget>

namespace stowage {

/// Whether a person reads this platform among those: two versions of Windows are one line.
bool names(const QList<Platform> &platforms, const Platform &platform);

/// Platforms to tick, as high as they need up to a few rows. itemChanged() follows a tick by hand.
class PlatformList : public QListWidget {
    Q_OBJECT

public:
    explicit PlatformList(QWidget *parent = nullptr);

    /// A row each, in place of those before.
    void offer(const QList<Platform> &platforms, const QList<Platform> &ticked);
    void forget() { m_offered.clear(); } ///< the rows stay until others are offered
    const QList<Platform> &offered() const { return m_offered; }
    QList<Platform> ticked() const;
    bool isAllTicked() const { return ticked().size() == m_offered.size(); }
    void tickAll(); ///< without itemChanged()

private:
    QList<Platform> m_offered;
};

} // namespace stowage
