// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/menus.h"

#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

constexpr ActionId separator = ActionId(-1);

constexpr const char *menuTitles[]
    = {QT_TRANSLATE_NOOP("stowage::Menus", "&File"), QT_TRANSLATE_NOOP("stowage::Menus", "&Image"),
        QT_TRANSLATE_NOOP("stowage::Menus", "&Library"), QT_TRANSLATE_NOOP("stowage::Menus", "&View"),
        QT_TRANSLATE_NOOP("stowage::Menus", "&Transfers"), QT_TRANSLATE_NOOP("stowage::Menus", "&Help")};

} // namespace

Menus::Menus(Actions &actions, QMainWindow *window)
    : QObject(window)
    , m_actions(actions)
    , m_window(window)
    , m_toolBar(new QToolBar(window))
    , m_filter(new QLineEdit(window))
{
    buildMenuBar();
    buildToolBar();
    retranslate();
}

void Menus::addTo(QWidget *widget, std::initializer_list<ActionId> ids)
{
    for (const ActionId id : ids) {
        if (id != separator) {
            widget->addAction(m_actions[id]);
            continue;
        }
        auto *line = new QAction(widget);
        line->setSeparator(true);
        widget->addAction(line);
    }
}

void Menus::buildMenuBar()
{
    using enum ActionId;
    for (int i = 0; i < int(std::size(menuTitles)); ++i)
        m_menus.append(m_window->menuBar()->addMenu(QString()));
    addTo(m_menus[0],
        {Pull, SearchEngine, Build, Open, OpenFolder, ImportRootFileSystem, LoadSample, separator, Export, separator,
            LoadSelected, LoadAll, CloseArchive, separator, AddEngine, AddRegistry, ActionId::RegistrySettings,
            ActionId::Accounts, Diagnose, ActionId::Settings, Quit});
    addTo(m_menus[1],
        {Push, CopyToPlace, CheckForUpdates, separator, Run, Commit, separator, Tag, Untag, Remove, separator,
            CopyReference, CopyId, CopyDigest, CopyPullCommand, separator, SelectAll});
    addTo(m_menus[2], {Undo, Trash, CleanUp, separator, Verify, Refresh});
    addTo(m_menus[3],
        {Filter, GroupByRepository, ShowIntermediate, separator, ShowInspector, ShowTransfers, separator, ShowOverview,
            ShowLayers, ShowConfig, ShowTags, separator, Palette});
    addTo(m_menus[4],
        {ShowTransfers, separator, PauseTransfers, ResumeTransfers, separator, StopTransfer, RetryTransfer,
            ClearTransfers});
    addTo(m_menus[5], {Palette, Diagnose, About});
}

void Menus::buildToolBar()
{
    using enum ActionId;
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize(QSize(18, 18));
    addTo(m_toolBar, {Pull, Open, Export, CleanUp});
    auto *space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setAcceptDrops(false); // a file dropped here is meant for the window
    m_filter->setMinimumWidth(120);
    m_filter->setMaximumWidth(300);
    m_filter->addAction(themeIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_toolBar->addWidget(m_filter);
    addTo(m_toolBar, {Palette});
    qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_actions[Palette]))
        ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_window->addToolBar(m_toolBar);
    m_window->setContextMenuPolicy(Qt::PreventContextMenu);
}

void Menus::popupRegistryContext(const QPoint &globalPosition)
{
    using enum ActionId;
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(menu, {Pull, CopyToPlace, separator, Remove, separator, CopyReference, CopyDigest, CopyPullCommand});
    menu->popup(globalPosition);
}

void Menus::popupContext(const QPoint &globalPosition, Context context)
{
    using enum ActionId;
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (context == Context::Archive)
        addTo(menu,
            {LoadSelected, LoadAll, separator, Push, CopyToPlace, separator, CopyReference, CopyDigest, separator,
                CloseArchive});
    else if (context == Context::Engine)
        addTo(menu,
            {Run, Commit, separator, Push, CopyToPlace, Export, separator, Tag, Untag, Remove, separator, CopyReference,
                CopyId, CopyDigest, CopyPullCommand});
    else
        addTo(menu,
            {Push, CopyToPlace, Export, separator, Tag, Untag, Remove, separator, CopyReference, CopyId, CopyDigest,
                CopyPullCommand});
    menu->popup(globalPosition);
}

void Menus::retranslate()
{
    for (int i = 0; i < int(m_menus.size()); ++i)
        m_menus[i]->setTitle(tr(menuTitles[i]));
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_filter->setPlaceholderText(tr("Type to filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr("Names, IDs, platforms, labels; \"dangling\" finds images without a name, "
                            "\"outdated\" those with a newer one in their registry"));
    for (const ActionId id : {ActionId::Pull, ActionId::SearchEngine, ActionId::Open, ActionId::Export,
             ActionId::CleanUp, ActionId::Palette})
        m_actions[id]->setToolTip(u"%1 (%2)"_s.arg(
            plainLabel(m_actions[id]->text()), m_actions[id]->shortcut().toString(QKeySequence::NativeText)));
    m_actions[ActionId::Pull]->setIconText(tr("Pull"));
    m_actions[ActionId::SearchEngine]->setIconText(tr("Search"));
    m_actions[ActionId::Open]->setIconText(tr("Open"));
    m_actions[ActionId::Export]->setIconText(tr("Export"));
    m_actions[ActionId::CleanUp]->setIconText(tr("Clean Up"));
}

} // namespace stowage
