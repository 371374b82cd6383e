// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/doctor/checkup.h"

#include <QAbstractListModel>

namespace stowage {

/// What a row of a check-up can be asked.
namespace CheckUpRole {
enum Role : int {
    Name = Qt::UserRole, ///< QString: of the step
    Progress, ///< CheckUpModel::Progress, as int
    Verdict, ///< Verdict, as int; only when it is done
    Found, ///< QString: what was found, or, while it waits, what will be found out
    Next, ///< QString, may be empty
    Milliseconds, ///< qint64, -1: nothing was tried
    Detail, ///< QString: raw lines
};
}

/// A check-up of a registry while it is made: a row per step from the beginning on, so that nothing jumps. GUI thread.
class CheckUpModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Progress { Waiting, Running, Done };
    Q_ENUM(Progress)

    using QAbstractListModel::QAbstractListModel;

    /// All steps wait; the first one runs when `running`.
    void start(bool running);
    /// The next step is done, and the one after it runs.
    void add(const Diagnosis &found);
    /// What has not been done will not be.
    void end();
    const QList<Diagnosis> &found() const { return m_found; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : checkStepCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The program's language changed: every text may be another one.
    void retranslate() { tellRows(0, checkStepCount - 1); }

private:
    Progress progressOf(int row) const;
    QVariant factOfDone(const Diagnosis &found, int role) const;
    void tellRows(int first, int last);

    QList<Diagnosis> m_found;
    bool m_running = false;
};

} // namespace stowage
