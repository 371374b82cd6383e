// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/bytesize.h"
#include "models/jobs/joblistmodel.h"
#include "ui/containers/containerverbs.h"
#include "ui/engines/allenginespage.h"
#include "ui/engines/enginepage.h"
#include "ui/images/archivepage.h"
#include "ui/images/imageview.h"
#include "ui/jobs/transferspanel.h"
#include "ui/layers/inspector.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus.h"
#include "ui/shell/transferverbs.h"
#include "ui/updates/updateverbs.h"

#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace stowage {

void MainWindow::connectSelection()
{
    for (ImagePage *page : {m_library, m_archive->images()})
        connectPage(page);
    connect(m_menus->filter(), &QLineEdit::textChanged, this,
        [this](const QString &words) { currentPage().setFilter(words); });
    m_menus->filter()->installEventFilter(this);
}

void MainWindow::connectPage(ImagePage *page)
{
    connect(page->view(), &ImageView::selectionMoved, this, &MainWindow::followSelection);
    connect(page->view(), &ImageView::menuWanted, this, [this](const QPoint &position) {
        m_menus->popupContext(position,
            isArchiveShown()      ? Menus::Context::Archive
                : isEngineShown() ? Menus::Context::Engine
                                  : Menus::Context::Library);
    });
    connect(page->view(), &ImageView::dragStarted, this, &MainWindow::dragOut);
    connect(&page->model(), &ImageListModel::countsChanged, this, &MainWindow::showCounts);
    connect(&page->model(), &ImageListModel::filterChanged, this, &MainWindow::showFilter);
    for (const ActionId id : Actions::ofLists())
        page->addAction(m_actions[id]);
}

/// Each place keeps its own filter; the box shows that of the place in front.
void MainWindow::showFilter()
{
    if (const QString filter = currentPage().model().filter(); filter != m_menus->filter()->text())
        m_menus->filter()->setText(filter);
}

bool MainWindow::isArchiveShown() const
{
    return m_pages->currentWidget() == m_archive;
}

bool MainWindow::isLibraryShown() const
{
    return !isArchiveShown() && !isRegistryShown() && !isEngineShown();
}

ImagePage &MainWindow::currentPage() const
{
    if (areAllEnginesShown())
        return *m_allEngines->images();
    if (isEngineShown())
        return *m_engine->images();
    return isArchiveShown() ? *m_archive->images() : *m_library;
}

ImageSelection MainWindow::selection() const
{
    return currentPage().view()->selection();
}

void MainWindow::followSelection()
{
    if (isRegistryShown())
        return followTags();
    const ImageSelection chosen = selection();
    const QString name = chosen.names.isEmpty() ? chosen.otherNames.value(0) : chosen.names.first().familiar();
    if (chosen.images.size() != 1)
        m_inspector->inspectNone(int(chosen.images.size()));
    else if (isArchiveShown())
        m_inspector->inspectArchived(chosen.images.first(), name, m_archive->archive().path,
            m_archive->archive().images.value(chosen.positions.first()).index);
    else if (isEngineShown())
        m_inspector->inspectInEngine(chosen.images.first(), name, enginePlace());
    else
        m_inspector->inspect(chosen.images.first(), name);
    updateActions();
    showCounts();
}

void MainWindow::updateActions()
{
    using enum ActionId;
    m_actions[RegistrySettings]->setEnabled(isRegistryShown());
    m_actions[ShowIntermediate]->setEnabled(isEngineShown());
    m_actions[CleanUp]->setEnabled(!isEngineShown() || isEngineHere());
    m_actions[SearchEngine]->setEnabled(isEngineHere());
    // Both are about the Library.
    m_actions[Undo]->setEnabled(!isEngineShown());
    m_actions[CheckForUpdates]->setEnabled(!isEngineShown() || m_updateVerbs->isChecking());
    for (const ActionId id : {Run, Commit})
        m_actions[id]->setEnabled(false);
    if (isRegistryShown())
        return updateTagActions();
    const ImageSelection chosen = selection();
    m_actions[Run]->setEnabled(isEngineHere() && chosen.images.size() == 1);
    m_actions[Commit]->setEnabled(isEngineHere() && !committable(chosen).isEmpty());
    const bool library = isLibraryShown();
    const bool archive = isArchiveShown();
    const bool some = !chosen.isEmpty();
    const bool mayChange = library || isEngineHere();
    m_actions[Export]->setEnabled(mayChange && some);
    m_actions[CopyToPlace]->setEnabled((mayChange || archive || areAllEnginesShown()) && some);
    m_actions[Remove]->setEnabled((library || areEnginesHere()) && some);
    m_actions[CopyId]->setEnabled(!archive && some);
    const bool named = !chosen.names.isEmpty();
    m_actions[Push]->setEnabled(archive || library ? named || chosen.images.size() == 1 : mayChange && named);
    m_actions[CopyPullCommand]->setEnabled(!archive && !chosen.names.isEmpty());
    m_actions[Tag]->setEnabled(mayChange && chosen.images.size() == 1);
    m_actions[Untag]->setEnabled((library || areEnginesHere()) && !chosen.names.isEmpty());
    for (const ActionId id : {CopyReference, CopyDigest})
        m_actions[id]->setEnabled(some);
    m_actions[LoadSelected]->setEnabled(archive && some);
    m_actions[LoadAll]->setEnabled(archive && !m_archive->archive().images.isEmpty());
    m_actions[CloseArchive]->setEnabled(archive);
}

void MainWindow::updateTransferActions()
{
    const JobListModel &jobs = m_transfers->model();
    m_actions[ActionId::PauseTransfers]->setEnabled(jobs.pausableCount() > 0);
    m_actions[ActionId::ResumeTransfers]->setEnabled(jobs.pausedCount() > 0);
    m_actions[ActionId::StopTransfer]->setEnabled(jobs.activeCount() + jobs.pausedCount() > 0);
    m_actions[ActionId::RetryTransfer]->setEnabled(m_transferVerbs->canRetry());
    m_actions[ActionId::ClearTransfers]->setEnabled(jobs.endedCount() > 0);
}

void MainWindow::showCounts()
{
    if (isRegistryShown())
        return showTagCounts();
    const ImageListModel &model = currentPage().model();
    QStringList parts{tr("%n image(s)", nullptr, model.imageCount())};
    const bool isMeasured = isLibraryShown() || (isEngineShown() && model.imageCount() > 0 && model.totalSize() >= 0);
    if (isMeasured)
        parts.append(localSize(model.totalSize()));
    if (model.shownCount() != model.nameCount())
        parts.append(tr("%n row(s) match", nullptr, model.shownCount()));
    if (const int chosen = int(selection().images.size()); chosen > 1)
        parts.append(tr("%n selected", nullptr, chosen));
    m_counts->setText(parts.join(u"  ·  "_s));
}

} // namespace stowage
