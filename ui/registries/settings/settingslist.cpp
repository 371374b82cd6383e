// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/settings/settingslist.h"

#include "ui/style/celldelegate.h"
#include "ui/style/icons.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {
namespace {

class SettingsDelegate : public CellDelegate {
public:
    SettingsDelegate(int problemRole, QObject *parent)
        : CellDelegate(parent)
        , m_problemRole(problemRole)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
        if (index.column() != 0 || !index.data(m_problemRole).toBool())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = themeIcon(u"dialog-warning"_s);
        option->decorationSize = QSize(16, 16);
    }

    QString toolTipFor(const QModelIndex &index) const override { return index.data(Qt::ToolTipRole).toString(); }

private:
    const int m_problemRole;
};

} // namespace

SettingsList::SettingsList(QAbstractItemModel &model, int problemRole, const QString &name, QWidget *parent)
    : QTreeView(parent)
{
    setModel(&model);
    setItemDelegate(new SettingsDelegate(problemRole, this));
    setAccessibleName(name);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(ScrollPerPixel);
    CellDelegate::alignHeader(header());
    header()->setStretchLastSection(true);
    for (int column = 0; column < model.columnCount() - 1; ++column)
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void SettingsList::choose(int row)
{
    const int last = model()->rowCount() - 1;
    setCurrentIndex(last < 0 ? QModelIndex() : model()->index(std::clamp(row, 0, last), 0));
}

void SettingsList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        m_row = current.row();
    Q_EMIT chosen();
}

void SettingsList::reset()
{
    QTreeView::reset();
    if (m_row >= 0)
        choose(m_row);
    Q_EMIT chosen();
}

} // namespace stowage
