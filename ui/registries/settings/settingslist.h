// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace stowage {

/// A short list with columns on a page of settings: one row can be chosen, and stays chosen while rows are replaced.
/// The last column takes the room that is left.
class SettingsList : public QTreeView {
    Q_OBJECT

public:
    /// `model` outlives it. `problemRole`: a bool of the rows with a warning in front.
    SettingsList(QAbstractItemModel &model, int problemRole, const QString &name, QWidget *parent);

    int currentRow() const { return currentIndex().row(); }
    void choose(int row); ///< the nearest that is there

Q_SIGNALS:
    void chosen(); ///< another row, or none

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void reset() override;

private:
    int m_row = -1; ///< the last one that was chosen: while a model is reset there is no current one
};

} // namespace stowage
