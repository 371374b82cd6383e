// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/builds/buildverbs.h"

#include "models/builds/buildmodel.h"
#include "ui/builds/buildwindow.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/engines/enginesnear.h"
#include "ui/shell/messagebar.h"

#include <algorithm>

namespace stowage {

BuildVerbs::BuildVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

static QList<BuildDialog::Engine> buildersIn(Workspace &workspace)
{
    QList<BuildDialog::Engine> engines;
    for (const auto &[place, state] : enginesNear(workspace)) {
        const EngineHello &hello = state.met->hello;
        engines.append({place, hello.kind == EngineKind::Podman,
            hello.buildsWithBuildKit && wayOfDocker(state.endpoint).has_value()});
    }
    return engines;
}

void BuildVerbs::ask(const QString &placeId, const QString &context)
{
    if (m_question && m_question->isVisible())
        return;
    BuildWish start = context.isEmpty() || context == m_last.request.context ? m_last : BuildWish();
    if (!placeId.isEmpty())
        start.place = placeId;
    if (!context.isEmpty())
        start.request.context = context;
    Workspace &workspace = m_desk.workspace;
    auto *dialog = new BuildDialog(buildersIn(workspace), start,
        {[&workspace](const BuildRequest &request) { return workspace.outline(request); },
            [&workspace] { return workspace.buildx(); }},
        m_desk.files, m_desk.window);
    connect(dialog, &BuildDialog::chosen, this, &BuildVerbs::start);
    m_question = dialog;
    dialog->open();
}

void BuildVerbs::start(const BuildWish &wish)
{
    const auto feed = std::make_shared<BuildFeed>();
    Job *const job = m_desk.workspace.build(wish.place, wish.request, wish.builder, feed);
    if (!job)
        return m_desk.messages.tellError(
            {ErrorKind::NotFound, tr("The engine that was chosen is not listed any more. Choose another one."), {}});
    m_last = wish;
    m_builds.append({job, wish, feed, new BuildModel(this)});
    connect(job, &Job::progressChanged, this, [this, job] { take(job); });
    connect(job, &Job::finished, this, [this, job] { end(job); });
    connect(job, &QObject::destroyed, this, &BuildVerbs::forget);
    connect(job, &Job::stateChanged, m_builds.last().model, [job, model = m_builds.last().model] {
        if (job->state() == Job::State::Queued)
            model->startAgain();
    });
    showSteps(job);
}

/// One that is done stays as it is.
void BuildVerbs::again(Job *job)
{
    const Build *const build = find(job);
    if (!build)
        return;
    if (job->state() != Job::State::Done)
        return m_desk.workspace.jobs().retry(job);
    if (build->window)
        build->window->close();
    start(BuildWish(build->wish));
}

BuildVerbs::Build *BuildVerbs::find(const Job *job)
{
    const auto found = std::ranges::find(m_builds, job, &Build::job);
    return found == m_builds.end() ? nullptr : &*found;
}

BuildModel *BuildVerbs::stepsOf(Job *job) const
{
    const Build *const build = const_cast<BuildVerbs *>(this)->find(job);
    return build ? build->model : nullptr;
}

void BuildVerbs::take(const Job *job)
{
    if (const Build *build = find(job))
        build->model->take(build->feed->take());
}

void BuildVerbs::end(const Job *job)
{
    take(job);
    const Build *const build = find(job);
    if (build && job->state() == Job::State::Done)
        Q_EMIT built(build->wish.place, job->result().digest);
}

void BuildVerbs::forget(const QObject *job)
{
    const auto found = std::ranges::find_if(m_builds, [&](const Build &build) { return build.job == job; });
    if (found == m_builds.end())
        return;
    delete found->window;
    found->model->deleteLater();
    m_builds.erase(found);
}

void BuildVerbs::showSteps(Job *job)
{
    Build *const build = find(job);
    if (!build)
        return;
    if (build->window) {
        build->window->raise();
        return build->window->activateWindow();
    }
    auto *window = new BuildWindow(job, *build->model, m_desk.window);
    connect(window, &BuildWindow::againWanted, this, [this, job] { again(job); });
    connect(window, &BuildWindow::imageWanted, this, [this, job] {
        if (const Build *const wanted = find(job))
            Q_EMIT imageWanted(wanted->wish.place, job->result().digest);
    });
    build->window = window;
    window->show();
}

} // namespace stowage
