// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/places/placemodel.h"

#include "core/base/listed.h"
#include "core/base/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace stowage {

PlaceModel::PlaceModel(QObject *parent)
    : TwoLevelModel(parent)
{
}

/// Registries and archives come and go one by one, so that what is selected and open stays.
void PlaceModel::setPlaces(const QList<Place> &places)
{
    QList<Place> registries;
    QList<Place> archives;
    for (const Place &place : places) {
        if (place.kind == Place::Kind::Library)
            setLibrary(place);
        else
            (place.kind == Place::Kind::Archive ? archives : registries).append(place);
    }
    setSection(RegistriesRow, registries);
    setSection(ArchivesRow, archives);
}

void PlaceModel::setSection(int section, const QList<Place> &places)
{
    removeAllBut(section, places);
    for (int row = 0; row < int(places.size()); ++row) {
        const int now = int(placesIn(section).indexOf(places.at(row)));
        if (now < 0)
            insert(section, row, places.at(row));
        else if (now > row)
            moveUp(section, now, row);
    }
}

void PlaceModel::setLibrary(const Place &place)
{
    m_library = place;
    Q_EMIT dataChanged(topIndex(LibraryRow), topIndex(LibraryRow));
}

void PlaceModel::removeAllBut(int section, const QList<Place> &places)
{
    QList<Place> &listed = placesIn(section);
    for (int row = int(listed.size()) - 1; row >= 0; --row) {
        if (places.contains(listed.at(row)))
            continue;
        beginRemoveRows(topIndex(section), row, row);
        m_facts.remove(listed.at(row).id);
        listed.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT dataChanged(topIndex(section), topIndex(section));
}

void PlaceModel::moveUp(int section, int from, int to)
{
    beginMoveRows(topIndex(section), from, from, topIndex(section), to);
    placesIn(section).move(from, to);
    endMoveRows();
}

void PlaceModel::insert(int section, int row, const Place &place)
{
    beginInsertRows(topIndex(section), row, row);
    placesIn(section).insert(row, place);
    endInsertRows();
    Q_EMIT dataChanged(topIndex(section), topIndex(section));
}

void PlaceModel::setCount(const QString &placeId, int count)
{
    changeFacts(placeId, [count](Facts &facts) {
        facts.count = count;
        facts.problem.clear();
    });
}

void PlaceModel::setProblem(const QString &placeId, const QString &problem)
{
    changeFacts(placeId, [&](Facts &facts) {
        facts.count = -1;
        facts.problem = problem;
    });
}

void PlaceModel::setSettings(const QString &placeId, const RegistrySettings &settings)
{
    changeFacts(placeId, [&](Facts &facts) { facts.settings = settings; });
}

template <typename Change>
void PlaceModel::changeFacts(const QString &placeId, Change act)
{
    const QModelIndex index = find(placeId);
    if (!index.isValid())
        return;
    act(m_facts[placeId]);
    Q_EMIT dataChanged(index, index);
}

const Place *PlaceModel::placeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (!isTop(index))
        return &placesIn(topOf(index)).at(index.row());
    return index.row() == LibraryRow ? &m_library : nullptr;
}

QModelIndex PlaceModel::find(const QString &placeId) const
{
    if (placeId == m_library.id)
        return topIndex(LibraryRow);
    for (const int section : {RegistriesRow, ArchivesRow}) {
        const auto found = std::ranges::find(placesIn(section), placeId, &Place::id);
        if (found != placesIn(section).cend())
            return childIndex(section, int(found - placesIn(section).cbegin()));
    }
    return {};
}

QModelIndex PlaceModel::registriesSection() const
{
    return topIndex(RegistriesRow);
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
    return top == LibraryRow ? 0 : int(placesIn(top).size());
}

static bool isDockerHub(const Place &place)
{
    return place.kind == Place::Kind::Registry && place.path == QLatin1StringView("docker.io");
}

/// The list is narrow; the tool tip has all of it.
static QString favouriteName(const Reference &repository)
{
    return repository.isOnDockerHub() ? repository.familiarName() : repository.path();
}

static QString nameOf(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Library:
        return Tr::tr("Library");
    case Place::Kind::Registry:
        return isDockerHub(place) ? QStringLiteral("Docker Hub") : place.path;
    case Place::Kind::Favourite:
        return favouriteName(Reference::parse(place.path).value_or(Reference()));
    case Place::Kind::Archive:
        return QFileInfo(place.path).fileName();
    }
    return {};
}

static PlaceRowKind kindOf(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Library:
        return PlaceRowKind::Library;
    case Place::Kind::Registry:
        return PlaceRowKind::Registry;
    case Place::Kind::Favourite:
        return PlaceRowKind::Favourite;
    case Place::Kind::Archive:
        return PlaceRowKind::Archive;
    }
    return {};
}

/// The Library and Docker Hub are always there.
static bool isClosable(const Place &place)
{
    return place.kind != Place::Kind::Library && !isDockerHub(place);
}

QVariant PlaceModel::sectionFact(int section, int role) const
{
    const bool registries = section == RegistriesRow;
    switch (role) {
    case Qt::DisplayRole:
        return registries ? Tr::tr("Registries").words() : Tr::tr("Archives").words();
    case PlaceRole::Kind:
        return int(registries ? PlaceRowKind::RegistriesSection : PlaceRowKind::ArchivesSection);
    case PlaceRole::Count:
        return registries ? -1 : int(m_archives.size());
    case PlaceRole::Closable:
        return false;
    default:
        return {};
    }
}

static QStringList exposuresOf(const RegistrySettings &settings)
{
    QStringList reasons;
    if (settings.plainHttp)
        reasons.append(Tr::tr("May be spoken to without encryption.").words());
    if (settings.unverified)
        reasons.append(Tr::tr("Its certificate is not looked at.").words());
    return reasons;
}

QVariant PlaceModel::placeFact(const Place &place, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(place);
    case PlaceRole::Kind:
        return int(kindOf(place));
    case PlaceRole::Id:
        return place.id;
    case PlaceRole::Path:
        return place.path;
    case Qt::ToolTipRole:
        return (QStringList{place.path} + exposuresOf(m_facts.value(place.id).settings)).join(u'\n');
    case PlaceRole::Exposure:
        return exposuresOf(m_facts.value(place.id).settings).join(u'\n');
    case Qt::AccessibleDescriptionRole:
        return oneAfterAnother(
            QStringList{m_facts.value(place.id).problem} + exposuresOf(m_facts.value(place.id).settings));
    case PlaceRole::Count:
        return m_facts.value(place.id).count;
    case PlaceRole::Problem:
        return m_facts.value(place.id).problem;
    case PlaceRole::Closable:
        return isClosable(place);
    default:
        return {};
    }
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place *place = placeAt(index);
    return place ? placeFact(*place, role) : sectionFact(index.row(), role);
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
        {PlaceRole::Exposure, "exposure"},
        {PlaceRole::Closable, "closable"},
    };
}

} // namespace stowage
