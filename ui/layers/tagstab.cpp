// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/tagstab.h"

#include "ui/style/celldelegate.h"
#include "ui/style/icons.h"
#include "ui/style/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

TagsTab::TagsTab(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_tag(new QPushButton(themeIcon(u"tag-new"_s), {}, this))
    , m_untag(new QPushButton(themeIcon(u"tag-delete"_s), {}, this))
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 6, 10, 6);
    buttons->addWidget(m_tag);
    buttons->addWidget(m_untag);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &TagsTab::update);
    connect(m_tag, &QPushButton::clicked, this, &TagsTab::tagWanted);
    connect(m_untag, &QPushButton::clicked, this, [this] { Q_EMIT untagWanted(selected()); });
    retranslate();
}

void TagsTab::show(const ImageSummary &image, bool editable)
{
    const bool same = image.references == m_image.references && image.otherNames == m_image.otherNames;
    m_image = image;
    m_editable = editable;
    update();
    if (same)
        return;
    m_list->clear();
    for (const Reference &name : image.references)
        add(name.toString());
    for (const QString &name : image.otherNames)
        add(name);
    update();
}

void TagsTab::add(const QString &name)
{
    auto *item = new QListWidgetItem(name, m_list);
    item->setToolTip(toolTipText(name)); // a narrow inspector shows its beginning and its end
}

QList<Reference> TagsTab::selected() const
{
    QList<Reference> names;
    for (const QListWidgetItem *item : m_list->selectedItems()) {
        if (const int row = m_list->row(item); row < m_image.references.size())
            names.append(m_image.references[row]);
    }
    return names;
}

void TagsTab::update()
{
    m_tag->setEnabled(m_editable);
    m_untag->setEnabled(m_editable && !selected().isEmpty());
}

void TagsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TagsTab::retranslate()
{
    m_tag->setText(tr("Add a Name…"));
    m_untag->setText(tr("Take Away"));
    m_list->setAccessibleName(tr("Names"));
}

} // namespace stowage
