// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/places/placemodel.h"

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "models/places/placenames.h"

#include <algorithm>
#include <utility>

namespace stowage {

PlaceModel::PlaceModel(QObject *parent)
    : TwoLevelModel(parent)
{
}

int PlaceModel::listFor(Place::Kind kind)
{
    const bool isTop = kind == Place::Kind::Engine || kind == Place::Kind::AllEngines;
    return isTop ? Engines : kind == Place::Kind::Archive ? Archives : Registries;
}

/// Places come and go one by one, so that what is selected and open stays.
void PlaceModel::setPlaces(const QList<Place> &places)
{
    std::array<QList<Place>, ListCount> lists;
    for (const Place &place : places) {
        if (place.kind == Place::Kind::Library)
            setLibrary(place);
        else
            lists[size_t(listFor(place.kind))].append(place);
    }
    setList(Engines, toldApart(lists[Engines]));
    setList(Registries, lists[Registries]);
    setList(Archives, lists[Archives]);
}

static int positionIn(const QList<Place> &places, const QString &placeId)
{
    const auto found = std::ranges::find(places, placeId, &Place::id);
    return found == places.cend() ? -1 : int(found - places.cbegin());
}

void PlaceModel::setList(int list, const QList<Place> &places)
{
    removeAllBut(list, places);
    for (int at = 0; at < int(places.size()); ++at) {
        const int now = positionIn(placesIn(list), places.at(at).id);
        if (now < 0)
            insert(list, at, places.at(at));
        else
            renew(list, now, places.at(at));
        if (now > at)
            moveUp(list, now, at);
    }
    if (const QModelIndex section = sectionOf(list); section.isValid())
        Q_EMIT dataChanged(section, section);
}

void PlaceModel::setLibrary(const Place &place)
{
    m_library = place;
    Q_EMIT dataChanged(topIndex(0), topIndex(0));
}

void PlaceModel::removeAllBut(int list, const QList<Place> &places)
{
    QList<Place> &listed = placesIn(list);
    for (int at = int(listed.size()) - 1; at >= 0; --at) {
        if (positionIn(places, listed.at(at).id) >= 0)
            continue;
        beginRemoveRows(sectionOf(list), rowOf(list, at), rowOf(list, at));
        m_facts.remove(listed.at(at).id);
        listed.removeAt(at);
        endRemoveRows();
    }
}

void PlaceModel::moveUp(int list, int from, int to)
{
    beginMoveRows(sectionOf(list), rowOf(list, from), rowOf(list, from), sectionOf(list), rowOf(list, to));
    placesIn(list).move(from, to);
    endMoveRows();
}

void PlaceModel::insert(int list, int at, const Place &place)
{
    beginInsertRows(sectionOf(list), rowOf(list, at), rowOf(list, at));
    placesIn(list).insert(at, place);
    endInsertRows();
}

/// The same place, which may have got another title.
void PlaceModel::renew(int list, int at, const Place &place)
{
    if (std::exchange(placesIn(list)[at], place) == place)
        return;
    const QModelIndex renewed = find(place.id);
    Q_EMIT dataChanged(renewed, renewed);
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

void PlaceModel::setBusy(const QString &placeId, bool busy)
{
    changeFacts(placeId, [busy](Facts &facts) { facts.isBusy = busy; });
}

void PlaceModel::setNote(const QString &placeId, const QString &note)
{
    changeFacts(placeId, [&](Facts &facts) { facts.note = note; });
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
        return &placesIn(keyOf(topOf(index))).at(index.row());
    if (index.row() == 0)
        return &m_library;
    return keyOf(index.row()) < Registries ? &placesIn(Engines).at(index.row() - 1) : nullptr;
}

QModelIndex PlaceModel::find(const QString &placeId) const
{
    if (placeId == m_library.id)
        return topIndex(0);
    for (const int list : {Engines, Registries, Archives}) {
        if (const int at = positionIn(placesIn(list), placeId); at >= 0)
            return index(rowOf(list, at), 0, sectionOf(list));
    }
    return {};
}

QModelIndex PlaceModel::sectionOf(int list) const
{
    return list == Engines ? QModelIndex() : topIndex(topWith(list));
}

QModelIndex PlaceModel::registriesSection() const
{
    return sectionOf(Registries);
}

QModelIndex PlaceModel::archivesSection() const
{
    return sectionOf(Archives);
}

int PlaceModel::columnCount(const QModelIndex &) const
{
    return 1;
}

int PlaceModel::childCount(int top) const
{
    return keyOf(top) < Registries ? 0 : int(placesIn(keyOf(top)).size());
}

static PlaceRowKind kindOf(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Library:
        return PlaceRowKind::Library;
    case Place::Kind::AllEngines:
        return PlaceRowKind::AllEngines;
    case Place::Kind::Engine:
        return PlaceRowKind::Engine;
    case Place::Kind::Registry:
        return PlaceRowKind::Registry;
    case Place::Kind::Favourite:
        return PlaceRowKind::Favourite;
    case Place::Kind::Archive:
        return PlaceRowKind::Archive;
    }
    return {};
}

/// The Library and Docker Hub are always there, and engines that were found as long as this machine knows of them.
static bool isClosable(const Place &place)
{
    const bool isFound = place.kind == Place::Kind::Engine && !place.isOwn;
    const bool isGiven = place.kind == Place::Kind::Library || place.kind == Place::Kind::AllEngines;
    return !isGiven && !isFound && !isDockerHub(place);
}

QVariant PlaceModel::sectionFact(int section, int role) const
{
    const bool registries = keyOf(section) == Registries;
    switch (role) {
    case Qt::DisplayRole:
        return registries ? Tr::tr("Registries").words() : Tr::tr("Archives").words();
    case PlaceRole::Kind:
        return int(registries ? PlaceRowKind::RegistriesSection : PlaceRowKind::ArchivesSection);
    case PlaceRole::Count:
        return registries ? -1 : int(placesIn(Archives).size());
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

/// What the list, which is narrow, has no room for.
QString PlaceModel::toolTip(const Place &place, const Facts &facts)
{
    QStringList lines = QStringList{place.path, facts.note, facts.problem} + exposuresOf(facts.settings);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString PlaceModel::description(const Facts &facts)
{
    QStringList said{facts.problem};
    if (facts.isBusy)
        said.append(Tr::tr("Is being asked and has not answered yet.").words());
    return oneAfterAnother(said + exposuresOf(facts.settings));
}

QVariant PlaceModel::fact(const Place &place, const Facts &facts, int role)
{
    switch (role) {
    case Qt::ToolTipRole:
        return toolTip(place, facts);
    case Qt::AccessibleDescriptionRole:
        return description(facts);
    case PlaceRole::Count:
        return facts.count;
    case PlaceRole::Problem:
        return facts.problem;
    case PlaceRole::Busy:
        return facts.isBusy;
    case PlaceRole::Exposure:
        return exposuresOf(facts.settings).join(u'\n');
    default:
        return {};
    }
}

QVariant PlaceModel::placeFact(const Place &place, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return placeName(place);
    case PlaceRole::Kind:
        return int(kindOf(place));
    case PlaceRole::Id:
        return place.id;
    case PlaceRole::Path:
        return place.path;
    case PlaceRole::Closable:
        return isClosable(place);
    default:
        return fact(place, m_facts.value(place.id), role);
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
        {PlaceRole::Busy, "busy"},
        {PlaceRole::Exposure, "exposure"},
        {PlaceRole::Closable, "closable"},
    };
}

} // namespace stowage
