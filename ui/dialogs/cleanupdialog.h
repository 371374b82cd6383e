// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/support/latestonly.h"
#include "ui/dialogs/parts/sheet.h"

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
    /// `workspace` must outlive the dialog.
    CleanUpDialog(Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void chosen(const stowage::RemovalPlan &plan);

private:
    PruneRequest request() const;
    void preview();
    void showPlan(const Result<RemovalPlan> &plan);

    Workspace &m_workspace;
    QRadioButton *m_dangling;
    QRadioButton *m_all;
    QComboBox *m_age;
    PlanView *m_list;
    RemovalPlan m_plan;
    LatestOnly m_questions;
};

} // namespace stowage
