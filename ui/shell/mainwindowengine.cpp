// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/builds/buildverbs.h"
#include "ui/containers/containerverbs.h"
#include "ui/copies/copyverbs.h"
#include "ui/engines/allenginespage.h"
#include "ui/engines/enginepage.h"
#include "ui/engines/engineverbs.h"
#include "ui/images/archivepage.h"
#include "ui/images/imageview.h"
#include "ui/jobs/transferspanel.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/settings/settings.h"
#include "ui/shell/intake.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/transferverbs.h"

#include <QStackedWidget>

#include <algorithm>

namespace stowage {

EnginePage &MainWindow::engine()
{
    if (m_engine)
        return *m_engine;
    m_engine = new EnginePage(this);
    m_engine->images()->model().setGrouped(m_settings.isGrouped());
    m_engine->setStepsShown(m_settings.showsIntermediate());
    m_engine->offer(m_actions[ActionId::SearchEngine]);
    m_pages->addWidget(m_engine);
    connectPage(m_engine->images());
    followListed(m_engine->images());
    connect(m_engine, &EnginePage::retryWanted, &m_workspace.engines(), &EngineDesk::knock);
    return *m_engine;
}

AllEnginesPage &MainWindow::allEngines()
{
    if (m_allEngines)
        return *m_allEngines;
    m_allEngines = new AllEnginesPage(this);
    m_allEngines->images()->model().setGrouped(m_settings.isGrouped());
    m_allEngines->setStepsShown(m_settings.showsIntermediate());
    m_pages->addWidget(m_allEngines);
    connectPage(m_allEngines->images());
    followListed(m_allEngines->images());
    connect(m_allEngines, &AllEnginesPage::retryWanted, this, &MainWindow::knockShown);
    return *m_allEngines;
}

void MainWindow::followListed(ImagePage *page)
{
    connect(page, &ImagePage::listed, this, [this, page] {
        if (&currentPage() == page)
            followSelection();
    });
}

void MainWindow::connectEngines()
{
    connect(&m_workspace.engines(), &EngineDesk::changed, this, &MainWindow::followEngine);
    connect(&m_workspace, &Workspace::placesChanged, this, &MainWindow::tellOfEngines);
    connect(m_places, &PlacesView::refreshWanted, &m_workspace.engines(), &EngineDesk::knock);
    connect(m_places, &PlacesView::addEngineWanted, m_actions[ActionId::AddEngine], &QAction::trigger);
    on(ActionId::SearchEngine, [this] { m_engineVerbs->askSearch(enginePlace()); });
    connect(m_engineVerbs, &EngineVerbs::pullWanted, m_transferVerbs, &TransferVerbs::askPullInto);
}

void MainWindow::connectBuilds()
{
    on(ActionId::Build, [this] { m_buildVerbs->ask(enginePlace()); });
    connect(m_intake, &Intake::contextFound, this,
        [this](const QString &folder) { m_buildVerbs->ask(enginePlace(), folder); });
    connect(m_transfers, &TransfersPanel::stepsWanted, m_buildVerbs, &BuildVerbs::showSteps);
    connect(m_buildVerbs, &BuildVerbs::built, this, &MainWindow::expectBuilt);
    connect(m_containerVerbs, &ContainerVerbs::made, this, &MainWindow::expectBuilt);
    connect(m_buildVerbs, &BuildVerbs::imageWanted, this, &MainWindow::showBuilt);
    on(ActionId::Run, [this] { m_containerVerbs->askRun(enginePlace(), selection()); });
    on(ActionId::Commit, [this] { m_containerVerbs->askCommit(enginePlace(), selection()); });
}

/// Who looks at another place, or for something else, goes on looking.
void MainWindow::expectBuilt(const QString &placeId, const Digest &image)
{
    if ((areAllEnginesShown() || isShown(placeId)) && currentPage().model().filter().isEmpty())
        currentPage().expect(image);
}

void MainWindow::showBuilt(const QString &placeId, const Digest &image)
{
    showPlace(placeId);
    if (isShown(placeId))
        m_engine->images()->expect(image);
}

bool MainWindow::areAllEnginesShown() const
{
    return m_allEngines && m_pages->currentWidget() == m_allEngines;
}

bool MainWindow::isEngineShown() const
{
    return areAllEnginesShown() || (m_engine && m_pages->currentWidget() == m_engine);
}

bool MainWindow::isShown(const QString &engine) const
{
    return m_engine && m_pages->currentWidget() == m_engine && m_engine->placeId() == engine;
}

/// The engine that verbs are about: that which is shown, or that of all that is chosen. Empty: there is none.
QString MainWindow::enginePlace() const
{
    if (areAllEnginesShown())
        return selection().onlyPlace();
    return isEngineShown() ? m_engine->placeId() : QString();
}

static bool isHere(const EngineDesk &engines, const QString &placeId)
{
    const EngineState *const state = engines.engine(placeId);
    return state && state->isHere();
}

bool MainWindow::isEngineHere() const
{
    return isHere(m_workspace.engines(), enginePlace());
}

bool MainWindow::areEnginesHere() const
{
    const QStringList engines = selectionByEngine().keys();
    return !engines.isEmpty() && std::ranges::all_of(engines, [this](const QString &engine) {
        return isHere(m_workspace.engines(), engine);
    });
}

QMap<QString, ImageSelection> MainWindow::selectionByEngine() const
{
    if (areAllEnginesShown())
        return currentPage().view()->selectionByPlace();
    return isEngineShown() ? QMap<QString, ImageSelection>{{m_engine->placeId(), selection()}}
                           : QMap<QString, ImageSelection>();
}

void MainWindow::showEngine(const EngineState &state)
{
    engine().showEngine(state);
    showPage(m_engine);
    m_inspector->setVisible(m_actions[ActionId::ShowInspector]->isChecked());
    m_engine->images()->welcomeQuietly();
    followSelection();
}

void MainWindow::showAllEngines()
{
    m_places->setCurrentPlace(Place::allEnginesId);
    showPage(&allEngines());
    listAllEngines();
    m_inspector->setVisible(m_actions[ActionId::ShowInspector]->isChecked());
    m_allEngines->images()->welcomeQuietly();
    followSelection();
}

void MainWindow::listAllEngines()
{
    if (areAllEnginesShown())
        m_allEngines->showEngines(m_workspace.engines().engines(), m_workspace.places());
}

/// A person wants to know how the engines do that are shown.
void MainWindow::knockShown()
{
    if (!areAllEnginesShown())
        return m_workspace.engines().knock(m_engine->placeId());
    const QList<EngineState> engines = m_workspace.engines().engines(); // which may change meanwhile
    for (const EngineState &engine : engines)
        m_workspace.engines().knock(engine.id);
}

QList<CopyVerbs::Cargo> MainWindow::cargo() const
{
    if (isRegistryShown())
        return {{.place = m_places->currentPlace(), .images = {}, .tags = chosenTags()}};
    if (isArchiveShown())
        return {{.place = {}, // none that takes images
            .images = selection(),
            .archive = m_archive->archive().path,
            .numbers = m_archive->chosen()}};
    if (!areAllEnginesShown())
        return {{.place = isEngineShown() ? m_engine->placeId() : Place::libraryId, .images = selection()}};
    QList<CopyVerbs::Cargo> cargo;
    for (const auto &[place, images] : selectionByEngine().asKeyValueRange())
        cargo.append({.place = place, .images = images});
    return cargo;
}

void MainWindow::copyChosen(const QString &to)
{
    if (isRegistryShown() ? chosenTags().isEmpty() : selection().isEmpty())
        return;
    to.isEmpty() ? m_copyVerbs->askWhere(cargo()) : m_copyVerbs->copy(cargo(), {to});
}

/// Where the person is looking is where it goes.
void MainWindow::askPull()
{
    if (isRegistryShown())
        pullFromRegistry();
    else if (isEngineHere())
        m_transferVerbs->askPullInto(enginePlace());
    else
        m_transferVerbs->askPull();
}

void MainWindow::pushChosen(const QString &registry)
{
    if (isEngineShown())
        m_engineVerbs->askPush(enginePlace(), selection().names);
    else if (isArchiveShown())
        m_transferVerbs->askPushArchived(m_archive->archive().path, selection(), m_archive->chosen(), registry);
    else
        m_transferVerbs->askPush(selection(), registry);
}

void MainWindow::exportChosen()
{
    if (isEngineShown())
        m_copyVerbs->askExport({.place = enginePlace(), .images = selection()});
    else
        m_transferVerbs->askExport(selection());
}

void MainWindow::dropOnPlace(const QString &placeId)
{
    if (const QString registry = Place::registryIn(placeId); !registry.isEmpty()) {
        if (m_actions[ActionId::Push]->isEnabled())
            pushChosen(registry);
        return;
    }
    if (placeId.isEmpty() && areAllEnginesShown() && enginePlace().isEmpty())
        m_messages->tell([] {
            return Message{Message::Kind::Info,
                tr("An archive takes images of one engine. Drag those of one, and then those of the next."), {}, {}};
        });
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
    const bool isGone = areAllEnginesShown() ? m_workspace.engines().engines().size() < 2
                                             : isEngineShown() && !m_workspace.engines().engine(m_engine->placeId());
    if (isGone)
        return showLibrary();
    tellOfAllEngines();
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

void MainWindow::tellOfAllEngines()
{
    listAllEngines();
    int count = -1;
    for (const EngineState &state : m_workspace.engines().engines())
        count = state.images ? std::max(0, count) + int(state.images->images.size()) : count;
    m_places->places().setCount(Place::allEnginesId, count);
}

void MainWindow::followEngine(const QString &placeId)
{
    const EngineState *const state = m_workspace.engines().engine(placeId);
    if (!state)
        return;
    tellOfEngine(*state);
    if (isShown(placeId))
        m_engine->showEngine(*state);
    tellOfAllEngines();
    updateActions();
}

} // namespace stowage
