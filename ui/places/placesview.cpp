// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placesview.h"

#include "models/images/imagelistmodel.h"
#include "ui/places/placedelegate.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
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

/// Who looks at a repository that is a favourite no more goes on looking at it.
void PlacesView::setPlaces(const QList<Place> &places)
{
    const Reference favourite = Place::favouriteIn(currentPlace());
    if (!favourite.isNull() && !std::ranges::contains(places, currentPlace(), &Place::id))
        setCurrentPlace(Place::registryId(favourite.domain()));
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
        : kind == PlaceRowKind::Registry   ? PlacesView::tr("Take Off the List")
                                           : PlacesView::tr("Close This Archive");
}

void PlacesView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const auto kind = PlaceRowKind(index.data(PlaceRole::Kind).toInt());
    const bool registries = kind == PlaceRowKind::Registry || kind == PlaceRowKind::RegistriesSection;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (registries)
        menu->addAction(tr("Add a Registry…"), this, &PlacesView::addRegistryWanted);
    if (kind == PlaceRowKind::Registry)
        menu->addAction(tr("Settings…"), this,
            [this, registry = index.data(PlaceRole::Path).toString()] { Q_EMIT registrySettingsWanted(registry); });
    if (index == currentIndex() && index.data(PlaceRole::Closable).toBool())
        menu->addAction(closeText(kind), this, &PlacesView::closeCurrent);
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

bool PlacesView::takesDropAt(const QDropEvent *event) const
{
    // Images are dragged from the place that is shown: the Library is loaded into, registries are pushed to, and
    // the archives' heading is exported to.
    const auto isLibrary = [](const QModelIndex &place) {
        return place.isValid() && place.data(PlaceRole::Kind).toInt() == int(PlaceRowKind::Library);
    };
    const QModelIndex index = indexAt(event->position().toPoint());
    const auto kind = PlaceRowKind(index.data(PlaceRole::Kind).toInt());
    return index.isValid() && event->mimeData()->hasFormat(ImageListModel::dragMimeType)
        && kind != PlaceRowKind::Archive && kind != PlaceRowKind::Favourite && kind != PlaceRowKind::RegistriesSection
        && isLibrary(index) != isLibrary(currentIndex());
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
