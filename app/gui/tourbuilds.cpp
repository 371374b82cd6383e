// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/application.h"
#include "app/gui/rehearsaljob.h"
#include "app/gui/tour.h"
#include "core/base/tr.h"
#include "models/builds/buildmodel.h"
#include "ui/builds/builddialog.h"
#include "ui/builds/buildwindow.h"
#include "ui/dialogs/parts/filechooser.h"

#include <QFuture>

using namespace Qt::StringLiterals;

namespace stowage {

namespace {

/// As a person finds it who has built before.
BuildWish wish()
{
    BuildWish wish;
    wish.request.context = u"/home/ada/harbour"_s;
    wish.request.tags = {*Reference::parse(u"harbour/crane:2.5"_s)};
    wish.request.arguments = {u"VERSION=2.5"_s};
    wish.request.target = u"release"_s;
    return wish;
}

BuildDialog::Asks asks(bool hasBuildx)
{
    const auto outline = [](const BuildRequest &request) {
        BuildOutline found{request.context + u"/Dockerfile"_s, {}};
        found.facts.stages = {u"build"_s, u"release"_s};
        found.facts.needsBuildKit = true;
        return QtFuture::makeReadyValueFuture(Result<BuildOutline>(found));
    };
    const auto buildx = [hasBuildx] {
        return QtFuture::makeReadyValueFuture(hasBuildx
                ? Result<Buildx>(Buildx{u"/usr/bin/docker"_s, u"0.13.1"_s})
                : Result<Buildx>(fail(ErrorKind::NotFound,
                      Tr::tr("BuildKit needs the docker command with its buildx plugin, 0.13 or newer. Install "
                             "docker-buildx, which Docker's own packages call docker-buildx-plugin."))));
    };
    return {outline, buildx};
}

QList<BuildEvent> steps(bool fails)
{
    using enum BuildEvent::What;
    QList<BuildEvent> events{{Step, 1, u"FROM docker.io/library/debian:13"_s, u"build 1/4"_s}, {Cached, 1},
        {Step, 2, u"RUN apt-get update && apt-get install -y g++ cmake ninja-build"_s, u"build 2/4"_s},
        {Output, 2, u"Setting up g++ (4:14.2.0-1) ..."_s}, {Done, 2, {}, {}, 18'400},
        {Step, 3, u"COPY . /src"_s, u"build 3/4"_s}, {Done, 3, {}, {}, 120},
        {Step, 4, u"RUN cmake -S /src -B /out && cmake --build /out"_s, u"build 4/4"_s},
        {Output, 4, u"-- The CXX compiler identification is GNU 14.2.0"_s},
        {Output, 4, u"[ 42%] Building CXX object crane/CMakeFiles/crane.dir/hoist.cpp.o"_s}};
    if (!fails)
        return events;
    return events
        + QList<BuildEvent>{{Output, 4, u"/src/crane/hoist.cpp:17:5: error: ‘rope’ was not declared in this scope"_s},
            {Output, 4, u"ninja: build stopped: subcommand failed."_s},
            {Failed, 4,
                u"process \"/bin/sh -c cmake -S /src -B /out && cmake --build /out\" did not complete successfully: exit code: 1"_s,
                {}, 9'300}};
}

void openSteps(MainWindow &window, std::unique_ptr<Job> job, bool fails)
{
    Job *const started = job.release();
    auto *model = new BuildModel(started);
    auto *shown = new BuildWindow(started, *model, &window);
    started->setParent(shown);
    model->take(steps(fails));
    started->start();
    shown->open();
}

} // namespace

void Tour::addBuildViews()
{
    MainWindow &window = m_application.window();
    const Place docker{
        u"engine:unix:///run/docker.sock"_s, Place::Kind::Engine, u"unix:///run/docker.sock"_s, u"Docker"_s};
    const Place podman{
        u"engine:unix:///run/podman.sock"_s, Place::Kind::Engine, u"unix:///run/podman.sock"_s, u"Podman"_s};
    static DesktopFileChooser files;
    addInFront(u"build"_s, [&window, docker, podman] {
        (new BuildDialog({{docker, false, true}, {podman, true, false}}, wish(), asks(true), files, &window))->open();
    });
    addInFront(u"build-classic"_s,
        [&window, docker] { (new BuildDialog({{docker, false, true}}, wish(), asks(false), files, &window))->open(); });
    addInFront(u"build-running"_s,
        [&window] { openSteps(window, rehearsalBuild(u"harbour/crane:2.5 → Docker"_s, {}), false); });
    m_views.append({u"build-failed"_s,
        [&window] {
            const Error error{ErrorKind::Failed,
                Tr::tr("A command of the Dockerfile failed. What it printed says why: see the step that failed."),
                u"exit code: 1"_s};
            openSteps(window, rehearsalBuild(u"harbour/crane:2.5 → Docker"_s, error), true);
        },
        [] {
            const QWidget *const front = inFront();
            const auto *job = front ? front->findChild<Job *>() : nullptr;
            return job && job->isEnded();
        }});
}

} // namespace stowage
