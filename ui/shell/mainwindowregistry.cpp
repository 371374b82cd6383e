// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/inspector.h"
#include "ui/places/placesview.h"
#include "ui/registries/registrypage.h"
#include "ui/registries/registryverbs.h"
#include "ui/registries/repositorypane.h"
#include "ui/registries/tagpane.h"
#include "ui/registries/tagview.h"
#include "ui/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus.h"
#include "ui/shell/transferverbs.h"

#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace stowage {

RegistryPage &MainWindow::registry()
{
    if (m_registry)
        return *m_registry;
    m_registry = new RegistryPage(m_workspace.registries(), this);
    m_registry->restoreState(m_settings.state(u"registry"_s));
    m_pages->addWidget(m_registry);
    TagPane *tags = m_registry->tags();
    const auto signIn = [this](const QString &reason) {
        m_registryVerbs->signIn(m_registry->repositories()->registry().domain(), reason);
    };
    connect(tags, &TagPane::selectionMoved, this, &MainWindow::followSelection);
    connect(tags->view(), &TagView::dragStarted, this, &MainWindow::dragTags);
    connect(tags, &TagPane::listed, this, &MainWindow::followSelection);
    connect(tags, &TagPane::pullWanted, this, &MainWindow::pullFromRegistry);
    connect(tags, &TagPane::removeWanted, m_actions[ActionId::Remove], &QAction::trigger);
    connect(tags, &TagPane::menuWanted, m_menus, &Menus::popupRegistryContext);
    connect(tags, &TagPane::signInWanted, this, signIn);
    connect(m_registry->repositories(), &RepositoryPane::signInWanted, this, signIn);
    connect(tags, &TagPane::diagnoseWanted, this, &MainWindow::diagnose);
    connect(tags, &TagPane::elsewhereWanted, this, &MainWindow::showRepository);
    connect(m_registry->repositories(), &RepositoryPane::diagnoseWanted, this, &MainWindow::diagnose);
    connect(&tags->model(), &QAbstractItemModel::dataChanged, this, &MainWindow::updateActions);
    for (const ActionId id : Actions::ofLists())
        tags->view()->addAction(m_actions[id]);
    return *m_registry;
}

void MainWindow::connectRegistries()
{
    on(ActionId::AddRegistry, [this] { m_registryVerbs->askAdd(); });
    connect(m_places, &PlacesView::addRegistryWanted, m_registryVerbs, &RegistryVerbs::askAdd);
    connect(m_registryVerbs, &RegistryVerbs::diagnoseWanted, this, &MainWindow::openDoctor);
    connect(m_inspector, &Inspector::diagnoseWanted, this, &MainWindow::diagnose);
    connect(m_registryVerbs, &RegistryVerbs::added, this, &MainWindow::showRegistry);
    on(ActionId::RegistrySettings, [this] { m_registryVerbs->openSettings(m_places->currentRegistry()); });
    connect(m_places, &PlacesView::registrySettingsWanted, m_registryVerbs,
        [this](const QString &name) { m_registryVerbs->openSettings(name); });
    connect(&m_workspace.settings(), &SettingsDesk::changed, this, &MainWindow::markExposed);
    connect(&m_workspace, &Workspace::placesChanged, this, &MainWindow::markExposed);
    connect(m_registryVerbs, &RegistryVerbs::settingsKept, this, [this](const QString &name) {
        if (isRegistryShown() && m_registry->repositories()->registry().domain() == name)
            m_registry->reload();
    });
    connect(m_registryVerbs, &RegistryVerbs::signedIn, this, [this] { registry().reload(); });
    connect(m_registryVerbs, &RegistryVerbs::removed, this, [this](const Reference &repository) {
        if (registry().tags()->repository().name() == repository.name())
            registry().tags()->reload();
    });
}

/// As the registry is asked whenever it is shown.
void MainWindow::diagnose(const QString &place)
{
    openDoctor(place, m_workspace.settings().settings(place.section(u'/', 0, 0)).plainHttp);
}

/// Registries to which what is sent may be read or changed on the way are marked.
void MainWindow::markExposed()
{
    for (const Place &place : m_workspace.places())
        if (place.kind == Place::Kind::Registry)
            m_places->places().setSettings(place.id, m_workspace.settings().settings(place.path));
}

bool MainWindow::isRegistryShown() const
{
    return m_registry && m_pages->currentWidget() == m_registry;
}

void MainWindow::showRegistry(const QString &name)
{
    const auto reference = Reference::registry(name);
    if (!reference)
        return;
    m_places->setCurrentPlace(Place::registryId(name));
    registry().showRegistry(*reference);
    showPage(m_registry);
    m_inspector->setVisible(m_actions[ActionId::ShowInspector]->isChecked());
    followSelection();
}

void MainWindow::showRepository(const Reference &repository)
{
    showRegistry(repository.domain());
    m_registry->showRepository(repository);
}

QList<Reference> MainWindow::chosenTags() const
{
    return m_registry->tags()->selected();
}

/// To other places in this window, and as text to other programs.
void MainWindow::dragTags()
{
    const QString names = familiarNames(chosenTags()).join(u'\n');
    auto *data = new QMimeData;
    data->setText(names);
    data->setData(ImageListModel::dragMimeType, names.toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->exec(Qt::CopyAction);
}

void MainWindow::followTags()
{
    const QList<Reference> chosen = chosenTags();
    if (chosen.size() == 1)
        m_inspector->inspectRemote(chosen.first());
    else
        m_inspector->inspectNone(int(chosen.size()));
    updateActions();
    showCounts();
}

void MainWindow::updateTagActions()
{
    using enum ActionId;
    const TagPane &tags = *m_registry->tags();
    const bool some = !tags.selected().isEmpty();
    for (const ActionId id : {Export, Push, Tag, Untag, CopyId, LoadSelected, LoadAll, CloseArchive})
        m_actions[id]->setEnabled(false);
    for (const ActionId id : {CopyToPlace, CopyReference, CopyPullCommand})
        m_actions[id]->setEnabled(some);
    m_actions[CopyDigest]->setEnabled(!tags.selectedDigests().isEmpty());
    m_actions[Remove]->setEnabled(some && tags.canRemove());
}

void MainWindow::showTagCounts()
{
    TagPane &tags = *m_registry->tags();
    QStringList parts{m_registry->repositories()->registry().domain()};
    if (!tags.repository().isNull() && !tags.state().isLoading() && !tags.state().isFailed())
        parts.append(tr("%n tag(s)", nullptr, tags.model().tagCount()));
    if (tags.model().rowCount() != tags.model().tagCount())
        parts.append(tr("%n row(s) match", nullptr, tags.model().rowCount()));
    if (const auto chosen = tags.selected().size(); chosen > 1)
        parts.append(tr("%n selected", nullptr, int(chosen)));
    m_counts->setText(parts.join(u"  ·  "_s));
}

void MainWindow::pullFromRegistry()
{
    const QList<Reference> chosen = chosenTags();
    const Reference repository = m_registry->tags()->repository();
    if (chosen.size() > 1)
        return m_transferVerbs->askPullSeveral(chosen);
    m_transferVerbs->askPull(chosen.isEmpty() ? repository.familiarName() : chosen.first().familiar());
}

} // namespace stowage
