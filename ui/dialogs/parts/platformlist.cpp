// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/parts/platformlist.h"

#include <QSignalBlocker>

#include <algorithm>

namespace stowage {

static constexpr int shownRows = 5;

bool names(const QList<Platform> &platforms, const Platform &platform)
{
    return std::ranges::contains(platforms, platform.toString(), &Platform::toString);
}

PlatformList::PlatformList(QWidget *parent)
    : QListWidget(parent)
{
}

void PlatformList::offer(const QList<Platform> &platforms, const QList<Platform> &ticked)
{
    const QSignalBlocker quiet(this);
    m_offered = platforms;
    clear();
    for (const Platform &platform : std::as_const(m_offered)) {
        auto *item = new QListWidgetItem(platform.toString(), this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(names(ticked, platform) ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(qMax(0, int(m_offered.indexOf(ticked.value(0)))));
    setFixedHeight(qMin(shownRows, count()) * sizeHintForRow(0) + 2 * frameWidth() + 2);
}

QList<Platform> PlatformList::ticked() const
{
    QList<Platform> platforms;
    for (int row = 0; row < m_offered.size(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            platforms.append(m_offered.at(row));
    return platforms;
}

void PlatformList::tickAll()
{
    {
        const QSignalBlocker quiet(this);
        for (int row = 0; row < count(); ++row)
            item(row)->setCheckState(Qt::Checked);
    }
    viewport()->update();
}

} // namespace stowage
