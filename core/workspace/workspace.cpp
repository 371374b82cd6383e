// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/workspace.h"

#include "core/base/tr.h"
#include "core/image/compress/rewrite.h"
#include "core/workspace/jobtitles.h"

#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace stowage {

static constexpr int settleTime = 150; // milliseconds
static constexpr int tidyDelay = 10'000; // milliseconds

QString Workspace::defaultLibraryPath()
{
    const QString given = qEnvironmentVariable("STOWAGE_LIBRARY");
    if (!given.isEmpty())
        return given;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/stowage/library");
}

Workspace::Workspace(QString libraryPath, std::shared_ptr<Accounts> accounts, QObject *parent)
    : QObject(parent)
    , m_libraryPath(std::move(libraryPath))
    , m_accounts(std::move(accounts))
    , m_registries(m_accounts.accounts(), m_libraryPath + QStringLiteral("/stowage/registries.json"))
    , m_engines(m_libraryPath + QStringLiteral("/stowage/engines"))
    , m_updates(m_libraryPath, m_accounts.accounts())
{
    m_questions.setMaxThreadCount(2);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    m_tidy.setSingleShot(true);
    m_tidy.setInterval(tidyDelay);
    connect(&m_settle, &QTimer::timeout, this, &Workspace::settle);
    connect(&m_tidy, &QTimer::timeout, this, &Workspace::tidy);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_jobs, &JobQueue::jobFinished, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_jobs, &JobQueue::jobFinished, &m_tidy, qOverload<>(&QTimer::start));
    connect(&m_accounts, &AccountDesk::changed, &m_registries, &RegistryDesk::followAccounts);
    connect(&m_settings, &SettingsDesk::changed, &m_registries, &RegistryDesk::followSettings);
    connect(&m_doctor, &DoctorDesk::trustChanged, &m_registries, &RegistryDesk::followSettings);
    connect(&m_registries, &RegistryDesk::registriesChanged, this, &Workspace::placesChanged);
    connect(&m_registries, &RegistryDesk::remembered, this, &Workspace::placesChanged);
    connect(&m_engines, &EngineDesk::enginesChanged, this, &Workspace::placesChanged);
    m_tidy.start();
    watchLibrary();
}

Workspace::~Workspace()
{
    m_ending.request_stop();
    m_questions.waitForDone();
    m_looks.waitForDone();
}

/// The folder is opened (and made) by a worker; index.json is replaced by renaming, which the folder tells of.
void Workspace::watchLibrary()
{
    ask([](const Library &library) -> Result<QString> {
        return library.path();
    }).then(this, [this](Result<QString> path) {
        if (path)
            m_watcher.addPath(*path);
    });
}

void Workspace::settle()
{
    // The folder could not be opened at first: a disk that came later, perhaps.
    if (m_watcher.directories().isEmpty())
        watchLibrary();
    Q_EMIT libraryChanged();
}

/// Removals whose week is over and what was interrupted long ago go by themselves, once a day.
void Workspace::tidy()
{
    ask([](const Library &library) -> Result<void> {
        tidyLibrary(library);
        return {};
    });
}

template <typename Ask>
QFuture<std::invoke_result_t<Ask, const Library &>> Workspace::ask(Ask question)
{
    using Answer = std::invoke_result_t<Ask, const Library &>;
    return QtConcurrent::run(&m_questions, [path = m_libraryPath, question]() -> Answer {
        const auto library = Library::open(path);
        return library ? question(*library) : Answer(fail(library.error()));
    });
}

template <typename Change>
QFuture<std::invoke_result_t<Change, const Library &>> Workspace::change(Change act)
{
    // The caller attaches its own continuation to what is returned, and a future takes only one.
    return ask(act).then(this, [this](std::invoke_result_t<Change, const Library &> answer) {
        m_settle.start();
        return answer;
    });
}

QList<Place> Workspace::places() const
{
    QList<Place> all{{Place::libraryId, Place::Kind::Library, m_libraryPath}};
    if (m_engines.engines().size() > 1)
        all.append({Place::allEnginesId, Place::Kind::AllEngines, {}});
    for (const EngineState &engine : m_engines.engines())
        all.append({engine.id, Place::Kind::Engine, engine.endpoint.address.toString(), engine.title(),
            engine.endpoint.origin == EngineEndpoint::Origin::Own});
    for (const QString &registry : m_registries.registries())
        all.append({Place::registryId(registry), Place::Kind::Registry, registry});
    for (const Reference &favourite : m_registries.memory().favourites)
        all.append({Place::favouriteId(favourite), Place::Kind::Favourite, favourite.name()});
    return all + m_archives;
}

QFuture<Result<ImageList>> Workspace::images()
{
    return ask([](const Library &library) { return listImages(library); });
}

QFuture<Result<ImageDetails>> Workspace::details(const Digest &digest)
{
    return ask([digest](const Library &library) { return imageDetails(library, digest); });
}

QFuture<Result<bool>> Workspace::hasPlainLayers(const QList<Digest> &images)
{
    QList<ImageName> names;
    for (const Digest &image : images)
        names.append(ImageName::parse(image.toString()));
    return ask([names](const Library &library) -> Result<bool> {
        return std::ranges::any_of(imageDetails(library, names),
            [](const Result<ImageDetails> &image) { return image && stowage::hasPlainLayers(*image); });
    });
}

QFuture<Result<NameUpdate>> Workspace::checkForUpdates(const std::stop_token &stop)
{
    return m_updates.check(stop);
}

QFuture<Result<Digest>> Workspace::tag(const Digest &digest, const Reference &name)
{
    return change([digest, name](const Library &library) { return tagImage(library, digest, name); });
}

QFuture<Result<RemovalPlan>> Workspace::planRemoval(const QList<ImageName> &names)
{
    // A person who picked rows means the images with all their names; the dialog lists every one.
    return ask([names](const Library &library) { return stowage::planRemoval(library, names, true); });
}

QFuture<Result<RemovalPlan>> Workspace::planUntag(const QList<Reference> &names)
{
    return ask([names](const Library &library) { return stowage::planUntag(library, names); });
}

QFuture<Result<RemovalPlan>> Workspace::planPrune(const PruneRequest &request)
{
    return ask([request](const Library &library) { return stowage::planPrune(library, request); });
}

QFuture<Result<TrashEntry>> Workspace::carryOut(const RemovalPlan &plan)
{
    return change([plan](const Library &library) { return stowage::carryOut(library, plan); });
}

QFuture<Result<UndoReport>> Workspace::undo(const QString &trashId)
{
    return change([trashId](const Library &library) { return undoRemoval(library, trashId); });
}

QFuture<Result<QList<TrashEntry>>> Workspace::trash()
{
    return ask([](const Library &library) { return listTrash(library); });
}

QFuture<Result<qint64>> Workspace::emptyTrash()
{
    return change([](const Library &library) { return collectGarbage(library, true); });
}

void Workspace::restoreTransfers()
{
    m_keeper.begin([this](QueueEntry entry) {
        std::visit([](auto &request) { request.access.isKnown = true; }, entry.request);
        start(entry);
    });
}

void Workspace::suspendTransfers()
{
    m_keeper.freeze();
    m_jobs.stopAll();
}

/// What was used with success is worth remembering.
void Workspace::noteUse(const Job *job, const QList<Reference> &repositories)
{
    connect(job, &Job::finished, this, [this, job, repositories] {
        if (job->state() != Job::State::Done)
            return;
        for (const Reference &repository : repositories)
            m_registries.noteUse(repository);
    });
}

static std::unique_ptr<Job> jobFor(const QString &path, const PullRequest &request)
{
    const QString title = request.allTags ? request.image.familiarName() : request.image.familiar();
    return std::make_unique<Job>(Job::Kind::Pull, title,
        [path, request](TransferContext context) { return pullImages(path, request, context); });
}

static std::unique_ptr<Job> jobFor(const QString &path, const PushRequest &request)
{
    return std::make_unique<Job>(Job::Kind::Push, pushTitle(request),
        [path, request](TransferContext context) { return pushImages(path, request, context); });
}

Job *Workspace::start(const QueueEntry &entry)
{
    auto job = std::visit(
        [&](auto request) {
            request.access.accounts = m_accounts.accounts();
            request.access.isKnown = request.access.isKnown || m_registries.registries().contains(registryOf(entry));
            return jobFor(m_libraryPath, request);
        },
        entry.request);
    job->setSpeedLimit(entry.speedLimit);
    job->setLayersAtATime(entry.layersAtATime);
    if (entry.paused)
        job->pause();
    noteUse(job.get(), repositoriesOf(entry));
    m_keeper.keep(job.get(), entry);
    return m_jobs.add(std::move(job));
}

QFuture<Result<Preflight>> Workspace::preflight(const PullRequest &request, bool mayCount, const std::stop_token &stop)
{
    return m_registries.preflight(m_libraryPath, request, mayCount, stop);
}

Job *Workspace::pull(PullRequest request)
{
    return start({.request = std::move(request), .layersAtATime = m_layersAtATime});
}

Job *Workspace::push(PushRequest request)
{
    return start({.request = std::move(request), .layersAtATime = m_layersAtATime});
}

Job *Workspace::load(const LoadRequest &request)
{
    return m_jobs.add(std::make_unique<Job>(Job::Kind::Load, fileTitle(request.path),
        [path = m_libraryPath, request](TransferContext context) { return loadIntoLibrary(path, request, context); }));
}

Job *Workspace::save(const QList<SaveSelection> &images, const SaveRequest &request)
{
    return m_jobs.add(std::make_unique<Job>(
        Job::Kind::Save, fileTitle(request.path), [path = m_libraryPath, images, request](TransferContext context) {
            return saveFromLibrary(path, images, request, context);
        }));
}

Job *Workspace::import(const ImportRequest &request)
{
    return m_jobs.add(std::make_unique<Job>(
        Job::Kind::Import, fileTitle(request.path), [path = m_libraryPath, request](TransferContext context) {
            return importIntoLibrary(path, request, context);
        }));
}

Job *Workspace::verify()
{
    return m_jobs.add(std::make_unique<Job>(Job::Kind::Verify, Tr::tr("Library"),
        [path = m_libraryPath](TransferContext context) { return verifyJob(path, context); }));
}

} // namespace stowage
