// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/builds/buildverbs.h"
#include "ui/containers/containerverbs.h"
#include "ui/engines/copyverbs.h"
#include "ui/engines/enginepage.h"
#include "ui/images/archivepage.h"
#include "ui/images/imageview.h"
#include "ui/jobs/transferspanel.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/settings/settings.h"
#include "ui/shell/intake.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus.h"
#include "ui/shell/transferverbs.h"

#include <QStackedWidget>

namespace stowage {

EnginePage &MainWindow::engine()
{
    if (m_engine)
        return *m_engine;
    m_engine = new EnginePage(this);
    m_engine->images()->model().setGrouped(m_settings.isGrouped());
    m_pages->addWidget(m_engine);
    connectPage(m_engine->images());
    connect(m_engine->images(), &ImagePage::listed, this, [this] {
        if (isEngineShown())
            followSelection();
    });
    connect(m_engine, &EnginePage::retryWanted, &m_workspace.engines(), &EngineDesk::knock);
    return *m_engine;
}

void MainWindow::connectEngines()
{
    connect(&m_workspace.engines(), &EngineDesk::changed, this, &MainWindow::followEngine);
    connect(&m_workspace, &Workspace::placesChanged, this, &MainWindow::tellOfEngines);
    connect(m_places, &PlacesView::refreshWanted, &m_workspace.engines(), &EngineDesk::knock);
    connect(m_places, &PlacesView::addEngineWanted, m_actions[ActionId::AddEngine], &QAction::trigger);
}

void MainWindow::connectBuilds()
{
    on(ActionId::Build, [this] { m_buildVerbs->ask(isEngineShown() ? m_engine->placeId() : QString()); });
    connect(m_intake, &Intake::contextFound, this, [this](const QString &folder) {
        m_buildVerbs->ask(isEngineShown() ? m_engine->placeId() : QString(), folder);
    });
    connect(m_transfers, &TransfersPanel::stepsWanted, m_buildVerbs, &BuildVerbs::showSteps);
    const auto showIfNear = [this](const QString &placeId, const Digest &image) {
        // Who looks for something else goes on looking.
        const bool isNear = isEngineShown() && m_engine->placeId() == placeId;
        if (isNear && m_engine->images()->model().filter().isEmpty())
            showBuilt(placeId, image);
    };
    connect(m_buildVerbs, &BuildVerbs::built, this, showIfNear);
    connect(m_containerVerbs, &ContainerVerbs::made, this, showIfNear);
    connect(m_buildVerbs, &BuildVerbs::imageWanted, this, &MainWindow::showBuilt);
    on(ActionId::Run, [this] { m_containerVerbs->askRun(m_engine->placeId(), selection()); });
    on(ActionId::Commit, [this] { m_containerVerbs->askCommit(m_engine->placeId(), selection()); });
}

void MainWindow::showBuilt(const QString &placeId, const Digest &image)
{
    showPlace(placeId);
    if (isEngineShown() && m_engine->placeId() == placeId)
        m_engine->images()->expect(image);
}

bool MainWindow::isEngineShown() const
{
    return m_engine && m_pages->currentWidget() == m_engine;
}

bool MainWindow::isEngineHere() const
{
    const EngineState *const state = isEngineShown() ? m_workspace.engines().engine(m_engine->placeId()) : nullptr;
    return state && state->isHere();
}

void MainWindow::showEngine(const EngineState &state)
{
    engine().showEngine(state);
    showPage(m_engine);
    m_inspector->setVisible(m_actions[ActionId::ShowInspector]->isChecked());
    m_engine->images()->welcomeQuietly();
    followSelection();
}

void MainWindow::copyChosen(const QString &to)
{
    if (isRegistryShown() || selection().isEmpty())
        return;
    CopyVerbs::Cargo cargo{.place = isEngineShown() ? m_engine->placeId() : Place::libraryId, .images = selection()};
    if (isArchiveShown()) {
        cargo.place.clear(); // none that takes images
        cargo.archive = m_archive->archive().path;
        cargo.numbers = m_archive->chosen();
    }
    to.isEmpty() ? m_copyVerbs->askWhere(cargo) : m_copyVerbs->copy(cargo, to);
}

/// Where the person is looking is where it goes.
void MainWindow::askPull()
{
    if (isRegistryShown())
        pullFromRegistry();
    else if (isEngineHere())
        m_transferVerbs->askPullInto(m_engine->placeId());
    else
        m_transferVerbs->askPull();
}

void MainWindow::exportChosen()
{
    if (isEngineShown())
        m_copyVerbs->askExport({.place = m_engine->placeId(), .images = selection()});
    else
        m_transferVerbs->askExport(selection());
}

void MainWindow::dropOnPlace(const QString &placeId)
{
    if (!Place::registryIn(placeId).isNull())
        m_actions[ActionId::Push]->trigger();
    else if (placeId.isEmpty())
        m_actions[ActionId::Export]->trigger();
    else
        copyChosen(placeId);
}

void MainWindow::tellOfEngines()
{
    for (const EngineState &state : m_workspace.engines().engines())
        tellOfEngine(state);
    // An engine that nobody knows any more leaves nothing to look at.
    if (isEngineShown() && !m_workspace.engines().engine(m_engine->placeId()))
        showLibrary();
}

void MainWindow::tellOfEngine(const EngineState &state)
{
    PlaceModel &places = m_places->places();
    places.setNote(state.id, state.note());
    places.setBusy(state.id, state.isAsked());
    if (state.problem)
        places.setProblem(state.id, state.problem->message.words());
    else
        places.setCount(state.id, state.images ? int(state.images->images.size()) : -1);
}

void MainWindow::followEngine(const QString &placeId)
{
    const EngineState *const state = m_workspace.engines().engine(placeId);
    if (!state)
        return;
    tellOfEngine(*state);
    if (isEngineShown() && m_engine->placeId() == placeId)
        m_engine->showEngine(*state);
    updateActions();
}

} // namespace stowage
