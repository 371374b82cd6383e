// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/registries/registrydesk.h"
#include "models/registries/repositorymodel.h"
#include "models/support/latestonly.h"
#include "models/support/loadstate.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace stowage {

class FilterField;
class Placeholder;
class RepositoryDelegate;

/// The repositories of a registry: its catalog, filtered while one types; or where it keeps no catalog for us (Docker
/// Hub, and most public registries), what a search found, the very name that was typed, and what was used or starred
/// before.
class RepositoryPane : public QWidget {
    Q_OBJECT

public:
    /// `desk` must outlive the pane.
    RepositoryPane(RegistryDesk &desk, QWidget *parent);

    void showRegistry(const Reference &registry);
    void choose(const QString &path); ///< selects it, as soon as it is listed
    void reload();
    const Reference &registry() const { return m_registry; }
    FilterField *field() const { return m_field; }
    QTreeView *view() const { return m_view; }
    RepositoryModel &model() { return m_model; }
    const LoadState &state() const { return m_state; }

Q_SIGNALS:
    void chosen(const stowage::Reference &repository); ///< a moment after the keyboard came to rest on it
    void entered(); ///< and Enter was pressed, or it was clicked twice
    void signInWanted(const QString &reason);
    void diagnoseWanted(const QString &place); ///< see DoctorDialog::Start

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void load();
    void takeCatalog(const Result<QStringList> &paths);
    QStringList favouritesHere() const;
    void listNamed();
    void followField();
    void search();
    void askPage(int page);
    void takePage(const SearchQuery &query, const Result<SearchPage> &page);
    QList<RepositoryRow> typedRows() const;
    void followMemory();
    void keepCurrent();
    void followCurrent(const QModelIndex &current);
    void tellChosen();
    void showState();
    void showEmpty();
    void offerWaysOn(const Error &error);
    void wantSignIn() { Q_EMIT signInWanted(shown() ? shown()->message.words() : QString()); }
    /// What went wrong, or was refused.
    std::optional<Error> shown() const
    {
        return m_problem ? m_problem : m_state.isFailed() ? m_state.error() : m_refusal;
    }
    void retranslate();

    RegistryDesk &m_desk;
    Reference m_registry;
    RepositoryModel m_model;
    LoadState m_state;
    LatestOnly m_questions;
    std::stop_source m_stop;
    bool m_catalog = false; ///< what is listed is all that there is
    bool m_searched = false; ///< what is listed was searched for
    std::optional<Error> m_refusal; ///< why there is no catalog
    std::optional<Error> m_problem; ///< why there are no results, or no more
    SearchQuery m_query;
    bool m_more = false;
    QString m_current; ///< path
    QTimer m_rest;
    FilterField *m_field;
    QLabel *m_hint;
    QPushButton *m_hintAction;
    QPushButton *m_hintDiagnose;
    QTreeView *m_view;
    RepositoryDelegate *m_delegate;
    QPushButton *m_moreButton;
    Placeholder *m_placeholder;
    QStackedWidget *m_pages;
};

} // namespace stowage
