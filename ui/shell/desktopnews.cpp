// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/desktopnews.h"

#include "models/jobs/joblistmodel.h"
#include "models/jobs/jobtexts.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QGuiApplication>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

DesktopNews::DesktopNews(JobQueue &jobs, JobListModel &model, QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_window(window)
{
    connect(&model, &JobListModel::progressChanged, this, &DesktopNews::showProgress);
    connect(&jobs, &JobQueue::jobFinished, this, &DesktopNews::tellEnd);
}

/// Progress comes ten times a second; a task bar shows whole percents.
void DesktopNews::showProgress()
{
    const int count = m_model.activeCount();
    const int percent = count == 0 ? -1 : std::max(0, int(m_model.fraction() * 100));
    if (percent == m_percent && count == m_count)
        return;
    m_percent = percent;
    m_count = count;
    QDBusMessage update
        = QDBusMessage::createSignal(u"/org/stowage/Stowage"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://"_s + QGuiApplication::desktopFileName() + u".desktop"_s
           << QVariantMap{{u"progress"_s, std::max(0, percent) / 100.0}, {u"progress-visible"_s, percent >= 0},
                  {u"count"_s, qint64(count)}, {u"count-visible"_s, count > 1}};
    QDBusConnection::sessionBus().send(update);
}

void DesktopNews::tellEnd(const Job *job)
{
    const bool news = job->state() == Job::State::Done || job->state() == Job::State::Failed;
    if (!news || m_window->isActiveWindow())
        return;
    QDBusMessage notify = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"Notify"_s);
    notify << QGuiApplication::applicationDisplayName() << 0U << QGuiApplication::desktopFileName()
           << kindText(job->kind()) + u' ' + job->title()
           << summaryText(*job, job->progress()).toHtmlEscaped() // daemons may read marks in it
           << QStringList() << QVariantMap{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}} << -1;
    QDBusConnection::sessionBus().asyncCall(notify);
}

} // namespace stowage
