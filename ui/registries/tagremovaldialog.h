// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/registries/registrydesk.h"
#include "ui/dialogs/parts/sheet.h"

#include <QFutureWatcher>

class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace stowage {

/// Finds out, and shows exactly, what deleting images from a registry takes away: every tag on their digests. Nothing
/// happens before the list is there.
class TagRemovalDialog : public Sheet {
    Q_OBJECT

public:
    /// `images` are tags of one repository; `desk` must outlive the dialog.
    TagRemovalDialog(RegistryDesk &desk, const QList<Reference> &images, QWidget *parent);
    ~TagRemovalDialog() override;

Q_SIGNALS:
    void chosen(const stowage::TagRemovalPlan &plan); ///< the very plan that was shown
    void tagOnlyChosen(const stowage::Reference &image);
    void diagnoseWanted(const QString &repository);

private:
    void take(const Result<TagRemovalPlan> &plan);
    void list();
    QStringList consequences() const;

    const QList<Reference> m_images;
    std::stop_source m_stop;
    QFutureWatcher<Result<TagRemovalPlan>> m_answer;
    TagRemovalPlan m_plan;
    QProgressBar *m_progress;
    QTreeWidget *m_list;
    QPushButton *m_tagOnly;
    QPushButton *m_diagnose; ///< shown when the other tags could not be found out
};

} // namespace stowage
