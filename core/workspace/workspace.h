// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/buildfeed.h"
#include "core/build/buildoutline.h"
#include "core/build/buildx.h"
#include "core/jobs/archivejobs.h"
#include "core/jobs/engines/buildjob.h"
#include "core/jobs/engines/pullagain.h"
#include "core/jobs/engines/sharedfetch.h"
#include "core/jobs/jobqueue.h"
#include "core/jobs/pulljob.h"
#include "core/jobs/pushjob.h"
#include "core/jobs/verifyjob.h"
#include "core/transport/layout/library.h"
#include "core/workspace/accountdesk.h"
#include "core/workspace/doctordesk.h"
#include "core/workspace/engines/enginedesk.h"
#include "core/workspace/place.h"
#include "core/workspace/pullinto.h"
#include "core/workspace/queuekeeper.h"
#include "core/workspace/registries/registrydesk.h"
#include "core/workspace/registries/settingsdesk.h"
#include "core/workspace/registries/updatedesk.h"

#include <QFileSystemWatcher>
#include <QFuture>
#include <QThreadPool>
#include <QTimer>

namespace stowage {

/// Core's front door. Lives on the GUI thread and never blocks it: queries run on worker threads and answer through
/// futures (`.then(context, …)`), transfers are jobs. Any number of windows and models may share one.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// `$STOWAGE_LIBRARY`, else `$XDG_DATA_HOME/stowage/library`.
    static QString defaultLibraryPath();

    /// `accounts` are asked when a registry wants to know who we are; without them we are nobody.
    explicit Workspace(QString libraryPath, std::shared_ptr<Accounts> accounts, QObject *parent = nullptr);
    ~Workspace() override;

    const QString &libraryPath() const { return m_libraryPath; }
    JobQueue &jobs() { return m_jobs; }
    AccountDesk &accounts() { return m_accounts; }
    RegistryDesk &registries() { return m_registries; }
    EngineDesk &engines() { return m_engines; } ///< which are looked for once somebody starts that
    DoctorDesk &doctor() { return m_doctor; }
    SettingsDesk &settings() { return m_settings; }
    /// Which names have a newer image in their registry. Asks nobody until it is asked itself.
    QFuture<Result<NameUpdate>> checkForUpdates(const std::stop_token &stop);

    /// The Library first, then engines (and before several of them all together), then registries, then starred
    /// repositories, then archives in the order they were opened.
    QList<Place> places() const;
    Place openArchive(const QString &path); ///< adds it, or finds it in the list; looks at nothing yet
    void closeArchive(const QString &placeId);

    QFuture<Result<ImageList>> images(); ///< of the Library
    /// An image of the Library by the digest of its row; of an archive by its place there (ArchiveImage::index).
    QFuture<Result<ImageDetails>> details(const Digest &digest);
    /// Whether one of these has layers that a push would compress.
    QFuture<Result<bool>> hasPlainLayers(const QList<Digest> &images);
    /// The same of an archive; Usage where only unpacking it would tell.
    QFuture<Result<bool>> hasPlainLayers(const QString &archive, const QList<int> &images);
    QFuture<Result<ImageDetails>> archiveDetails(const QString &path, int index);
    /// An archive's images, without loading any. Slow where all of a large file must be read; `stop` ends it early.
    QFuture<Result<ArchiveInfo>> show(const QString &path, const std::stop_token &stop = {});
    QFuture<Result<Digest>> tag(const Digest &digest, const Reference &name);
    QFuture<Result<RemovalPlan>> planRemoval(const QList<ImageName> &names);
    QFuture<Result<RemovalPlan>> planUntag(const QList<Reference> &names);
    QFuture<Result<RemovalPlan>> planPrune(const PruneRequest &request);
    QFuture<Result<TrashEntry>> carryOut(const RemovalPlan &plan);
    QFuture<Result<UndoReport>> undo(const QString &trashId = {});
    QFuture<Result<QList<TrashEntry>>> trash();
    QFuture<Result<qint64>> emptyTrash();

    /// Brings back the pulls and pushes that the run before did not end; those that were paused stay so. Once.
    void restoreTransfers();
    /// The program ends: everything stops, and pulls and pushes go on the next time.
    void suspendTransfers();
    /// Whether they do; see QueueKeeper::isKeeping().
    bool keepsTransfers() const { return m_keeper.isKeeping(); }
    /// What a pull or push was asked to do, wherever it goes through, without its password; null for other jobs.
    const QueueEntry *entryOf(const Job *job) const;
    /// Whether it goes through an engine or out of an archive, and ends with the program: the same again is the same
    /// job.
    bool isOfThisRun(const Job *job) const { return m_ofThisRun.contains(job); }
    /// How many layers new pulls and pushes move at a time; 0: as their requests say.
    void setLayersAtATime(int layers) { m_layersAtATime = layers; }
    Job *start(const QueueEntry &entry);
    /// What such a pull would do; see RegistryDesk::preflight().
    QFuture<Result<Preflight>> preflight(const PullRequest &request, bool mayCount, const std::stop_token &stop);
    Job *pull(PullRequest request);
    Job *push(PushRequest request);
    /// Out of an archive, as pushjob.h has it; it does not come back in the next run.
    Job *pushArchived(const QString &archive, PushRequest request);
    Job *load(const LoadRequest &request);
    Job *save(const QList<SaveSelection> &images, const SaveRequest &request);
    Job *import(const ImportRequest &request);
    /// To the Library and other engines, a job for each; the images are read once for all of them (sharedfetch.h).
    QList<Job *> copyFromEngine(const QString &placeId, const QStringList &images, const QStringList &to);
    /// With an engine of the list at one end, by its place; nullptr when it is not there any more.
    Job *saveFromEngine(const QString &placeId, const QStringList &images, const SaveRequest &request);
    Job *copyToEngine(const QList<SaveSelection> &images, const QString &placeId);
    Job *importIntoEngine(const ImportRequest &request, const QString &placeId);
    Job *copyArchivedToEngine(const QString &archive, const QList<int> &images, const QString &placeId);
    /// As engineregistryjobs.h has it; it does not come back when the program was ended before it was done.
    Job *pullIntoEngine(PullRequest request, const PullInto &into);
    /// Into the Library and engines, a job for each; it is fetched once, into the Library.
    QList<Job *> pullIntoSeveral(PullRequest request, const QStringList &places);
    /// `steps` is filled while it runs, anew at each try. As buildjob.h has it.
    Job *build(const QString &placeId, const BuildRequest &request, Builder builder, std::shared_ptr<BuildFeed> steps);
    /// What can be told before: its Dockerfile as checkedBuild() finds it, and what is in there.
    QFuture<Result<BuildOutline>> outline(const BuildRequest &request);
    /// Whether `docker buildx` is installed here, else why it is not.
    QFuture<Result<Buildx>> buildx();
    /// What was removed there, by its digests; as pullagain.h has it.
    Job *pullAgain(const QString &placeId, const QList<LostImage> &images);
    Job *pushFromEngine(const QString &placeId, const QList<Reference> &images, RegistryAccess access);
    Job *verify();

Q_SIGNALS:
    void placesChanged();
    void libraryChanged(); ///< by this program or any other, a moment after it happened

private:
    template <typename Ask>
    QFuture<std::invoke_result_t<Ask, const Library &>> ask(Ask question);
    template <typename Change>
    QFuture<std::invoke_result_t<Change, const Library &>> change(Change act);
    void watchLibrary();
    void settle();
    void tidy();
    void noteUse(const Job *job, const QList<Reference> &repositories);
    using EngineOperation
        = std::function<Task<Result<JobResult>>(const EngineEndpoint &engine, TransferContext context)>;
    Job *noteAsked(Job *job, QueueEntry asked);
    template <typename Work>
    QList<Job *> startSharing(const std::shared_ptr<Work> &work, Job::Kind kind, const QStringList &images,
        const QStringList &targets, const EngineOperation &intoEngine, const Job::Operation &intoLibrary);
    QStringList targetsAmong(QStringList places) const;
    Job *startWith(const QString &placeId, Job::Kind kind, const QString &title, const EngineOperation &operation);

    const QString m_libraryPath;
    QList<Place> m_archives;
    QFileSystemWatcher m_watcher;
    QTimer m_tidy; ///< away from the first list, which a person waits for
    QTimer m_settle; ///< several changes in a moment are told once
    QThreadPool m_questions; ///< apart from the pool that transfers use, so that a list never waits for a load
    std::stop_source m_ending; ///< of this
    QThreadPool m_looks; ///< apart from both, since looking into a large archive takes minutes
    AccountDesk m_accounts;
    SettingsDesk m_settings;
    RegistryDesk m_registries;
    EngineDesk m_engines;
    DoctorDesk m_doctor;
    UpdateDesk m_updates;
    QHash<const Job *, QueueEntry> m_ofThisRun; ///< what they were asked to do; it goes after them
    JobQueue m_jobs;
    QueueKeeper m_keeper{m_libraryPath, m_jobs};
    int m_layersAtATime = 0;
};

} // namespace stowage
