// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/layers/layermodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTreeView;

namespace stowage {

/// The history of an image: a row per instruction, a bar per layer. Does not own the model.
class LayersTab : public QWidget {
    Q_OBJECT

public:
    explicit LayersTab(LayerModel &layers, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepPlace();
    void retranslate();
    void showTotals();

    LayerModel &m_layers;
    Digest m_shown;
    int m_place = 0;
    QTreeView *m_view;
    QLabel *m_totals;
    QCheckBox *m_newestFirst;
};

} // namespace stowage
