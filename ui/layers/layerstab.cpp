// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/layerstab.h"

#include "core/base/bytesize.h"
#include "ui/layers/layerdelegate.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace stowage {

LayersTab::LayersTab(LayerModel &layers, QWidget *parent)
    : QWidget(parent)
    , m_layers(layers)
    , m_view(new QTreeView(this))
    , m_totals(new QLabel(this))
    , m_newestFirst(new QCheckBox(this))
{
    m_view->setModel(&layers);
    m_view->setItemDelegate(new LayerDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setRootIsDecorated(false);
    m_view->setFrameShape(QFrame::NoFrame);
    const int letter = fontMetrics().horizontalAdvance(u'0');
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    CellDelegate::alignHeader(header);
    header->setMinimumSectionSize(3 * letter);
    header->setSectionResizeMode(LayerModel::InstructionColumn, QHeaderView::Stretch);
    header->resizeSection(LayerModel::NumberColumn, 5 * letter);
    header->resizeSection(LayerModel::SizeColumn, 11 * letter);
    header->resizeSection(LayerModel::DigestColumn, 15 * letter);
    header->hideSection(LayerModel::DigestColumn);
    header->hideSection(LayerModel::CreatedColumn);
    header->resizeSection(LayerModel::SharedColumn, 14 * letter);
    m_totals->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 10, 6);
    head->addWidget(m_totals, 1);
    head->addWidget(m_newestFirst);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    connect(m_newestFirst, &QCheckBox::toggled, &m_layers, &LayerModel::setNewestFirst);
    connect(&m_layers, &QAbstractItemModel::modelAboutToBeReset, this,
        [this] { m_place = m_view->verticalScrollBar()->value(); });
    connect(&m_layers, &QAbstractItemModel::modelReset, this, [this] {
        keepPlace();
        showTotals();
    });
    retranslate();
}

/// News of the same image do not scroll away what is being read.
void LayersTab::keepPlace()
{
    if (std::exchange(m_shown, m_layers.details().summary.digest) != m_layers.details().summary.digest)
        return;
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(m_place);
}

/// The instruction is what is read; where there is no room for both, it goes before who else has the layer.
void LayersTab::resizeEvent(QResizeEvent *event)
{
    m_view->setColumnHidden(LayerModel::SharedColumn, width() < 52 * fontMetrics().horizontalAdvance(u'0'));
    QWidget::resizeEvent(event);
}

void LayersTab::showTotals()
{
    m_totals->setText(tr("%n layer(s), %1", nullptr, m_layers.layerCount()).arg(localSize(m_layers.totalSize())));
}

void LayersTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LayersTab::retranslate()
{
    m_layers.retranslate();
    m_newestFirst->setText(tr("Newest first"));
    m_view->setAccessibleName(tr("Layers"));
    showTotals();
}

} // namespace stowage
