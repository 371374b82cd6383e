// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imagelistmodel.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/doctor/doctordialog.h"
#include "ui/engines/allenginespage.h"
#include "ui/engines/enginepage.h"
#include "ui/engines/engineverbs.h"
#include "ui/images/archivepage.h"
#include "ui/images/imageview.h"
#include "ui/jobs/transferspanel.h"
#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/registryverbs.h"
#include "ui/registries/tagpane.h"
#include "ui/registries/tagview.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/chosen.h"
#include "ui/shell/exportdrag.h"
#include "ui/shell/intake.h"
#include "ui/shell/libraryverbs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/transferverbs.h"
#include "ui/updates/updateverbs.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDrag>
#include <QLineEdit>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

void copyText(const QStringList &lines)
{
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QStringList idsOf(const ImageSelection &selection)
{
    QStringList ids;
    for (const ImageSummary &image : selection.images)
        ids.append((image.id.isNull() ? image.digest : image.id).toString());
    return ids;
}

/// Engines that unpack what they get know the digests by which it came, and an ID of their own.
QStringList digestsOf(const ImageSummary &image)
{
    QStringList origins;
    for (const Reference &origin : image.origins)
        origins.append(origin.digest().toString());
    return origins.isEmpty() ? QStringList{image.digest.toString()} : origins;
}

QStringList digestsOf(const ImageSelection &selection)
{
    QStringList digests;
    for (const ImageSummary &image : selection.images)
        digests += digestsOf(image);
    digests.removeDuplicates();
    return digests;
}

QStringList pullCommandsFor(const QList<Reference> &names)
{
    QStringList commands;
    for (const QString &name : familiarNames(names))
        commands.append(u"docker pull "_s + name);
    return commands;
}

} // namespace

void MainWindow::on(ActionId id, const std::function<void()> &act)
{
    connect(m_actions[id], &QAction::triggered, this, act);
}

void MainWindow::connectActions()
{
    on(ActionId::Pull, [this] { askPull(); });
    on(ActionId::AddEngine, [this] { m_engineVerbs->askAdd(); });
    on(ActionId::Push, [this] { pushChosen(); });
    on(ActionId::Open, [this] { chooseArchives(); });
    on(ActionId::OpenFolder, [this] { chooseFolder(); });
    on(ActionId::ImportRootFileSystem, [this] { chooseRootFileSystem(); });
    on(ActionId::LoadSample, [this] { m_transferVerbs->loadSample(); });
    on(ActionId::Export, [this] { exportChosen(); });
    on(ActionId::CopyToPlace, [this] { copyChosen({}); });
    on(ActionId::LoadSelected, [this] { m_archive->loadSelected(); });
    on(ActionId::LoadAll, [this] { m_archive->loadAll(); });
    on(ActionId::CloseArchive, [this] { closeArchive(m_places->currentPlace()); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Undo, [this] { m_libraryVerbs->undo(); });
    on(ActionId::Trash, [this] { m_libraryVerbs->showTrash(); });
    on(ActionId::CleanUp,
        [this] { isEngineShown() ? m_engineVerbs->cleanUp(enginePlace()) : m_libraryVerbs->cleanUp(); });
    on(ActionId::Verify, [this] { m_transferVerbs->verify(); });
    on(ActionId::Refresh, [this] { refresh(); });
    connectTransferActions();
    connectImageActions();
    connectViewActions();
}

void MainWindow::connectTransferActions()
{
    on(ActionId::PauseTransfers, [this] { m_workspace.jobs().pauseAll(); });
    on(ActionId::ResumeTransfers, [this] { m_workspace.jobs().resumeAll(); });
    on(ActionId::StopTransfer, [this] { m_transferVerbs->stopNewest(); });
    on(ActionId::RetryTransfer, [this] { m_transferVerbs->retryNewest(); });
    on(ActionId::ClearTransfers, [this] { m_transferVerbs->clearEnded(); });
    connect(&m_transfers->model(), &JobListModel::countsChanged, this, &MainWindow::updateTransferActions);
    updateTransferActions();
    connect(m_transferVerbs, &TransferVerbs::sampleBusy, m_actions[ActionId::LoadSample], &QAction::setDisabled);
}

void MainWindow::connectImageActions()
{
    on(ActionId::Tag, [this] {
        const ImageSelection chosen = selection();
        if (chosen.isEmpty())
            return;
        if (isEngineShown())
            return m_engineVerbs->tag(enginePlace(), chosen.images.first(), chosen.names.value(0));
        m_libraryVerbs->tag(chosen.images.first(), chosen.names.value(0));
    });
    on(ActionId::Untag, [this] {
        if (!isEngineShown())
            return m_libraryVerbs->untag(selection().names);
        for (const auto &[engine, images] : selectionByEngine().asKeyValueRange())
            m_engineVerbs->untag(engine, images.names);
    });
    on(ActionId::Remove, [this] { removeChosen(); });
    on(ActionId::CopyReference,
        [this] { copyText(isRegistryShown() ? familiarNames(chosenTags()) : selectedNames(selection())); });
    on(ActionId::CopyId, [this] { copyText(idsOf(selection())); });
    on(ActionId::CopyDigest,
        [this] { copyText(isRegistryShown() ? m_registry->tags()->selectedDigests() : digestsOf(selection())); });
    on(ActionId::CopyPullCommand,
        [this] { copyText(pullCommandsFor(isRegistryShown() ? chosenTags() : selection().names)); });
    on(ActionId::SelectAll,
        [this] { isRegistryShown() ? m_registry->tags()->view()->selectAll() : currentPage().view()->selectAll(); });
}

void MainWindow::removeChosen()
{
    if (isRegistryShown())
        m_registryVerbs->askRemove(chosenTags());
    else if (isEngineShown())
        m_engineVerbs->remove(selectionByEngine());
    else
        m_libraryVerbs->remove(selection());
}

void MainWindow::connectUpdates()
{
    on(ActionId::CheckForUpdates, [this] { m_updateVerbs->checkOrStop(); });
    connect(m_updateVerbs, &UpdateVerbs::checkingChanged, this, &MainWindow::showUpdateAction);
    connect(m_updateVerbs, &UpdateVerbs::diagnoseWanted, this, &MainWindow::diagnose);
    connect(m_updateVerbs, &UpdateVerbs::showWanted, this, [this](const QString &filter) {
        showLibrary();
        m_library->setFilter(filter);
        m_library->view()->setFocus();
    });
}

/// The same key stops what it began.
void MainWindow::showUpdateAction()
{
    m_actions[ActionId::CheckForUpdates]->setText(
        m_updateVerbs->isChecking() ? tr("Stop Chec&king for Updates") : Actions::tr("Chec&k for Updates"));
}

void MainWindow::connectViewActions()
{
    on(ActionId::Filter, [this] {
        if (isRegistryShown())
            return m_registry->focusFilter();
        m_menus->filter()->setFocus(Qt::ShortcutFocusReason);
        m_menus->filter()->selectAll();
    });
    connect(m_actions[ActionId::GroupByRepository], &QAction::toggled, this, [this](bool grouped) {
        m_settings.setGrouped(grouped);
        m_library->model().setGrouped(grouped);
        m_archive->images()->model().setGrouped(grouped);
        if (m_engine)
            m_engine->images()->model().setGrouped(grouped);
        if (m_allEngines)
            m_allEngines->images()->model().setGrouped(grouped);
    });
    connect(m_actions[ActionId::ShowIntermediate], &QAction::toggled, this, [this](bool shown) {
        m_settings.setShowsIntermediate(shown);
        if (m_engine)
            m_engine->setStepsShown(shown);
        if (m_allEngines)
            m_allEngines->setStepsShown(shown);
    });
    connect(m_actions[ActionId::ShowInspector], &QAction::toggled, m_inspector, &QWidget::setVisible);
    connect(m_actions[ActionId::ShowTransfers], &QAction::toggled, m_transfers, &QWidget::setVisible);
    const std::pair<ActionId, Inspector::Tab> tabs[]
        = {{ActionId::ShowOverview, Inspector::Overview}, {ActionId::ShowLayers, Inspector::Layers},
            {ActionId::ShowConfig, Inspector::Config}, {ActionId::ShowTags, Inspector::Tags}};
    for (const auto &[id, tab] : tabs) {
        on(id, [this, tab] {
            m_actions[ActionId::ShowInspector]->setChecked(true);
            m_inspector->showTab(tab);
        });
    }
    on(ActionId::Palette, [this] { openPalette(); });
    on(ActionId::Accounts, [this] { openAccounts(); });
    on(ActionId::Diagnose, [this] { openDoctor(); });
    connect(m_transferVerbs, &TransferVerbs::diagnoseWanted, this, &MainWindow::openDoctor);
    on(ActionId::Settings, [this] { openSettings(); });
    on(ActionId::About, [this] { (new AboutDialog(this))->open(); });
}

static QStringList archiveFilters()
{
    return {MainWindow::tr("Archives (*.tar *.tar.* *.tgz *.tzst *.txz)"), MainWindow::tr("All files (*)")};
}

void MainWindow::chooseArchives()
{
    m_desk.files.open(this, {tr("Open an Archive"), {}, archiveFilters()},
        [this](const QStringList &paths) { m_intake->takeFiles(paths); });
}

void MainWindow::chooseFolder()
{
    m_desk.files.open(this, {tr("Open a Folder with an OCI Layout"), {}, {}, FileQuestion::For::Folder},
        [this](const QStringList &paths) { m_intake->takeFiles(paths); });
}

void MainWindow::chooseRootFileSystem()
{
    m_desk.files.open(this, {tr("Import a Root File System"), {}, archiveFilters(), FileQuestion::For::File},
        [this](const QStringList &paths) { m_transferVerbs->askImports(paths.mid(0, 1), enginePlace()); });
}

void MainWindow::limitTransfers()
{
    m_workspace.jobs().setParallelJobs(m_settings.transfersAtATime());
    m_workspace.jobs().speedLimit().set(m_settings.speedLimit());
    m_workspace.setLayersAtATime(m_settings.layersAtATime());
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_settings, m_workspace.libraryPath(), this);
    connect(dialog, &SettingsDialog::languageChosen, this, [this](const QString &code) {
        m_settings.setLanguage(code);
        Q_EMIT languageChosen(code);
    });
    connect(dialog, &SettingsDialog::themeChosen, this, [this](Theme theme) {
        m_settings.setTheme(theme);
        Q_EMIT themeChosen(theme);
    });
    connect(dialog, &SettingsDialog::showFolder, this,
        [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(dialog, &SettingsDialog::accountsWanted, this, &MainWindow::openAccounts);
    connect(dialog, &SettingsDialog::transfersChosen, this, &MainWindow::limitTransfers);
    dialog->open();
}

/// Above whatever asked for it.
QWidget *MainWindow::front()
{
    QWidget *const dialog = QApplication::activeModalWidget();
    return dialog ? dialog : this;
}

void MainWindow::openAccounts()
{
    auto *dialog = new AccountsDialog(m_workspace.accounts(), front());
    connect(dialog, &AccountsDialog::diagnoseWanted, this, &MainWindow::openDoctor);
    dialog->open();
}

void MainWindow::openDoctor(const QString &place, bool plainHttp)
{
    auto *dialog
        = new DoctorDialog(m_workspace.doctor(), m_workspace.accounts().accounts(), {place, plainHttp}, front());
    connect(dialog, &DoctorDialog::settingsWanted, m_registryVerbs, [this, dialog](const QString &host) {
        if (m_registryVerbs->hasSettingsOpen(host))
            return dialog->reject(); // they are behind it
        m_registryVerbs->openSettings(host, dialog);
    });
    connect(m_registryVerbs, &RegistryVerbs::settingsKept, dialog, &DoctorDialog::settingsChanged);
    dialog->open();
}

void MainWindow::openPalette()
{
    (new CommandPalette(m_actions.all(), this))->open();
}

void MainWindow::askToQuit()
{
    auto *dialog = new QuitDialog(m_transfers->model().activeCount(), m_workspace.keepsTransfers(), this);
    connect(
        dialog, &QDialog::accepted, this,
        [this] {
            m_quitting = true;
            close();
        },
        Qt::QueuedConnection);
    dialog->open();
}

void MainWindow::dragOut()
{
    const ImageView *view = currentPage().view();
    const std::unique_ptr<QMimeData> rows(view->images()->mimeData(view->selectionModel()->selectedIndexes()));
    if (!rows)
        return;
    DragExport *offered = isLibraryShown() ? m_transferVerbs->drags().offer(selection()) : nullptr;
    auto *drag = new QDrag(this);
    drag->setMimeData(new ExportDrag(*rows, offered));
    const DragExit exit(windowHandle(), offered);
    drag->exec(Qt::CopyAction);
    if (offered)
        m_transferVerbs->drags().end(offered);
}

} // namespace stowage
