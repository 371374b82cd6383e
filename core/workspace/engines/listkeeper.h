// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/engines/lastlists.h"

#include <QFuture>
#include <QHash>
#include <QThreadPool>
#include <QTimer>

namespace stowage {

/// Keeps the last list of each engine until the next run (lastlists.h), a while after it came: a build changes a list
/// again and again. GUI thread; the disk is another one's.
class ListKeeper {
public:
    /// In `folder`; empty: nothing is kept. `disk` must outlive it.
    ListKeeper(QString folder, QThreadPool &disk);

    void note(const QString &placeId, const ImageList &images);
    /// What the run before has kept.
    QFuture<std::optional<ImageList>> last(const QString &placeId) const;
    /// All that has come by now, at once.
    void keep();

private:
    const QString m_folder;
    QThreadPool &m_disk;
    QHash<QString, ImageList> m_unkept;
    QTimer m_later;
};

} // namespace stowage
