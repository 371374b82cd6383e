// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/application.h"
#include "app/gui/rehearsaljob.h"
#include "app/gui/tour.h"
#include "ui/jobs/transferspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/transferverbs.h"

#include <QDialog>

using namespace Qt::StringLiterals;

namespace stowage {

void Tour::addMessageViews()
{
    MainWindow &window = m_application.window();
    m_views.append({u"removed"_s, [this, &window] { trigger(ActionId::Remove); },
        [&window] {
            if (auto *dialog = qobject_cast<QDialog *>(inFront()))
                dialog->accept();
            return !inFront() && window.messages().isVisible();
        }});
    addDialog(u"trash"_s, ActionId::Trash);
    m_views.append({u"transfers"_s,
        [this, &window] {
            window.messages().act();
            window.transfers().model().clearEnded();
            JobQueue &jobs = m_application.workspace().jobs();
            jobs.setParallelJobs(2);
            jobs.add(rehearsalJob());
            window.findChild<TransferVerbs *>()->pull(
                {*Reference::parse(u"127.0.0.1:1/team/web:3"_s), {}, {}, false, {}});
            jobs.add(rehearsalJob(u"registry.example.org/team/app:2"_s))->pause();
            jobs.add(rehearsalJob(u"nginx:1.27"_s));
            jobs.add(rehearsalJob(u"alpine:3.22"_s));
            window.transfers().unfoldAll();
        },
        [&window] { return window.transfers().model().failedCount() > 0; }});
    m_views.append({u"transfers-stopped"_s, [this] { m_application.workspace().jobs().stopAll(); },
        [&window] { return window.transfers().model().activeCount() == 0; }});
}

} // namespace stowage
