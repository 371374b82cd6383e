// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/jobs/limits.h"

#include "core/base/bytesize.h"
#include "core/jobs/job.h"

#include <QActionGroup>
#include <QMenu>
#include <QPointer>

namespace stowage {

QList<qint64> Limits::speeds()
{
    constexpr qint64 kilo = 1000;
    constexpr qint64 mega = 1000 * kilo;
    return {0, 100 * kilo, 250 * kilo, 500 * kilo, mega, 2 * mega, 5 * mega, 10 * mega, 50 * mega};
}

QString Limits::speedText(qint64 bytesPerSecond)
{
    return bytesPerSecond == 0 ? tr("As fast as it goes") : tr("At most %1/s").arg(localSize(bytesPerSecond));
}

QList<int> Limits::layers()
{
    return {0, 1, 2, 3, 5, 8};
}

QString Limits::layersText(int layers)
{
    return layers == 0 ? tr("As many layers as usual") : tr("%n layer(s) at a time", nullptr, layers);
}

/// One of several, the present one checked.
static void addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool checked, std::function<void()> choose)
{
    QAction *action = menu->addAction(text, menu, std::move(choose));
    action->setCheckable(true);
    action->setChecked(checked);
    action->setEnabled(group->isEnabled());
    group->addAction(action);
}

QMenu *Limits::menuFor(Job *job, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<Job> alive(job);
    auto *speedGroup = new QActionGroup(menu);
    for (const qint64 speed : speeds())
        addChoice(menu, speedGroup, speedText(speed), job->speedLimit() == speed, [alive, speed] {
            if (alive)
                alive->setSpeedLimit(speed);
        });
    menu->addSeparator();
    auto *layerGroup = new QActionGroup(menu);
    layerGroup->setEnabled(job->isWaiting());
    for (const int count : layers())
        addChoice(menu, layerGroup, layersText(count), job->layersAtATime() == count, [alive, count] {
            if (alive)
                alive->setLayersAtATime(count);
        });
    return menu;
}

} // namespace stowage
