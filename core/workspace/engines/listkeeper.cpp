// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/listkeeper.h"

#include <QtConcurrentRun>

#include <utility>

namespace stowage {

ListKeeper::ListKeeper(QString folder, QThreadPool &disk)
    : m_folder(std::move(folder))
    , m_disk(disk)
{
    constexpr int aWhile = 5'000; // milliseconds
    m_later.setInterval(aWhile);
    m_later.setSingleShot(true);
    QObject::connect(&m_later, &QTimer::timeout, &m_later, [this] { keep(); });
}

void ListKeeper::note(const QString &placeId, const ImageList &images)
{
    if (m_folder.isEmpty())
        return;
    m_unkept.insert(placeId, images);
    m_later.start();
}

QFuture<std::optional<ImageList>> ListKeeper::last(const QString &placeId) const
{
    return QtConcurrent::run(
        &m_disk, [folder = m_folder, placeId] { return folder.isEmpty() ? std::nullopt : lastList(folder, placeId); });
}

void ListKeeper::keep()
{
    m_disk.start([folder = m_folder, lists = std::exchange(m_unkept, {})] {
        for (auto list = lists.begin(); list != lists.end(); ++list)
            static_cast<void>(keepLastList(folder, list.key(), *list)); // without it the next run is only slower
    });
}

} // namespace stowage
