// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"
#include "models/images/imagesearch.h"
#include "models/images/placedimages.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <vector>

namespace stowage {

/// One row of an image list: one name of one image, or an image that has none.
struct ImageRow {
    int image = 0; ///< in ImageTable::images()
    int name = -1; ///< in its references, then its otherNames; -1: it has none
    int repository = 0; ///< in ImageTable::repositories(), which are in order: smaller comes first
    int tag = 0; ///< in ImageTable::tags(), likewise
};

/// A row, or the group of a repository, by its number in a table; both -1: neither is there any more.
struct ImageRowId {
    int row = -1;
    int repository = -1;
};

/// The images of a place, or of several together, prepared for showing: rows in their natural order (repository, then
/// tag), ranks to sort by, and what a filter searches. Preparing is the costly part and may be done on any thread; a
/// table never changes afterwards. Every member may be called from any thread.
class ImageTable {
public:
    static std::shared_ptr<const ImageTable> make(ImageList list);
    /// Rows of one name stand in the order of their places. What places share is in the total once for each.
    static std::shared_ptr<const ImageTable> make(const QList<PlacedImages> &places);

    const QList<ImageSummary> &images() const { return m_list.images; }
    qint64 totalSize() const { return m_list.totalSize; } ///< -1: not known
    const QStringList &repositories() const
    {
        return m_repositories;
    } ///< familiar names; "" of images that nothing names is last
    const QStringList &tags() const { return m_tags; }

    int rowCount() const { return int(m_rows.size()); }
    const ImageRow &row(int row) const { return m_rows[std::size_t(row)]; }
    const ImageSummary &image(int row) const { return m_list.images.at(this->row(row).image); }
    const QString &repository(int row) const { return m_repositories.at(this->row(row).repository); }
    const QString &tag(int row) const { return m_tags.at(this->row(row).tag); }
    QString place(int row) const { return m_places.value(placeOf(row)); } ///< Place::id; empty where one is listed
    QString placeTitle(int row) const { return m_placeTitles.value(placeOf(row)); } ///< likewise
    /// The reference that a row is about; null when it is about none.
    Reference reference(int row) const;
    /// "nginx:1.27" as a person says it; the foreign name; empty for an image without a name, wherever it came from.
    QString name(int row) const;
    /// What stays the same about a row when the list is read again: its place, and its name, or its digest when it has
    /// none.
    QString key(int row) const;
    /// Turns numbers of an older table of the same place into those of this one.
    void adopt(const ImageTable &old, std::vector<ImageRowId> &rows) const;

    /// Rows in the order of a column (ImageColumn), ties in their natural order.
    std::vector<int> sorted(int column, Qt::SortOrder order) const;
    qint64 sortKey(int row, int column) const;
    /// What a filter searches. The first call makes it, on its own thread, and any other waits for that.
    const ImageSearch &search() const;

private:
    void append(const PlacedImages &place);
    void prepare();
    int placeOf(int row) const; ///< among the places; -1 where one is listed
    QString keyInPlace(int row) const;
    int findRepository(const QString &name) const;
    void findRows(const QString &repository, QHash<QString, int> &rowOf) const;
    void makeRows();
    void rankPlatforms();
    void makeSearch() const;

    ImageList m_list;
    QStringList m_places; ///< IDs
    QStringList m_placeTitles;
    std::vector<int> m_placeOf; ///< by image: its place among them; empty where one place is listed
    QStringList m_repositories;
    QStringList m_tags;
    QStringList m_platforms; ///< of images, each once, in order
    std::vector<int> m_platformRanks; ///< by image: its place among them
    std::vector<ImageRow> m_rows;
    mutable std::once_flag m_searchable;
    mutable ImageSearch m_search; ///< made once, guarded by the flag
};

} // namespace stowage
