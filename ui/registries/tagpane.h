// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/registries/registrydesk.h"
#include "models/registries/tagmodel.h"
#include "models/support/latestonly.h"
#include "models/support/loadstate.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace stowage {

class FilterField;
class Placeholder;
class TagView;

/// The tags of one repository, with what is done to them: star the repository, pull, delete.
class TagPane : public QWidget {
    Q_OBJECT

public:
    /// `desk` must outlive the pane.
    TagPane(RegistryDesk &desk, QWidget *parent);

    /// A null one: none is chosen.
    void showRepository(const Reference &repository);
    void reload();
    void takeFocus(); ///< with the first tag, as soon as there is one
    const Reference &repository() const { return m_repository; }
    TagModel &model() { return m_tags; }
    TagView *view() const { return m_view; }
    FilterField *filter() const { return m_filter; }
    const LoadState &state() const { return m_state; }
    QList<Reference> selected() const;
    QStringList selectedDigests() const; ///< that are known
    bool canRemove() const; ///< Docker Hub deletes on its website only

Q_SIGNALS:
    void selectionMoved();
    void listed(); ///< other tags are shown, or the reason why there are none
    void pullWanted();
    void removeWanted();
    void menuWanted(const QPoint &globalPosition);
    void signInWanted(const QString &reason);
    void diagnoseWanted(const QString &place); ///< see DoctorDialog::Start
    void elsewhereWanted(const stowage::Reference &repository); ///< of the same name, in another registry

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void load();
    void take(const Result<QStringList> &tags);
    TagModel::Fetch fetch() const;
    void setFilter(const QString &words);
    void star(bool favourite);
    void stumble(const Error &error);
    void showState();
    void showEmpty();
    Reference onDockerHub() const;
    void showPullText();
    void showName();
    void update();
    void retranslate();

    RegistryDesk &m_desk;
    Reference m_repository;
    TagModel m_tags;
    LoadState m_state;
    LatestOnly m_questions;
    std::stop_source m_stop;
    QStringList m_kept; ///< tags that were selected before they are listed anew
    std::optional<Error> m_stumble;
    bool m_focusWanted = false;
    QLabel *m_name;
    QToolButton *m_star;
    FilterField *m_filter;
    QPushButton *m_pull;
    QPushButton *m_remove;
    TagView *m_view;
    QWidget *m_footer = nullptr; ///< shown when something went wrong that leaves the list as it is
    QLabel *m_note;
    QPushButton *m_goOn;
    QPushButton *m_signIn; ///< shown where that helps
    QPushButton *m_diagnose;
    Placeholder *m_placeholder;
    QStackedWidget *m_pages;
};

} // namespace stowage
