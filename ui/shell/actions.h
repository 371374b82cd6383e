// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAction>
#include <QObject>

namespace stowage {

/// Every verb of the window, once: menus, toolbar, context menu, shortcuts and the command palette all show these.
enum class ActionId {
    Pull,
    SearchEngine,
    Push,
    Build,
    Open,
    OpenFolder,
    ImportRootFileSystem,
    LoadSample,
    Export,
    LoadSelected,
    LoadAll,
    CloseArchive,
    AddRegistry,
    AddEngine,
    RegistrySettings,
    Quit,
    CopyToPlace,
    Run,
    Commit,
    Tag,
    Untag,
    Remove,
    CopyReference,
    CopyId,
    CopyDigest,
    CopyPullCommand,
    SelectAll,
    CheckForUpdates,
    Undo,
    Trash,
    CleanUp,
    Verify,
    Refresh,
    Filter,
    GroupByRepository,
    ShowIntermediate,
    ShowInspector,
    ShowTransfers,
    PauseTransfers,
    ResumeTransfers,
    StopTransfer,
    RetryTransfer,
    ClearTransfers,
    ShowOverview,
    ShowLayers,
    ShowConfig,
    ShowTags,
    Palette,
    Accounts,
    Diagnose,
    Settings,
    About,
};

/// The actions, with texts, icons and shortcuts that come from one table and follow the language.
/// Those on the chosen images that a text or another list has too (copying, deleting) work by key only while one of
/// the image lists has the keyboard.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    QAction *operator[](ActionId id) const { return m_actions.at(int(id)); }
    const QList<QAction *> &all() const { return m_actions; }
    /// The actions whose keys belong to the image lists: they must be added to these.
    static QList<ActionId> ofLists();
    void retranslate();
    void refreshIcons();

private:
    QList<QAction *> m_actions;
};

} // namespace stowage
