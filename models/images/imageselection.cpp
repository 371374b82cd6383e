// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagecells.h"
#include "models/images/imagelistmodel.h"

#include <QMimeData>

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

ImageSelection ImageListModel::selection(const QModelIndexList &indexes) const
{
    ImageSelection selected;
    QSet<int> known;
    for (const int row : rowsBehind(indexes)) {
        const int image = m_table->row(row).image;
        if (!known.contains(image)) {
            selected.images.append(m_table->image(row));
            selected.positions.append(image);
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
