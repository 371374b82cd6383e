// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagecells.h"
#include "models/images/imagelistmodel.h"

#include <QMimeData>

#include <algorithm>

namespace stowage {

/// The rows behind some indexes, a group's all, each once and in the order of the list that was given.
std::vector<int> ImageListModel::rowsBehind(const QModelIndexList &indexes) const
{
    std::vector<int> rows;
    QSet<int> known;
    for (const QModelIndex &index : indexes) {
        for (const int row : rowsOf(index)) {
            if (!known.contains(row))
                rows.push_back(row);
            known.insert(row);
        }
    }
    return rows;
}

QString ImageSelection::onlyPlace() const
{
    return std::ranges::all_of(places, [this](const QString &place) { return place == places.first(); })
        ? places.value(0)
        : QString();
}

ImageSelection ImageListModel::selection(const QModelIndexList &indexes) const
{
    return selectionOf(rowsBehind(indexes));
}

QMap<QString, ImageSelection> ImageListModel::selectionByPlace(const QModelIndexList &indexes) const
{
    QMap<QString, std::vector<int>> rows;
    for (const int row : rowsBehind(indexes))
        rows[m_table->place(row)].push_back(row);
    QMap<QString, ImageSelection> selections;
    for (const auto &[place, there] : rows.asKeyValueRange())
        selections.insert(place, selectionOf(there));
    return selections;
}

ImageSelection ImageListModel::selectionOf(const std::vector<int> &rows) const
{
    ImageSelection selected;
    QSet<int> known;
    for (const int row : rows) {
        const int image = m_table->row(row).image;
        if (!known.contains(image)) {
            selected.images.append(m_table->image(row));
            selected.positions.append(image);
            selected.places.append(m_table->place(row));
        }
        known.insert(image);
        if (const Reference name = m_table->reference(row); !name.isNull())
            selected.names.append(name);
        else if (m_table->row(row).name >= 0)
            selected.otherNames.append(m_table->repository(row));
    }
    return selected;
}

QStringList ImageListModel::mimeTypes() const
{
    return {dragMimeType, QStringLiteral("text/plain")};
}

QMimeData *ImageListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList names;
    QStringList digests;
    for (const int row : rowsBehind(indexes)) {
        names.append(dragText(*m_table, row));
        digests.append(m_table->image(row).digest.toString());
    }
    if (names.isEmpty())
        return nullptr;
    digests.removeDuplicates();
    auto *data = new QMimeData;
    data->setText(names.join(u'\n'));
    data->setData(dragMimeType, digests.join(u'\n').toLatin1());
    return data;
}

} // namespace stowage
