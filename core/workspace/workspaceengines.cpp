// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/listed.h"
#include "core/base/tr.h"
#include "core/jobs/engines/engineregistryjobs.h"
#include "core/workspace/jobtitles.h"
#include "core/workspace/workspace.h"

#include <QtConcurrent>

namespace stowage {

static QString engineTitleOf(const EngineDesk &engines, const QString &placeId)
{
    const EngineState *const engine = engines.engine(placeId);
    return engine ? engine->title() : QString();
}

Job *Workspace::startWith(
    const QString &placeId, Job::Kind kind, const QString &title, const EngineOperation &operation)
{
    const EngineState *const engine = m_engines.engine(placeId);
    if (!engine)
        return nullptr;
    return m_jobs.add(
        std::make_unique<Job>(kind, title, [endpoint = engine->endpoint, operation](TransferContext context) {
            return operation(endpoint, std::move(context));
        }));
}

const QueueEntry *Workspace::entryOf(const Job *job) const
{
    const auto asked = m_ofThisRun.constFind(job);
    return asked == m_ofThisRun.cend() ? m_keeper.entryOf(job) : &*asked;
}

Job *Workspace::noteAsked(Job *job, QueueEntry asked)
{
    if (!job)
        return nullptr;
    m_ofThisRun.insert(job, withoutCredential(std::move(asked)));
    connect(job, &QObject::destroyed, this, [this, job] { m_ofThisRun.remove(job); });
    return job;
}

/// Those that are there to be copied to.
QStringList Workspace::targetsAmong(QStringList places) const
{
    places.removeIf([this](const QString &id) { return id != Place::libraryId && !m_engines.engine(id); });
    return places;
}

/// Each has its turn once, whether it runs then or is stopped before.
template <typename Work>
QList<Job *> Workspace::startSharing(const std::shared_ptr<Work> &work, Job::Kind kind, const QStringList &images,
    const QStringList &targets, const EngineOperation &intoEngine, const Job::Operation &intoLibrary)
{
    QList<Job *> jobs;
    for (const QString &id : targets) {
        const EngineState *const engine = m_engines.engine(id);
        const QString title = wayTitle(images, engine ? engine->title() : Tr::tr("Library").words());
        Job *const job = engine ? startWith(id, kind, title, intoEngine)
                                : m_jobs.add(std::make_unique<Job>(kind, title, intoLibrary));
        connect(
            job, &Job::finished, this, [this, work] { m_looks.start([work] { work->leave(); }); },
            Qt::SingleShotConnection);
        jobs.append(job);
    }
    return jobs;
}

QList<Job *> Workspace::copyFromEngine(const QString &placeId, const QStringList &images, const QStringList &to)
{
    const EngineState *const engine = m_engines.engine(placeId);
    if (!engine)
        return {};
    const QStringList targets = targetsAmong(to);
    const EngineImages from{engine->endpoint, images};
    const auto fetch = sharedFetch(m_libraryPath, from, int(targets.size()));
    return startSharing(
        fetch, Job::Kind::Copy, images, targets,
        [path = m_libraryPath, fetch](const EngineEndpoint &target, const TransferContext &context) {
            return copySharedToEngine(path, fetch, target, context);
        },
        [path = m_libraryPath, fetch, from](
            const TransferContext &context) { return copySharedToLibrary(path, fetch, from, context); });
}

QList<Job *> Workspace::pullIntoSeveral(PullRequest request, const QStringList &places)
{
    request.access.accounts = m_accounts.accounts();
    const QStringList targets = targetsAmong(places);
    const auto pull = sharedPull(m_libraryPath, request, int(targets.size()));
    const QList<Job *> jobs = startSharing(
        pull, Job::Kind::Pull, {request.image.familiar()}, targets,
        [path = m_libraryPath, pull](const EngineEndpoint &target, const TransferContext &context) {
            return passPulledOn(path, pull, target, context);
        },
        [pull](const TransferContext &context) { return SharedPull::take(pull, context); });
    for (Job *const job : jobs)
        noteAsked(job, {.request = request});
    return jobs;
}

Job *Workspace::saveFromEngine(const QString &placeId, const QStringList &images, const SaveRequest &request)
{
    return startWith(placeId, Job::Kind::Save, fileTitle(request.path),
        [path = m_libraryPath, images, request](const EngineEndpoint &engine, const TransferContext &context) {
            return stowage::saveFromEngine(path, {engine, images}, request, context);
        });
}

static QStringList spokenImages(const QList<SaveSelection> &images)
{
    QStringList names;
    for (const SaveSelection &image : images)
        names.append(image.names.isEmpty() ? image.digest.shortHex() : image.names.first().toString());
    return names;
}

Job *Workspace::copyToEngine(const QList<SaveSelection> &images, const QString &placeId)
{
    return startWith(placeId, Job::Kind::Copy, wayTitle(spokenImages(images), engineTitleOf(m_engines, placeId)),
        [path = m_libraryPath, images](const EngineEndpoint &engine, const TransferContext &context) {
            return stowage::copyToEngine(path, images, engine, context);
        });
}

static QString fileWayTitle(const QString &path, const QString &to)
{
    return QStringLiteral("%1 → %2").arg(fileTitle(path), to);
}

Job *Workspace::copyArchivedToEngine(const QString &archive, const QList<int> &images, const QString &placeId)
{
    return startWith(placeId, Job::Kind::Load, fileWayTitle(archive, engineTitleOf(m_engines, placeId)),
        [path = m_libraryPath, archive, images](const EngineEndpoint &engine, const TransferContext &context) {
            return stowage::copyArchivedToEngine(path, archive, images, engine, context);
        });
}

Job *Workspace::importIntoEngine(const ImportRequest &request, const QString &placeId)
{
    return startWith(placeId, Job::Kind::Import, fileWayTitle(request.path, engineTitleOf(m_engines, placeId)),
        [path = m_libraryPath, request](const EngineEndpoint &engine, const TransferContext &context) {
            return stowage::importIntoEngine(path, request, engine, context);
        });
}

Job *Workspace::pullIntoEngine(PullRequest request, const PullInto &into)
{
    request.access.accounts = m_accounts.accounts();
    const QString title = wayTitle({request.image.familiar()}, engineTitleOf(m_engines, into.place));
    return noteAsked(startWith(into.place, Job::Kind::Pull, title,
                         [path = m_libraryPath, request, byEngine = into.isByEngine()](
                             const EngineEndpoint &engine, const TransferContext &context) {
                             return byEngine ? pullThroughEngine(engine, request, context)
                                             : pullThroughLibrary(path, request, engine, context);
                         }),
        {.request = request});
}

Job *Workspace::pullAgain(const QString &placeId, const QList<LostImage> &images)
{
    PullRequest asked;
    asked.image = images.value(0).origin;
    asked.access.accounts = m_accounts.accounts();
    QStringList names;
    for (const LostImage &lost : images)
        names.append(lost.names.isEmpty() ? lost.origin.familiar() : lost.names.first().familiar());
    return noteAsked(startWith(placeId, Job::Kind::Pull, wayTitle(names, engineTitleOf(m_engines, placeId)),
                         [images, access = asked.access](const EngineEndpoint &engine, const TransferContext &context) {
                             return stowage::pullAgain(engine, images, access, context);
                         }),
        {.request = asked});
}

/// Steps are the parts of a job, beside the layers that are fetched for them.
static TellBuild asProgress(std::shared_ptr<BuildFeed> steps, const ProgressFn &progress)
{
    const auto labels = std::make_shared<QHash<int, QString>>();
    return [steps = std::move(steps), progress, labels](const BuildEvent &event) {
        using What = BuildEvent::What;
        steps->add(event);
        if (event.what == What::Step)
            labels->insert(event.step, QString(event.place + u' ' + event.text).trimmed());
        const QString label = labels->value(event.step);
        if (event.what == What::Step)
            progress({label, Phase::Transfer, 0, -1});
        else if (event.what == What::Cached)
            progress({label, Phase::Exists, 0, 0});
        else if (event.what == What::Done)
            progress({label, Phase::Done, 0, 0});
        else if (event.what == What::Failed)
            progress({label, Phase::Failed, 0, 0});
    };
}

Job *Workspace::build(
    const QString &placeId, const BuildRequest &request, Builder builder, std::shared_ptr<BuildFeed> steps)
{
    const QStringList names = familiarNames(request.tags);
    RegistryAccess access;
    access.accounts = m_accounts.accounts();
    return startWith(placeId, Job::Kind::Build,
        wayTitle(names.isEmpty() ? QStringList{fileTitle(request.context)} : names, engineTitleOf(m_engines, placeId)),
        [path = m_libraryPath, request, builder, access, steps](
            const EngineEndpoint &engine, const TransferContext &context) {
            steps->take(); // of a try before
            return buildThroughEngine(
                path, engine, request, builder, access, asProgress(steps, context.progress), context);
        });
}

QFuture<Result<BuildOutline>> Workspace::outline(const BuildRequest &request)
{
    return QtConcurrent::run(&m_questions, [request] { return outlineOf(request); });
}

QFuture<Result<Buildx>> Workspace::buildx()
{
    return QtConcurrent::run(&m_looks, [stop = m_ending.get_token()] { return findBuildx(stop); });
}

Job *Workspace::pushFromEngine(const QString &placeId, const QList<Reference> &images, RegistryAccess access)
{
    access.accounts = m_accounts.accounts();
    const QStringList names = familiarNames(images);
    const QString title = QStringLiteral("%1: %2").arg(engineTitleOf(m_engines, placeId), listed(names));
    PushRequest asked;
    asked.access = access;
    asked.items = {{{}, images}};
    return noteAsked(startWith(placeId, Job::Kind::Push, title,
                         [images, access](const EngineEndpoint &engine, const TransferContext &context) {
                             return pushThroughEngine(engine, images, access, context);
                         }),
        {.request = asked});
}

} // namespace stowage
