// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/engineverbs.h"
#include "ui/images/archivepage.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/registryverbs.h"
#include "ui/shell/intake.h"
#include "ui/shell/mainwindow.h"

using namespace Qt::StringLiterals;

namespace stowage {

void MainWindow::showLibrary()
{
    showPlace(Place::libraryId);
}

void MainWindow::showPlace(const QString &placeId)
{
    if (placeId == Place::libraryId) {
        showPage(m_library);
        m_places->setCurrentPlace(placeId);
        showListed();
    } else if (const QString registry = Place::registryIn(placeId); !registry.isNull()) {
        showRegistry(registry);
    } else if (const Reference favourite = Place::favouriteIn(placeId); !favourite.isNull()) {
        showRepository(favourite);
        m_places->setCurrentPlace(placeId);
    } else if (const EngineState *state = m_workspace.engines().engine(placeId)) {
        showEngine(*state);
        m_places->setCurrentPlace(placeId);
    } else if (placeId == Place::allEnginesId) {
        showAllEngines();
    } else if (m_archives.contains(placeId)) {
        showArchive(m_archives.value(placeId));
    } else {
        for (const Place &place : m_workspace.places()) {
            if (place.id == placeId)
                m_intake->takeFiles({place.path});
        }
    }
}

/// All are listed with the places; the first is looked at.
void MainWindow::showArchives(const QList<ArchiveInfo> &archives)
{
    for (const ArchiveInfo &archive : archives) {
        const Place place = m_workspace.openArchive(archive.path);
        m_archives.insert(place.id, archive);
        m_places->places().setCount(place.id, int(archive.images.size()));
    }
    showArchive(archives.first());
}

void MainWindow::showArchive(const ArchiveInfo &archive)
{
    m_places->setCurrentPlace(m_workspace.openArchive(archive.path).id);
    m_archive->showArchive(archive);
    showPage(m_archive);
    m_inspector->setVisible(m_actions[ActionId::ShowInspector]->isChecked());
    followSelection();
}

void MainWindow::closePlace(const QString &placeId)
{
    const QString registry = Place::registryIn(placeId);
    const Reference favourite = Place::favouriteIn(placeId);
    if (!favourite.isNull())
        return m_workspace.registries().setFavourite(favourite, false);
    if (Place::isEngine(placeId))
        return m_engineVerbs->takeOff(placeId);
    if (registry.isNull())
        return closeArchive(placeId);
    showLibrary();
    m_registryVerbs->forget(registry);
}

void MainWindow::closeArchive(const QString &placeId)
{
    showLibrary();
    m_archives.remove(placeId);
    m_workspace.closeArchive(placeId);
}

} // namespace stowage
