// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imageupdates.h"

namespace stowage {

const QStringList &ImageUpdates::filterWords()
{
    static const QStringList words{QStringLiteral("outdated"), QStringLiteral("有更新")};
    return words;
}

void ImageUpdates::note(const QList<NameUpdate> &updates)
{
    for (const NameUpdate &update : updates)
        m_updates.insert(update.name, update);
}

const NameUpdate *ImageUpdates::newer(const ImageTable &table, int row) const
{
    if (m_updates.isEmpty())
        return nullptr;
    const auto found = m_updates.constFind(table.reference(row));
    const bool counts = found != m_updates.cend() && found->state == NameUpdate::State::Newer
        && found->here == table.image(row).digest;
    return counts ? &*found : nullptr;
}

} // namespace stowage
