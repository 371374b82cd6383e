// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/places/placemodel.h"

#include <QTreeView>

class QMenu;

namespace stowage {

/// Where images live, at the left of the window. Images that are dropped on a place are copied there; files are left to
/// the window.
class PlacesView : public QTreeView {
    Q_OBJECT

public:
    explicit PlacesView(QWidget *parent = nullptr);

    PlaceModel &places() { return m_places; }
    void setPlaces(const QList<Place> &places);
    QString currentPlace() const;
    QString currentRegistry() const; ///< its name; a null string while another place is shown
    /// Selects it without asking anybody to show it.
    void setCurrentPlace(const QString &placeId);

Q_SIGNALS:
    void placeChosen(const QString &placeId);
    void closeWanted(const QString &placeId);
    void refreshWanted(const QString &placeId); ///< an engine is to be asked again
    void addRegistryWanted();
    void addEngineWanted();
    void registrySettingsWanted(const QString &registry);
    /// Selected rows of the list were dropped here; empty `placeId`: on the archives' heading.
    void imagesDropped(const QString &placeId);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyboardSearch(const QString &search) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillMenu(QMenu *menu, const QModelIndex &place);
    void addEngineActions(QMenu *menu, const QModelIndex &engine);
    QModelIndex nextPlace(QModelIndex from, bool upwards) const;
    bool takesDropAt(const QDropEvent *event) const;
    void closeCurrent();

    PlaceModel m_places;
    bool m_quiet = false;
};

} // namespace stowage
