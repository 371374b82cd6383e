// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/places/placemodel.h"

#include "core/base/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace stowage {

PlaceModel::PlaceModel(QObject *parent)
    : TwoLevelModel(parent)
{
}

/// Archives come and go one by one, so that what is selected and open stays.
void PlaceModel::setPlaces(const QList<Place> &places)
{
    QList<Place> archives;
    for (const Place &place : places) {
        if (place.kind == Place::Kind::Library)
            setLibrary(place);
        else
            archives.append(place);
    }
    removeAllBut(archives);
    for (const Place &archive : std::as_const(archives)) {
        if (!m_archives.contains(archive))
            append(archive);
    }
}

void PlaceModel::setLibrary(const Place &place)
{
    m_library = place;
    Q_EMIT dataChanged(topIndex(LibraryRow), topIndex(LibraryRow));
}

void PlaceModel::removeAllBut(const QList<Place> &archives)
{
    for (int row = int(m_archives.size()) - 1; row >= 0; --row) {
        if (archives.contains(m_archives.at(row)))
            continue;
        beginRemoveRows(topIndex(ArchivesRow), row, row);
        m_facts.remove(m_archives.at(row).id);
        m_archives.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT dataChanged(topIndex(ArchivesRow), topIndex(ArchivesRow));
}

void PlaceModel::append(const Place &archive)
{
    const int row = int(m_archives.size());
    beginInsertRows(topIndex(ArchivesRow), row, row);
    m_archives.append(archive);
    endInsertRows();
    Q_EMIT dataChanged(topIndex(ArchivesRow), topIndex(ArchivesRow));
}

void PlaceModel::setCount(const QString &placeId, int count)
{
    setFacts(placeId, {count, {}});
}

void PlaceModel::setProblem(const QString &placeId, const QString &problem)
{
    setFacts(placeId, {-1, problem});
}

void PlaceModel::setFacts(const QString &placeId, const Facts &facts)
{
    const QModelIndex index = find(placeId);
    if (!index.isValid())
        return;
    m_facts.insert(placeId, facts);
    Q_EMIT dataChanged(index, index);
}

const Place *PlaceModel::placeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (!isTop(index))
        return &m_archives.at(index.row());
    return index.row() == LibraryRow ? &m_library : nullptr;
}

QModelIndex PlaceModel::find(const QString &placeId) const
{
    if (placeId == m_library.id)
        return topIndex(LibraryRow);
    const auto found = std::ranges::find(m_archives, placeId, &Place::id);
    return found == m_archives.cend() ? QModelIndex() : childIndex(ArchivesRow, int(found - m_archives.cbegin()));
}

QModelIndex PlaceModel::archivesSection() const
{
    return topIndex(ArchivesRow);
}

int PlaceModel::columnCount(const QModelIndex &) const
{
    return 1;
}

int PlaceModel::childCount(int top) const
{
    return top == ArchivesRow ? int(m_archives.size()) : 0;
}

QString PlaceModel::nameOf(const Place *place)
{
    if (!place)
        return Tr::tr("Archives");
    return place->kind == Place::Kind::Library ? Tr::tr("Library").words() : QFileInfo(place->path).fileName();
}

QVariant PlaceModel::sectionFact(int role) const
{
    switch (role) {
    case PlaceRole::Kind:
        return int(PlaceRowKind::ArchivesSection);
    case PlaceRole::Count:
        return int(m_archives.size());
    case PlaceRole::Closable:
        return false;
    default:
        return {};
    }
}

QVariant PlaceModel::placeFact(const Place &place, int role) const
{
    const bool isLibrary = place.kind == Place::Kind::Library;
    switch (role) {
    case PlaceRole::Kind:
        return int(isLibrary ? PlaceRowKind::Library : PlaceRowKind::Archive);
    case PlaceRole::Id:
        return place.id;
    case PlaceRole::Path:
    case Qt::ToolTipRole:
        return place.path;
    case PlaceRole::Count:
        return m_facts.value(place.id).count;
    case PlaceRole::Problem:
        return m_facts.value(place.id).problem;
    case PlaceRole::Closable:
        return !isLibrary;
    default:
        return {};
    }
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place *place = placeAt(index);
    if (role == Qt::DisplayRole)
        return nameOf(place);
    return place ? placeFact(*place, role) : sectionFact(role);
}

Qt::ItemFlags PlaceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return placeAt(index) ? flags | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren
                          : Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
}

QHash<int, QByteArray> PlaceModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"},
        {PlaceRole::Kind, "kind"},
        {PlaceRole::Id, "id"},
        {PlaceRole::Path, "path"},
        {PlaceRole::Count, "count"},
        {PlaceRole::Problem, "problem"},
        {PlaceRole::Closable, "closable"},
    };
}

} // namespace stowage
