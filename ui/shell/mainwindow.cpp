// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/mainwindow.h"

#include "ui/builds/buildverbs.h"
#include "ui/containers/containerverbs.h"
#include "ui/copies/copyverbs.h"
#include "ui/engines/enginepage.h"
#include "ui/engines/engineverbs.h"
#include "ui/images/archivepage.h"
#include "ui/images/imageview.h"
#include "ui/images/startpage.h"
#include "ui/jobs/transferspanel.h"
#include "ui/layers/inspector.h"
#include "ui/places/missingengines.h"
#include "ui/places/placesview.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/registryverbs.h"
#include "ui/settings/settings.h"
#include "ui/shell/desktopnews.h"
#include "ui/shell/intake.h"
#include "ui/shell/libraryverbs.h"
#include "ui/shell/menus.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/transferverbs.h"
#include "ui/updates/updateprogress.h"
#include "ui/updates/updateverbs.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

/// Whatever the other program proposes: a file that is brought here stays where it is too.
void takeAsCopy(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

QSplitter *splitter(Qt::Orientation orientation, std::initializer_list<QWidget *> parts)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    for (QWidget *part : parts)
        splitter->addWidget(part);
    return splitter;
}

} // namespace

/// The images are asked for before anything is built, so that the answer is there when the window is.
MainWindow::MainWindow(Workspace &workspace, Settings &settings, FileChooser &files)
    : MainWindow(workspace, settings, files, workspace.images())
{
}

MainWindow::MainWindow(Workspace &workspace, Settings &settings, FileChooser &files, Images images)
    : m_workspace(workspace)
    , m_settings(settings)
    , m_library(new ImagePage(this))
    , m_archive(new ArchivePage(this))
    , m_pages(new QStackedWidget(this))
    , m_messages(new MessageBar(this))
    , m_places(new PlacesView(this))
    , m_inspector(new Inspector(workspace, this))
    , m_transfers(new TransfersPanel(workspace.jobs(), this))
    , m_counts(new QLabel(this))
    , m_menus(new Menus(m_actions, this))
    , m_desk{workspace, settings, files, *m_messages, this}
    , m_libraryVerbs(new LibraryVerbs(m_desk, this))
    , m_engineVerbs(new EngineVerbs(m_desk, this))
    , m_copyVerbs(new CopyVerbs(m_desk, this))
    , m_buildVerbs(new BuildVerbs(m_desk, this))
    , m_containerVerbs(new ContainerVerbs(m_desk, this))
    , m_transferVerbs(new TransferVerbs(m_desk, this))
    , m_registryVerbs(new RegistryVerbs(m_desk, this))
    , m_updateVerbs(new UpdateVerbs(m_desk, m_library->model(), this))
    , m_intake(new Intake(m_desk, this))
{
    setAcceptDrops(true);
    new DesktopNews(workspace.jobs(), m_transfers->model(), this);
    new MissingEngines(m_desk, this);
    limitTransfers();
    m_library->feed().show(std::move(images));
    buildLayout();
    restoreLayout();
    connectPlaces();
    connectPages();
    connectEngines();
    connectBuilds();
    connectSelection();
    connectActions();
    connectRegistries();
    connectUpdates();
    retranslate();
    updateActions();
    m_library->view()->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    m_pages->addWidget(m_library);
    m_pages->addWidget(m_archive);
    m_middle = splitter(Qt::Horizontal, {m_pages, m_inspector});
    m_middle->setStretchFactor(0, 3);
    m_middle->setStretchFactor(1, 2);
    m_below = splitter(Qt::Vertical, {m_middle, m_transfers});
    m_below->setStretchFactor(0, 1);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_below, 1);
    m_sides = splitter(Qt::Horizontal, {m_places, right});
    m_sides->setStretchFactor(1, 1);
    setCentralWidget(m_sides);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setContentsMargins(6, 0, 6, 0);
    statusBar()->addWidget(m_counts, 1);
    statusBar()->addPermanentWidget(new UpdateProgress(*m_updateVerbs, this));
    statusBar()->setSizeGripEnabled(false);
    m_inspector->setMinimumWidth(260);
    m_places->setMinimumWidth(130);
    m_transfers->hide();
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.state(u"window"_s)))
        resize(1180, 740);
    if (!m_sides->restoreState(m_settings.state(u"sides"_s)))
        m_sides->setSizes({170, 1010});
    if (!m_middle->restoreState(m_settings.state(u"middle"_s)))
        m_middle->setSizes({620, 390});
    if (!m_below->restoreState(m_settings.state(u"below"_s)))
        m_below->setSizes({520, 190});
    const QByteArray inspectorState = m_settings.state(u"inspectorShown"_s);
    m_inspector->setVisible(inspectorState != "no");
    m_library->view()->restoreColumns(m_settings.state(u"columns"_s));
    for (ImagePage *page : {m_library, m_archive->images()})
        page->model().setGrouped(m_settings.isGrouped());
    m_actions[ActionId::GroupByRepository]->setChecked(m_settings.isGrouped());
    m_actions[ActionId::ShowIntermediate]->setChecked(m_settings.showsIntermediate());
    m_actions[ActionId::ShowInspector]->setChecked(inspectorState != "no");
}

void MainWindow::saveLayout()
{
    m_settings.setState(u"window"_s, saveGeometry());
    m_settings.setState(u"sides"_s, m_sides->saveState());
    m_settings.setState(u"middle"_s, m_middle->saveState());
    m_settings.setState(u"below"_s, m_below->saveState());
    m_settings.setState(u"inspectorShown"_s, m_actions[ActionId::ShowInspector]->isChecked() ? "yes" : "no");
    if (m_registry)
        m_settings.setState(u"registry"_s, m_registry->saveState());
    m_settings.setState(u"columns"_s, m_library->view()->header()->saveState());
}

void MainWindow::connectPlaces()
{
    const auto listPlaces = [this] { m_places->setPlaces(m_workspace.places()); };
    connect(&m_workspace, &Workspace::placesChanged, this, listPlaces);
    listPlaces();
    m_places->setCurrentPlace(Place::libraryId);
    connect(m_places, &PlacesView::placeChosen, this, &MainWindow::showPlace);
    connect(m_places, &PlacesView::imagesDropped, this, &MainWindow::dropOnPlace);
    connect(m_places, &PlacesView::closeWanted, this, &MainWindow::closePlace);
    connect(m_intake, &Intake::archivesFound, this, &MainWindow::showArchives);
    connect(m_intake, &Intake::rootFileSystemsFound, this,
        [this](const QStringList &paths) { m_transferVerbs->askImports(paths, enginePlace()); });
    connect(m_intake, &Intake::referenceFound, m_transferVerbs, &TransferVerbs::askPull);
}

void MainWindow::connectPages()
{
    connect(&m_workspace, &Workspace::libraryChanged, this, &MainWindow::refreshLibrary);
    connect(m_library, &ImagePage::listed, this, &MainWindow::showListed);
    connect(m_library, &ImagePage::retryWanted, this, &MainWindow::refreshLibrary);
    connect(m_archive, &ArchivePage::loadWanted, m_transferVerbs, &TransferVerbs::load);
    connect(
        m_transfers, &TransfersPanel::appeared, this, [this] { m_actions[ActionId::ShowTransfers]->setChecked(true); });
    connect(m_transfers, &TransfersPanel::diagnoseWanted, m_transferVerbs, &TransferVerbs::diagnose);
    connect(m_transfers, &TransfersPanel::closeWanted, this,
        [this] { m_actions[ActionId::ShowTransfers]->setChecked(false); });
    connect(m_inspector, &Inspector::tagWanted, m_actions[ActionId::Tag], &QAction::trigger);
    connect(m_inspector, &Inspector::untagWanted, this, [this](const QList<Reference> &names) {
        isEngineShown() ? m_engineVerbs->untag(enginePlace(), names) : m_libraryVerbs->untag(names);
    });
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_intake->takeFiles(paths);
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_menus->filter()->setEnabled(!isRegistryShown()); // which has fields of its own
    showFilter();
}

void MainWindow::refresh()
{
    if (isRegistryShown())
        m_registry->reload();
    else if (isEngineShown())
        knockShown();
    else if (isArchiveShown())
        m_intake->takeFiles({m_archive->archive().path});
    else
        refreshLibrary();
}

void MainWindow::refreshLibrary()
{
    m_library->feed().refresh(m_workspace.images());
}

void MainWindow::showListed()
{
    if (m_library->feed().state().isFailed())
        tellListFailure();
    else
        m_places->places().setCount(Place::libraryId, m_library->model().imageCount());
    if (!isLibraryShown())
        return;
    const bool empty = m_library->isEmpty();
    if (empty)
        showStartPage();
    else
        showPage(m_library);
    m_inspector->setVisible(!empty && m_actions[ActionId::ShowInspector]->isChecked());
    m_library->welcome();
    followSelection();
}

/// Over a list that is there already; else the page itself says it.
void MainWindow::tellListFailure()
{
    const LoadState &state = m_library->feed().state();
    m_places->places().setProblem(Place::libraryId, state.errorMessage());
    if (m_library->model().imageCount() > 0)
        m_messages->tellError(*state.error());
}

void MainWindow::showStartPage()
{
    if (!m_start) {
        m_start = new StartPage(this);
        m_pages->addWidget(m_start);
        connect(m_start, &StartPage::pullWanted, m_transferVerbs, &TransferVerbs::askPull);
        connect(m_start, &StartPage::openWanted, m_actions[ActionId::Open], &QAction::trigger);
        connect(m_start, &StartPage::sampleWanted, m_actions[ActionId::LoadSample], &QAction::trigger);
    }
    const bool isNew = m_pages->currentWidget() != m_start;
    showPage(m_start);
    if (isNew)
        m_start->setFocus();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // What core said about images and archives is in the old language: it is asked anew.
        m_archives.clear();
        refreshLibrary();
        tellOfEngines();
        if (isArchiveShown())
            refresh();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ThemeChange)
        m_actions.refreshIcons();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Stowage"));
    m_actions.retranslate();
    showUpdateAction();
    m_menus->retranslate();
    showCounts();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_quitting && m_transfers->model().activeCount() > 0) {
        event->ignore();
        return askToQuit();
    }
    saveLayout();
    m_workspace.suspendTransfers();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (Intake::takes(event->mimeData()) && !event->source())
        takeAsCopy(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    takeAsCopy(event);
    m_intake->takeDrop(event->mimeData());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_menus->filter() || event->type() != QEvent::KeyPress)
        return QMainWindow::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        m_menus->filter()->clear();
    if (key == Qt::Key_Escape || key == Qt::Key_Down)
        currentPage().view()->setFocus();
    return key == Qt::Key_Escape || key == Qt::Key_Down;
}

} // namespace stowage
