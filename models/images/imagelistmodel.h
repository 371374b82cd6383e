// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/images/imageroles.h"
#include "models/images/imagerowtree.h"
#include "models/images/imagetable.h"
#include "models/images/imageupdates.h"
#include "models/support/twolevelmodel.h"

#include <functional>

namespace stowage {

/// What verbs work on: the images and names behind some selected rows, each once; a group stands for all its rows.
struct ImageSelection {
    QList<ImageSummary> images;
    QList<int> positions; ///< of these images in the list that was given
    QStringList places{}; ///< of these images, Place::id; empty strings where one place is listed
    QList<Reference> names; ///< the selected ones, not all that the images have
    QStringList otherNames;

    /// The place that all of them are in, where several are listed; empty when there is no such place.
    QString onlyPlace() const;
    bool isEmpty() const { return images.isEmpty(); }
};

/// The images of a place, or of several together: a row per name, and one for each image that has none. Grouped, names
/// of one repository gather under it when there are several of them; a lone one is a plain row. It filters and sorts by
/// itself: QSortFilterProxyModel is too slow for a key per frame at 100,000 rows. Selection, current row and expansion
/// stay on the rows that stay. Give views uniform row heights. GUI thread.
class ImageListModel : public TwoLevelModel {
    Q_OBJECT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(bool grouped READ isGrouped WRITE setGrouped NOTIFY groupedChanged)
    Q_PROPERTY(int imageCount READ imageCount NOTIFY countsChanged)
    Q_PROPERTY(int nameCount READ nameCount NOTIFY countsChanged)
    Q_PROPERTY(int shownCount READ shownCount NOTIFY countsChanged)
    Q_PROPERTY(qint64 totalSize READ totalSize NOTIFY countsChanged)

public:
    using enum ImageColumn::Column;

    /// A drag carries the digests of its images under this type, a line each, beside text/plain.
    static constexpr QLatin1StringView dragMimeType{"application/x-stowage-images"};

    explicit ImageListModel(QObject *parent = nullptr);

    /// Images of another place or other places: nothing of the selection stays.
    void reset(std::shared_ptr<const ImageTable> table);
    /// The same place's images as they are now: a row is the same when its name is (or its digest when it has none).
    void update(std::shared_ptr<const ImageTable> table);
    void update(ImageList images) { update(ImageTable::make(std::move(images))); }

    /// Words, all of which a row must have: in its name, in what its place is called, in where its image came from, as
    /// the beginning of its ID or digest, in a platform, in a label (`key=value`), in the name of a container;
    /// "dangling" or "虚悬" finds images without a name, "outdated" or "有更新" names with a newer image in their
    /// registry, "in-use" or "使用中" images of containers and "unused" or "未使用" the others, where there are
    /// containers. Letter case does not matter.
    void setFilter(const QString &filter);
    const QString &filter() const { return m_filter; }
    void setGrouped(bool grouped);
    bool isGrouped() const { return m_grouped; }

    int imageCount() const { return int(m_table->images().size()); } ///< in the place
    int nameCount() const { return m_table->rowCount(); } ///< rows, were nothing filtered
    int shownCount() const { return int(m_tree.rows.size()); } ///< rows that pass the filter
    qint64 totalSize() const { return m_table->totalSize(); } ///< bytes, every blob once; -1: not known
    qint64 largestSize() const; ///< bytes of the largest image, looked for anew each time; 0: none is known

    /// What registries said of some names; another place's images forget all of it.
    void noteUpdates(const QList<NameUpdate> &updates);
    /// Each name here with a newer image in its registry, shown or not, and the image that it stands for now.
    QList<std::pair<Reference, ImageSummary>> outdated() const;

    /// The image of a row; nullptr for a group and an invalid index. Valid until the next update or reset.
    const ImageSummary *imageAt(const QModelIndex &index) const;
    ImageSelection selection(const QModelIndexList &indexes) const;
    /// The same for each place, by its ID, where several are listed together.
    QMap<QString, ImageSelection> selectionByPlace(const QModelIndexList &indexes) const;
    /// The row of this name or digest, invalid when it is not there or filtered away.
    QModelIndex find(const Reference &name) const;
    QModelIndex find(const Digest &digest) const;
    /// The group of a repository (familiar name), for views that keep their own memory of what was open.
    QModelIndex findGroup(const QString &repository) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void filterChanged();
    void groupedChanged();
    void countsChanged();

protected:
    int topCount() const override { return int(m_tree.tops.size()); }
    int childCount(int top) const override { return m_tree.childCount(top); }

private:
    void replace(std::shared_ptr<const ImageTable> table);
    void rearrange(const std::function<void()> &change);
    void rebuild();
    std::vector<quint8> matches() const;
    bool showsOutdated() const;
    void tellUpdated(const QSet<Reference> &names);
    std::span<const int> rowsOf(const QModelIndex &index) const;
    int rowAt(const QModelIndex &index) const;
    ImageSelection selectionOf(const std::vector<int> &rows) const;
    std::vector<int> rowsBehind(const QModelIndexList &indexes) const;
    ImageRowId idOf(const QModelIndex &index) const;
    QModelIndexList indexesOf(const std::vector<ImageRowId> &rows, const QModelIndexList &columns) const;
    QModelIndex findRow(const std::function<bool(int row)> &isIt) const;

    std::shared_ptr<const ImageTable> m_table;
    ImageUpdates m_updates;
    std::vector<int> m_order; ///< every row, sorted
    ImageRowTree m_tree; ///< the rows that are shown
    QString m_filter;
    bool m_grouped = true;
    int m_sortColumn = RepositoryColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace stowage
