// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistmodel.h"

#include <algorithm>

namespace stowage {

bool ImageListModel::showsOutdated() const
{
    const QStringList words = m_filter.simplified().toLower().split(u' ');
    return std::ranges::any_of(ImageUpdates::filterWords(), [&](const QString &word) { return words.contains(word); });
}

/// The rows that have every word of the filter; the word for what is outdated is found in no text of theirs.
std::vector<quint8> ImageListModel::matches() const
{
    std::vector<quint8> shown = m_table->search().match(m_filter);
    if (!showsOutdated())
        return shown;
    QStringList rest = m_filter.simplified().toLower().split(u' ');
    for (const QString &word : ImageUpdates::filterWords())
        rest.removeAll(word);
    const std::vector<quint8> others = m_table->search().match(rest.join(u' '));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (others[size_t(row)] && m_updates.newer(*m_table, row))
            shown[size_t(row)] = 1;
    }
    return shown;
}

void ImageListModel::noteUpdates(const QList<NameUpdate> &updates)
{
    QSet<Reference> names;
    for (const NameUpdate &update : updates)
        names.insert(update.name);
    if (!showsOutdated()) {
        m_updates.note(updates);
        return tellUpdated(names);
    }
    rearrange([&] {
        m_updates.note(updates);
        rebuild();
    });
    tellUpdated(names);
    Q_EMIT countsChanged();
}

void ImageListModel::tellUpdated(const QSet<Reference> &names)
{
    const QList<int> roles{ImageRole::Newer, Qt::AccessibleDescriptionRole};
    const ImageRowTree::Places places = m_tree.places(*m_table);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!names.contains(m_table->reference(row)))
            continue;
        const auto [top, child] = places.find({row, -1});
        if (top < 0)
            continue;
        Q_EMIT dataChanged(topIndex(top), topIndex(top, ImageColumn::count - 1), roles);
        if (child >= 0)
            Q_EMIT dataChanged(childIndex(top, child), childIndex(top, child, ImageColumn::count - 1), roles);
    }
}

QList<std::pair<Reference, ImageSummary>> ImageListModel::outdated() const
{
    QList<std::pair<Reference, ImageSummary>> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_updates.newer(*m_table, row))
            all.append({m_table->reference(row), m_table->image(row)});
    }
    return all;
}

} // namespace stowage
