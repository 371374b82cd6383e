// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/actions.h"

#include "ui/style/icons.h"

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

struct Spec {
    ActionId id;
    const char *text;
    const char *icon;
    QKeySequence shortcut;
    bool checkable = false;
};

QKeySequence keys(QKeyCombination combination)
{
    return QKeySequence(combination);
}

QList<Spec> imageSpecs()
{
    return {
        {ActionId::Pull, QT_TRANSLATE_NOOP("stowage::Actions", "&Pull…"), "download", keys(Qt::CTRL | Qt::Key_P)},
        {ActionId::SearchEngine, QT_TRANSLATE_NOOP("stowage::Actions", "Searc&h Through the Engine…"), "search",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
        {ActionId::Push, QT_TRANSLATE_NOOP("stowage::Actions", "Pus&h…"), "cloud-upload", keys(Qt::CTRL | Qt::Key_U)},
        {ActionId::Build, QT_TRANSLATE_NOOP("stowage::Actions", "&Build an Image…"), "run-build",
            keys(Qt::CTRL | Qt::Key_B)},
        {ActionId::Open, QT_TRANSLATE_NOOP("stowage::Actions", "&Open an Archive…"), "document-open",
            QKeySequence::Open},
        {ActionId::OpenFolder, QT_TRANSLATE_NOOP("stowage::Actions", "Open a &Folder…"), "folder-open",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
        {ActionId::ImportRootFileSystem, QT_TRANSLATE_NOOP("stowage::Actions", "&Import a Root File System…"),
            "document-import", keys(Qt::CTRL | Qt::Key_I)},
        {ActionId::LoadSample, QT_TRANSLATE_NOOP("stowage::Actions", "Load the Sa&mple Image"), "package",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        {ActionId::Export, QT_TRANSLATE_NOOP("stowage::Actions", "&Export…"), "document-export", QKeySequence::Save},
        {ActionId::LoadSelected, QT_TRANSLATE_NOOP("stowage::Actions", "&Load Selected"), "document-import",
            keys(Qt::CTRL | Qt::Key_L)},
        {ActionId::LoadAll, QT_TRANSLATE_NOOP("stowage::Actions", "Load All of the &Archive"), "document-import",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        {ActionId::CloseArchive, QT_TRANSLATE_NOOP("stowage::Actions", "&Close the Archive"), "document-close",
            QKeySequence::Close},
        {ActionId::AddRegistry, QT_TRANSLATE_NOOP("stowage::Actions", "A&dd a Registry…"), "list-add",
            keys(Qt::CTRL | Qt::Key_R)},
        {ActionId::AddEngine, QT_TRANSLATE_NOOP("stowage::Actions", "Add an En&gine…"), "list-add",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
        {ActionId::RegistrySettings, QT_TRANSLATE_NOOP("stowage::Actions", "Settings of the &Registry…"), "configure",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Comma)},
        {ActionId::Quit, QT_TRANSLATE_NOOP("stowage::Actions", "&Quit"), "application-exit",
            keys(Qt::CTRL | Qt::Key_Q)},
        {ActionId::CopyToPlace, QT_TRANSLATE_NOOP("stowage::Actions", "Cop&y to Another Place…"), "edit-copy",
            keys(Qt::CTRL | Qt::Key_E)},
        {ActionId::Run, QT_TRANSLATE_NOOP("stowage::Actions", "Run a C&ontainer…"), "media-playback-start",
            keys(Qt::CTRL | Qt::Key_Return)},
        {ActionId::Commit, QT_TRANSLATE_NOOP("stowage::Actions", "Make an &Image of a Container…"), "camera-photo",
            keys(Qt::CTRL | Qt::Key_M)},
        {ActionId::Tag, QT_TRANSLATE_NOOP("stowage::Actions", "&Tag…"), "tag-new", keys(Qt::Key_F2)},
        {ActionId::Untag, QT_TRANSLATE_NOOP("stowage::Actions", "&Untag"), "tag-delete", keys(Qt::SHIFT | Qt::Key_F2)},
        {ActionId::Remove, QT_TRANSLATE_NOOP("stowage::Actions", "&Remove…"), "edit-delete", QKeySequence::Delete},
        {ActionId::CopyReference, QT_TRANSLATE_NOOP("stowage::Actions", "Copy &Name"), "edit-copy", QKeySequence::Copy},
        {ActionId::CopyId, QT_TRANSLATE_NOOP("stowage::Actions", "Copy I&D"), "edit-copy",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
        {ActionId::CopyDigest, QT_TRANSLATE_NOOP("stowage::Actions", "Copy Di&gest"), "edit-copy",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        {ActionId::CopyPullCommand, QT_TRANSLATE_NOOP("stowage::Actions", "Copy Pull &Command"), "edit-copy",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
        {ActionId::SelectAll, QT_TRANSLATE_NOOP("stowage::Actions", "Select &All"), "edit-select-all",
            QKeySequence::SelectAll},
        {ActionId::CheckForUpdates, QT_TRANSLATE_NOOP("stowage::Actions", "Chec&k for Updates"), "update-none",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_U)},
    };
}

QList<Spec> windowSpecs()
{
    return {
        {ActionId::Undo, QT_TRANSLATE_NOOP("stowage::Actions", "Take the Last &Removal Back"), "edit-undo",
            QKeySequence::Undo},
        {ActionId::Trash, QT_TRANSLATE_NOOP("stowage::Actions", "&Trash…"), "user-trash", keys(Qt::CTRL | Qt::Key_T)},
        {ActionId::CleanUp, QT_TRANSLATE_NOOP("stowage::Actions", "&Clean Up…"), "edit-clear-history",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)},
        {ActionId::Verify, QT_TRANSLATE_NOOP("stowage::Actions", "&Verify the Library"), "security-high",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
        {ActionId::Refresh, QT_TRANSLATE_NOOP("stowage::Actions", "Re&fresh"), "view-refresh", QKeySequence::Refresh},
        {ActionId::Filter, QT_TRANSLATE_NOOP("stowage::Actions", "&Filter the Images"), "edit-find",
            QKeySequence::Find},
        {ActionId::GroupByRepository, QT_TRANSLATE_NOOP("stowage::Actions", "&Group by Repository"), "view-list-tree",
            keys(Qt::CTRL | Qt::Key_G), true},
        {ActionId::ShowIntermediate, QT_TRANSLATE_NOOP("stowage::Actions", "Show I&ntermediate Images"),
            "view-list-details", keys(Qt::CTRL | Qt::Key_H), true},
        {ActionId::ShowInspector, QT_TRANSLATE_NOOP("stowage::Actions", "&Inspector"), "view-right-new",
            keys(Qt::Key_F9), true},
        {ActionId::ShowTransfers, QT_TRANSLATE_NOOP("stowage::Actions", "&Transfers"), "view-bottom-new",
            keys(Qt::CTRL | Qt::Key_J), true},
        {ActionId::PauseTransfers, QT_TRANSLATE_NOOP("stowage::Actions", "&Pause All Transfers"),
            "media-playback-pause", keys(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
        {ActionId::ResumeTransfers, QT_TRANSLATE_NOOP("stowage::Actions", "&Go On with All Transfers"),
            "media-playback-start", keys(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
        {ActionId::StopTransfer, QT_TRANSLATE_NOOP("stowage::Actions", "&Stop the Newest Transfer"), "process-stop",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_X)},
        {ActionId::RetryTransfer, QT_TRANSLATE_NOOP("stowage::Actions", "T&ry the Last Failed Transfer Again"),
            "view-refresh", keys(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
        {ActionId::ClearTransfers, QT_TRANSLATE_NOOP("stowage::Actions", "&Clear Ended Transfers"), "edit-clear-all",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_J)},
        {ActionId::ShowOverview, QT_TRANSLATE_NOOP("stowage::Actions", "Inspector: &Overview"), "",
            keys(Qt::ALT | Qt::Key_1)},
        {ActionId::ShowLayers, QT_TRANSLATE_NOOP("stowage::Actions", "Inspector: &Layers"), "",
            keys(Qt::ALT | Qt::Key_2)},
        {ActionId::ShowConfig, QT_TRANSLATE_NOOP("stowage::Actions", "Inspector: &Config"), "",
            keys(Qt::ALT | Qt::Key_3)},
        {ActionId::ShowTags, QT_TRANSLATE_NOOP("stowage::Actions", "Inspector: Tag&s"), "", keys(Qt::ALT | Qt::Key_4)},
        {ActionId::Palette, QT_TRANSLATE_NOOP("stowage::Actions", "&All Commands…"), "search",
            keys(Qt::CTRL | Qt::Key_K)},
        {ActionId::Accounts, QT_TRANSLATE_NOOP("stowage::Actions", "Registry Acco&unts…"), "im-user",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
        {ActionId::Diagnose, QT_TRANSLATE_NOOP("stowage::Actions", "Diag&nose a Registry…"), "network-connect",
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
        {ActionId::Settings, QT_TRANSLATE_NOOP("stowage::Actions", "&Settings…"), "configure",
            keys(Qt::CTRL | Qt::Key_Comma)},
        {ActionId::About, QT_TRANSLATE_NOOP("stowage::Actions", "A&bout Stowage"), "help-about", keys(Qt::Key_F1)},
    };
}

const QList<Spec> &specs()
{
    static const QList<Spec> table = imageSpecs() + windowSpecs();
    return table;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const Spec &spec : specs()) {
        auto *action = new QAction(this);
        action->setShortcut(spec.shortcut);
        action->setCheckable(spec.checkable);
        action->setAutoRepeat(false);
        m_actions.append(action);
    }
    m_actions[int(ActionId::Quit)]->setMenuRole(QAction::QuitRole);
    m_actions[int(ActionId::About)]->setMenuRole(QAction::AboutRole);
    m_actions[int(ActionId::Settings)]->setMenuRole(QAction::PreferencesRole);
    for (const ActionId id : ofLists())
        m_actions[int(id)]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    retranslate();
    refreshIcons();
}

QList<ActionId> Actions::ofLists()
{
    using enum ActionId;
    return {Tag, Untag, Remove, CopyReference, SelectAll};
}

void Actions::retranslate()
{
    for (const Spec &spec : specs())
        m_actions[int(spec.id)]->setText(tr(spec.text));
}

void Actions::refreshIcons()
{
    for (const Spec &spec : specs())
        m_actions[int(spec.id)]->setIcon(themeIcon(QLatin1StringView(spec.icon)));
}

} // namespace stowage
