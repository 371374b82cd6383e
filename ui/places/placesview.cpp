// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placesview.h"

#include "models/images/imagelistmodel.h"
#include "ui/places/placedelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace stowage {

PlacesView::PlacesView(QWidget *parent)
    : QTreeView(parent)
{
    setModel(&m_places);
    setItemDelegate(new PlaceDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(8);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Places"));
    viewport()->setBackgroundRole(QPalette::Window);
    connect(&m_places, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    connect(&m_places, &QAbstractItemModel::rowsInserted, this, &QTreeView::expandAll);
}

/// Who looks at a repository that is a favourite no more goes on looking at it; of an engine that is gone nothing is
/// left to look at, and one engine alone is not all of them.
void PlacesView::setPlaces(const QList<Place> &places)
{
    const QString current = currentPlace();
    const Reference favourite = Place::favouriteIn(current);
    const bool isGone = !std::ranges::contains(places, current, &Place::id);
    if (isGone && !favourite.isNull())
        setCurrentPlace(Place::registryId(favourite.domain()));
    else if (isGone && (Place::isEngine(current) || current == Place::allEnginesId))
        setCurrentIndex(m_places.find(Place::libraryId));
    m_places.setPlaces(places);
}

QString PlacesView::currentPlace() const
{
    const Place *place = m_places.placeAt(currentIndex());
    return place ? place->id : QString();
}

QString PlacesView::currentRegistry() const
{
    const Reference favourite = Place::favouriteIn(currentPlace());
    return favourite.isNull() ? Place::registryIn(currentPlace()) : favourite.domain();
}

void PlacesView::setCurrentPlace(const QString &placeId)
{
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(m_places.find(placeId));
}

void PlacesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const Place *place = m_places.placeAt(current);
    if (place && !m_quiet)
        Q_EMIT placeChosen(place->id);
}

void PlacesView::closeCurrent()
{
    if (currentIndex().data(PlaceRole::Closable).toBool())
        Q_EMIT closeWanted(currentPlace());
}

static QString closeText(PlaceRowKind kind)
{
    return kind == PlaceRowKind::Favourite ? PlacesView::tr("No Longer a Favourite")
        : kind == PlaceRowKind::Archive    ? PlacesView::tr("Close This Archive")
                                           : PlacesView::tr("Take Off the List");
}

void PlacesView::fillMenu(QMenu *menu, const QModelIndex &place)
{
    const auto kind = PlaceRowKind(place.data(PlaceRole::Kind).toInt());
    if (kind == PlaceRowKind::Engine)
        addEngineActions(menu, place);
    if (kind == PlaceRowKind::AllEngines)
        menu->addAction(tr("Add an Engine…"), this, &PlacesView::addEngineWanted);
    if (kind == PlaceRowKind::Registry || kind == PlaceRowKind::RegistriesSection)
        menu->addAction(tr("Add a Registry…"), this, &PlacesView::addRegistryWanted);
    if (kind == PlaceRowKind::Registry)
        menu->addAction(tr("Settings…"), this,
            [this, registry = place.data(PlaceRole::Path).toString()] { Q_EMIT registrySettingsWanted(registry); });
    if (place == currentIndex() && place.data(PlaceRole::Closable).toBool())
        menu->addAction(closeText(kind), this, &PlacesView::closeCurrent);
}

void PlacesView::addEngineActions(QMenu *menu, const QModelIndex &engine)
{
    if (!engine.data(PlaceRole::Problem).toString().isEmpty())
        menu->addAction(tr("Try Again"), this,
            [this, placeId = engine.data(PlaceRole::Id).toString()] { Q_EMIT refreshWanted(placeId); });
    menu->addAction(tr("Add an Engine…"), this, &PlacesView::addEngineWanted);
    menu->addAction(tr("Copy Address"), this,
        [address = engine.data(PlaceRole::Path).toString()] { QGuiApplication::clipboard()->setText(address); });
}

void PlacesView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu, index);
    if (menu->isEmpty())
        return delete menu;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void PlacesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete))
        return closeCurrent();
    QTreeView::keyPressEvent(event);
}

/// A heading is no place to be at.
void PlacesView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && !m_places.placeAt(index))
        return event->accept();
    QTreeView::mousePressEvent(event);
}

/// The row itself, or the first beyond it that is a place.
QModelIndex PlacesView::nextPlace(QModelIndex from, bool upwards) const
{
    while (from.isValid() && !m_places.placeAt(from))
        from = upwards ? indexAbove(from) : indexBelow(from);
    return from;
}

QModelIndex PlacesView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool goesUp = action == MoveUp || action == MovePageUp || action == MovePrevious;
    const QModelIndex next = QTreeView::moveCursor(action, modifiers);
    if (action == MoveLeft && !m_places.placeAt(next))
        return currentIndex();
    const QModelIndex place = nextPlace(next, goesUp);
    const bool isFar = action == MoveEnd || action == MovePageDown; // the last row may be a heading
    return place.isValid() ? place : isFar ? nextPlace(next, true) : currentIndex();
}

void PlacesView::keyboardSearch(const QString &search)
{
    const QPersistentModelIndex before = currentIndex();
    const QScopedValueRollback quiet(m_quiet, true);
    QTreeView::keyboardSearch(search);
    const QModelIndex found = currentIndex();
    if (!m_places.placeAt(found))
        return setCurrentIndex(before);
    if (found != before)
        Q_EMIT placeChosen(m_places.placeAt(found)->id);
}

static bool isOf(const QModelIndex &place, PlaceRowKind kind)
{
    return place.isValid() && place.data(PlaceRole::Kind).toInt() == int(kind);
}

/// Images go into the Library and into engines, tags of registries too; out of the Library and archives also to
/// registries, and out of the Library and engines into an archive.
static bool takesFrom(const QModelIndex &place, const QModelIndex &from)
{
    const bool isLibrary = isOf(from, PlaceRowKind::Library);
    const bool isEngine = isOf(from, PlaceRowKind::Engine) || isOf(from, PlaceRowKind::AllEngines);
    const bool isArchive = isOf(from, PlaceRowKind::Archive);
    switch (PlaceRowKind(place.data(PlaceRole::Kind).toInt())) {
    case PlaceRowKind::Library:
    case PlaceRowKind::Engine:
        return place != from && (isLibrary || isEngine || isArchive || isOf(from, PlaceRowKind::Registry));
    case PlaceRowKind::Registry:
        return isLibrary || isArchive;
    case PlaceRowKind::ArchivesSection:
        return isLibrary || isEngine;
    default:
        return false;
    }
}

/// Images are dragged from the place that is shown.
bool PlacesView::takesDropAt(const QDropEvent *event) const
{
    const QModelIndex place = indexAt(event->position().toPoint());
    return place.isValid() && event->mimeData()->hasFormat(ImageListModel::dragMimeType)
        && takesFrom(place, currentIndex());
}

void PlacesView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(event->mimeData()->hasFormat(ImageListModel::dragMimeType));
}

void PlacesView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(takesDropAt(event));
}

void PlacesView::dropEvent(QDropEvent *event)
{
    event->setAccepted(takesDropAt(event));
    if (event->isAccepted())
        Q_EMIT imagesDropped(indexAt(event->position().toPoint()).data(PlaceRole::Id).toString());
}

void PlacesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_places.retranslate();
        setAccessibleName(tr("Places"));
    }
    QTreeView::changeEvent(event);
}

} // namespace stowage
