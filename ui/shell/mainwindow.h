// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "ui/copies/copyverbs.h"
#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/style/theme.h"

#include <QMainWindow>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace stowage {

class AllEnginesPage;
class ArchivePage;
class BuildVerbs;
class ContainerVerbs;
class EnginePage;
class EngineVerbs;
class ImagePage;
class Inspector;
class Intake;
class LibraryVerbs;
class Menus;
class MessageBar;
class PlacesView;
class RegistryPage;
class RegistryVerbs;
class StartPage;
class TransfersPanel;
class TransferVerbs;
class UpdateVerbs;
struct ImageSelection;

/// The window: places at the left, images in the middle, the inspector at the right, transfers below, messages above.
/// It wires them together and decides nothing itself: verbs are in LibraryVerbs and TransferVerbs.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All three must outlive the window.
    MainWindow(Workspace &workspace, Settings &settings, FileChooser &files);
    ~MainWindow() override;

    Actions &actions() { return m_actions; }
    MessageBar &messages() { return *m_messages; }
    ImagePage &library() { return *m_library; }
    ArchivePage &archive() { return *m_archive; }
    RegistryPage &registry(); ///< made when it is first needed
    EnginePage &engine(); ///< likewise
    AllEnginesPage &allEngines(); ///< likewise
    Inspector &inspector() { return *m_inspector; }
    BuildVerbs &builds() { return *m_buildVerbs; }
    TransfersPanel &transfers() { return *m_transfers; }
    PlacesView &places() { return *m_places; }
    void showPlace(const QString &placeId);
    void openFiles(const QStringList &paths);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void themeChosen(stowage::Theme theme);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Images = QFuture<Result<ImageList>>;
    MainWindow(Workspace &workspace, Settings &settings, FileChooser &files, Images images);
    void buildLayout();
    void restoreLayout();
    void saveLayout();
    void connectPlaces();
    void connectPages();
    void connectPage(ImagePage *page);
    void connectEngines();
    void connectBuilds();
    void connectSelection();
    void connectActions();
    void connectImageActions();
    void connectViewActions();
    void connectTransferActions();
    void connectUpdates();
    void connectRegistries();
    void on(ActionId id, const std::function<void()> &act);

    bool isArchiveShown() const;
    bool isRegistryShown() const;
    bool isEngineShown() const; ///< one of them, or all
    bool areAllEnginesShown() const;
    bool isShown(const QString &engine) const; ///< that one alone
    QString enginePlace() const;
    QMap<QString, ImageSelection> selectionByEngine() const; ///< of the engine that is shown, or of each
    bool isLibraryShown() const;
    bool isEngineHere() const; ///< verbs are about one, and it answers
    bool areEnginesHere() const; ///< all that images are chosen of answer
    ImagePage &currentPage() const;
    ImageSelection selection() const;
    void refresh();
    void refreshLibrary();
    void showLibrary();
    void showListed();
    void tellListFailure();
    void showStartPage();
    void showArchives(const QList<ArchiveInfo> &archives);
    void showArchive(const ArchiveInfo &archive);
    void closePlace(const QString &placeId);
    void closeArchive(const QString &placeId);
    void showEngine(const EngineState &state);
    void showAllEngines();
    void listAllEngines();
    void followListed(ImagePage *page);
    void knockShown();
    void expectBuilt(const QString &placeId, const Digest &image);
    QList<CopyVerbs::Cargo> cargo() const;
    void followEngine(const QString &placeId);
    void tellOfEngine(const EngineState &state);
    void tellOfEngines();
    void tellOfAllEngines();
    void showRegistry(const QString &name);
    void showRepository(const Reference &repository);
    void followTags();
    void dragTags();
    void updateTagActions();
    void showTagCounts();
    void pullFromRegistry();
    void removeChosen();
    void showBuilt(const QString &placeId, const Digest &image);
    void copyChosen(const QString &to); ///< to a place that takes images; empty: a person is asked
    void askPull();
    void pushChosen(const QString &registry = {}); ///< there, where one was dropped on it
    void exportChosen();
    QList<Reference> chosenTags() const;
    void showPage(QWidget *page);
    void askToQuit();
    void followSelection();
    void updateActions();
    void updateTransferActions();
    void showCounts();
    void showFilter();
    void showUpdateAction();
    void dragOut();
    void dropOnPlace(const QString &placeId);
    void chooseArchives();
    void chooseFolder();
    void chooseRootFileSystem();
    void openSettings();
    void limitTransfers();
    QWidget *front();
    void openAccounts();
    void diagnose(const QString &place);
    void markExposed();
    void openDoctor(const QString &place = {}, bool plainHttp = false);
    void openPalette();
    void retranslate();

    Workspace &m_workspace;
    Settings &m_settings;
    Actions m_actions;
    ImagePage *m_library;
    ArchivePage *m_archive;
    StartPage *m_start = nullptr;
    RegistryPage *m_registry = nullptr;
    EnginePage *m_engine = nullptr;
    AllEnginesPage *m_allEngines = nullptr;
    QStackedWidget *m_pages;
    MessageBar *m_messages;
    PlacesView *m_places;
    Inspector *m_inspector;
    TransfersPanel *m_transfers;
    QLabel *m_counts;
    QSplitter *m_sides = nullptr;
    QSplitter *m_middle = nullptr;
    QSplitter *m_below = nullptr;
    Menus *m_menus;
    Desk m_desk;
    LibraryVerbs *m_libraryVerbs;
    EngineVerbs *m_engineVerbs;
    CopyVerbs *m_copyVerbs;
    BuildVerbs *m_buildVerbs;
    ContainerVerbs *m_containerVerbs;
    TransferVerbs *m_transferVerbs;
    RegistryVerbs *m_registryVerbs;
    UpdateVerbs *m_updateVerbs;
    Intake *m_intake;
    QHash<QString, ArchiveInfo> m_archives;
    bool m_quitting = false;
};

} // namespace stowage
