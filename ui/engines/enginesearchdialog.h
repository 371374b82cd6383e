// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/registries/repositorymodel.h"
#include "models/support/latestonly.h"
#include "models/support/loadstate.h"
#include "ui/dialogs/parts/sheet.h"

class QStackedWidget;
class QTreeView;

namespace stowage {

class FilterField;
class Placeholder;
class PlainHttpBox;
class RepositoryDelegate;

/// Searches the registries that an engine searches, through that engine, and lists what it found. It stays open while
/// somebody decides how to pull a hit; whoever pulls it closes this. A search that is begun anew ends the one before.
class EngineSearchDialog : public Sheet {
    Q_OBJECT

public:
    struct Engine {
        QString title;
        bool isPodman = false; ///< it knows several registries, or none, and every hit says where it is
        bool takesPlainHttp = false;
    };
    /// See EngineDesk::search().
    using Search = std::function<QFuture<Result<QList<SearchHit>>>(const EngineSearch &, const std::stop_token &)>;

    EngineSearchDialog(const Engine &engine, Search search, QWidget *parent);
    ~EngineSearchDialog() override;

    void search(); ///< for what is in the field
    void accept() override; ///< wants the hit that is chosen, and does not close

Q_SIGNALS:
    void pullWanted(const stowage::Reference &repository);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTop();
    void buildList();
    void take(const Result<QList<SearchHit>> &hits);
    void showState();
    void showEmpty();
    void showNothingFound();
    void offerDockerHub();
    QString countText() const;
    void update();
    void copyName() const;
    Reference chosen() const;

    const Engine m_engine;
    const Search m_ask;
    SearchTerm m_asked; ///< what is listed was found for it
    RepositoryModel m_model;
    LoadState m_state;
    LatestOnly m_questions;
    std::stop_source m_stop;
    FilterField *m_field;
    QPushButton *m_go;
    PlainHttpBox *m_plainHttp;
    QTreeView *m_list;
    Placeholder *m_placeholder;
    QStackedWidget *m_pages;
    QPushButton *m_copy;
};

} // namespace stowage
