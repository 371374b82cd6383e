// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/jobs/joblistmodel.h"

#include <QWidget>

class QQuickWidget;

namespace stowage {

/// Pulls, loads and saves of this session, drawn in QML: a bar per transfer, and on demand one per layer. Hidden, and
/// nothing of QML loaded, until the first transfer exists.
class TransfersPanel : public QWidget {
    Q_OBJECT

public:
    /// `jobs` must outlive the panel.
    explicit TransfersPanel(JobQueue &jobs, QWidget *parent = nullptr);

    JobListModel &model() { return m_model; }
    /// Makes what is drawn now, if it was not yet.
    void wake();
    /// Unfolds the layers of every transfer.
    void unfoldAll();

Q_SIGNALS:
    void appeared(); ///< a transfer began while the panel was hidden
    void closeWanted();
    void stepsWanted(stowage::Job *job); ///< of a build
    void diagnoseWanted(stowage::Job *job); ///< whose registry may be the reason that it failed

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private Q_SLOTS:
    void showLimits(int row, const QPointF &position);
    void askDiagnosis(int row);
    void askSteps(int row);
    void showTip(const QString &text, const QPointF &position); ///< empty: no tip any more

private:
    void followPalette();

    JobListModel m_model;
    QQuickWidget *m_view = nullptr;
};

} // namespace stowage
