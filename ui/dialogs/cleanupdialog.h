// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/removal.h"
#include "models/support/latestonly.h"
#include "ui/dialogs/parts/sheet.h"

#include <QFuture>

class QComboBox;
class QLabel;
class QRadioButton;

namespace stowage {

class PlanView;

/// Frees space: which images would go, of dangling ones or of all, is listed while the choice is made; the button
/// carries out exactly the list that is shown.
class CleanUpDialog : public Sheet {
    Q_OBJECT

public:
    /// What is cleaned up, and who plans it.
    struct Subject {
        QString title; ///< "Clean Up the Library"
        QString all; ///< what else than dangling images may go
        bool hasTrash = true; ///< what goes can be taken back
        std::function<QFuture<Result<RemovalPlan>>(const PruneRequest &)> plan;
    };
    CleanUpDialog(Subject subject, QWidget *parent);

    /// Something has changed there: what would go is looked at anew, and what is shown stays good until then.
    void lookAgain();

Q_SIGNALS:
    void chosen(const stowage::RemovalPlan &plan);

private:
    void preview();
    PruneRequest request() const;
    void showPlan(const Result<RemovalPlan> &plan);

    const Subject m_subject;
    QRadioButton *m_dangling;
    QRadioButton *m_all;
    QComboBox *m_age;
    PlanView *m_list;
    RemovalPlan m_plan;
    LatestOnly m_questions;
};

} // namespace stowage
