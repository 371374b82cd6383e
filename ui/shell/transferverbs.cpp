// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/transferverbs.h"

#include "core/base/listed.h"
#include "core/image/remote/elsewhere.h"
#include "core/jobs/doctor/checkup.h"
#include "models/places/placenames.h"
#include "ui/accounts/signindialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/dialogs/parts/pullcard.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/dialogs/pushdialog.h"
#include "ui/engines/enginesnear.h"
#include "ui/registries/pullseveraldialog.h"
#include "ui/settings/settings.h"
#include "ui/shell/chosen.h"
#include "ui/shell/dragexports.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/scratch.h"

#include <QFile>
#include <QFileInfo>

#include <ranges>

using namespace Qt::StringLiterals;

namespace stowage {

TransferVerbs::TransferVerbs(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_drags(new DragExports(desk, this))
{
    JobQueue &jobs = desk.workspace.jobs();
    connect(&jobs, &JobQueue::jobFinished, this, &TransferVerbs::report);
    connect(m_drags, &DragExports::exportWanted, this, &TransferVerbs::askExport);
}

/// Where podman would look for an image that is not where its name says.
static QFuture<QStringList> searchRegistries(SettingsDesk &settings, const Reference &registry)
{
    return settings.setup(registry).then(&settings,
        [](const Result<RegistrySetup> &setup) { return setup ? setup->found.searchRegistries : QStringList(); });
}

static QList<PullDialog::Engine> pullersIn(Workspace &workspace)
{
    QList<PullDialog::Engine> engines;
    for (const auto &[place, state] : enginesNear(workspace))
        engines.append({place, state.met->capabilities.takesPlainHttp, state.met->capabilities.pullsEveryTag});
    return engines;
}

void TransferVerbs::askPull(const QString &name)
{
    openPull(name, Place::libraryId, nullptr);
}

void TransferVerbs::askPullInto(const QString &placeId, const QString &name, QDialog *over)
{
    openPull(name, placeId, over);
}

void TransferVerbs::openPull(const QString &name, const QString &place, QDialog *over)
{
    const auto look = [this](const PullRequest &request, bool mayCount, const std::stop_token &stop) {
        return m_desk.workspace.preflight(request, mayCount, stop);
    };
    auto *dialog = new PullDialog(name, look, over ? over : m_desk.window);
    if (over)
        connect(dialog, &QDialog::accepted, over, &QDialog::reject);
    dialog->offerEngines(pullersIn(m_desk.workspace), place);
    // It is the same list whatever registry is meant.
    searchRegistries(m_desk.workspace.settings(), *Reference::registry(u"docker.io"_s))
        .then(dialog, [dialog](const QStringList &search) { dialog->setSearch(search); });
    connect(dialog, &PullDialog::chosen, this, [this](const PullRequest &request, const PullInto &into) {
        Place::isEngine(into.place) ? m_desk.workspace.pullIntoEngine(request, into) : m_desk.workspace.pull(request);
    });
    connect(dialog, &PullDialog::diagnoseWanted, this, &TransferVerbs::diagnoseWanted);
    connect(dialog, &PullDialog::signInWanted, this, [this, dialog](const PullRequest &request, const QString &reason) {
        const SignInDialog *signIn = openSignIn({.request = request}, reason, dialog);
        connect(signIn, &SignInDialog::signedIn, dialog, &PullDialog::askSignedIn);
    });
    dialog->open();
}

void TransferVerbs::pull(const PullRequest &request)
{
    m_desk.workspace.pull(request);
}

void TransferVerbs::askPullSeveral(const QList<Reference> &images)
{
    auto *dialog = new PullSeveralDialog(images, m_desk.window);
    connect(dialog, &PullSeveralDialog::chosen, this, [this](const QList<PullRequest> &requests) {
        for (const PullRequest &request : requests)
            pull(request);
    });
    dialog->open();
}

PushDialog *TransferVerbs::openPush(
    const ImageSelection &selection, const QString &registry, QFuture<Result<bool>> hasPlainLayers)
{
    const bool one = selection.images.size() == 1 && selection.names.size() <= 1;
    auto *dialog = one
        ? new PushDialog(selection.images.first(), movedTo(selection.names.value(0), registry), m_desk.window)
        : new PushDialog(toPush(selection, registry), m_desk.window);
    hasPlainLayers.then(dialog, [dialog](const Result<bool> &plain) {
        // What is compressed as a whole may well hold plain layers, and does not tell.
        if (plain ? *plain : plain.error().kind == ErrorKind::Usage)
            dialog->offerCompression();
    });
    dialog->open();
    return dialog;
}

void TransferVerbs::askPush(const ImageSelection &selection, const QString &registry)
{
    connect(openPush(selection, registry, m_desk.workspace.hasPlainLayers(chosenDigests(selection))),
        &PushDialog::chosen, this, &TransferVerbs::push);
}

void TransferVerbs::askPushArchived(
    const QString &archive, const ImageSelection &selection, const QList<int> &images, const QString &registry)
{
    connect(openPush(knownInArchive(selection), registry, m_desk.workspace.hasPlainLayers(archive, images)),
        &PushDialog::chosen, this, [this, archive](const PushRequest &request) {
            for (const PushRequest &part : byRegistry(request))
                m_desk.workspace.pushArchived(archive, part);
        });
}

void TransferVerbs::push(const PushRequest &request)
{
    for (const PushRequest &part : byRegistry(request))
        m_desk.workspace.push(part);
}

void TransferVerbs::load(const QString &path, const QList<int> &images)
{
    m_desk.workspace.load({path, images, {}});
}

void TransferVerbs::loadSample()
{
    Q_EMIT sampleBusy(true);
    makeScratchFolder(u":/stowage/sample/sample.tar"_s, u"stowage-sample.tar"_s)
        .then(this, [this](const std::shared_ptr<QTemporaryDir> &folder) {
            m_sampleFolder = folder;
            loadSampleFrom(folder ? folder->filePath(u"stowage-sample.tar"_s) : QString());
        });
}

void TransferVerbs::loadSampleFrom(const QString &path)
{
    if (!path.isEmpty()) {
        m_sample = m_desk.workspace.load({path, {}, {}});
        return;
    }
    m_desk.messages.tell({Message::Kind::Problem,
        tr("The sample could not be written to the temporary folder. Is there space left?"), {}, {}});
    Q_EMIT sampleBusy(false);
}

void TransferVerbs::endSample(const Job *job)
{
    if (job == m_sample)
        Q_EMIT sampleBusy(false);
}

void TransferVerbs::askImports(QStringList paths, const QString &place)
{
    if (paths.isEmpty())
        return;
    auto *dialog = new ImportDialog(paths.takeFirst(), m_desk.window);
    QList<Place> engines;
    for (const EngineNear &near : enginesNear(m_desk.workspace))
        engines.append(near.place);
    dialog->offerEngines(engines, place);
    connect(dialog, &ImportDialog::chosen, this, [this](const ImportRequest &request, const QString &into) {
        Place::isEngine(into) ? m_desk.workspace.importIntoEngine(request, into) : m_desk.workspace.import(request);
    });
    connect(dialog, &QDialog::finished, this, [this, paths, place] { askImports(paths, place); }, Qt::QueuedConnection);
    dialog->open();
}

void TransferVerbs::askExport(const ImageSelection &selection)
{
    auto *dialog
        = new ExportDialog(spokenNames(selection), m_desk.settings.exportFolder(), m_desk.files, m_desk.window);
    connect(dialog, &ExportDialog::chosen, this, [this, images = toSave(selection)](const SaveRequest &request) {
        m_desk.settings.setExportFolder(QFileInfo(request.path).path());
        m_desk.workspace.save(images, request);
    });
    dialog->open();
}

void TransferVerbs::verify()
{
    m_desk.workspace.verify();
}

void TransferVerbs::stopNewest()
{
    for (Job *job : m_desk.workspace.jobs().jobs() | std::views::reverse) {
        if (!job->isEnded())
            return job->stop();
    }
}

static bool isRetryable(const Job *job)
{
    return job->state() == Job::State::Failed || job->state() == Job::State::Cancelled;
}

bool TransferVerbs::canRetry() const
{
    return std::ranges::any_of(m_desk.workspace.jobs().jobs(), isRetryable);
}

void TransferVerbs::retryNewest()
{
    for (Job *job : m_desk.workspace.jobs().jobs() | std::views::reverse) {
        if (isRetryable(job))
            return m_desk.workspace.jobs().retry(job);
    }
}

void TransferVerbs::clearEnded()
{
    m_desk.workspace.jobs().clearEnded();
}

void TransferVerbs::report(Job *job)
{
    endSample(job);
    if (job->state() == Job::State::Failed)
        return reportFailure(job);
    if (job->state() != Job::State::Done || m_drags->isOurs(job))
        return;
    m_desk.messages.tell([result = job->result()] {
        const QStringList remarks = words(result.remarks);
        return Message{remarks.isEmpty() ? Message::Kind::Done : Message::Kind::Warning,
            oneAfterAnother({result.summary(), remarks.value(0)}), remarks.mid(1).join(u'\n'), {}};
    });
}

/// The same pull from where else the image may be; nobody is shown the password that was given for the first place.
static QList<PullRequest> pullsElsewhere(const QueueEntry &entry, const QStringList &search)
{
    const auto *asked = std::get_if<PullRequest>(&entry.request);
    QList<PullRequest> others;
    for (const Reference &image : (asked ? sameNameElsewhere(asked->image, search) : QList<Reference>())) {
        if (others.size() == mostPlacesToTry)
            break;
        others.append(*asked);
        others.last().image = image;
        others.last().access = {};
    }
    return others;
}

QList<MessageAction> TransferVerbs::waysOn(
    const Error &error, const std::optional<QueueEntry> &asked, const QPointer<Job> &job, const QStringList &search)
{
    QList<MessageAction> ways;
    if (asked && error.signInHelps)
        ways.append({tr("Sign In…"), [this, asked, job, reason = error.message] { signIn(*asked, job, reason); }});
    if (asked && error.kind == ErrorKind::NotFound && !m_desk.workspace.isOfThisRun(job))
        ways += tryElsewhere(*asked, job, search);
    else if (error.retryable)
        ways.append({tr("Try Again"), [this, job] {
                         if (job)
                             m_desk.workspace.jobs().retry(job);
                     }});
    if (asked && mayBeTheRegistry(error.kind))
        ways.append({tr("Diagnose…"), [this, asked] { diagnoseFor(*asked); }, false});
    return ways;
}

void TransferVerbs::diagnoseFor(const QueueEntry &asked)
{
    Q_EMIT diagnoseWanted(repositoriesOf(asked).value(0).name(), accessOf(asked).plainHttp);
}

void TransferVerbs::diagnose(Job *job)
{
    if (const QueueEntry *asked = m_desk.workspace.entryOf(job))
        diagnoseFor(*asked);
}

QList<MessageAction> TransferVerbs::tryElsewhere(
    const QueueEntry &asked, const QPointer<Job> &job, const QStringList &search)
{
    QList<MessageAction> ways;
    for (const PullRequest &other : pullsElsewhere(asked, search)) {
        ways.append({tryText(other.image), [this, other, job] {
                         m_desk.workspace.jobs().discard(job);
                         pull(other);
                     }});
    }
    return ways;
}

/// Where podman would look for an image that is not there is read first.
void TransferVerbs::reportFailure(Job *job)
{
    const QueueEntry *entry = m_desk.workspace.entryOf(job);
    const auto asked = entry ? std::optional(*entry) : std::nullopt;
    const auto tell = [this, error = job->error(), asked, job = QPointer(job)](const QStringList &search) {
        m_desk.messages.tell([this, error, asked, job, search] {
            return Message{Message::Kind::Problem, error.message, error.detail, waysOn(error, asked, job, search)};
        });
    };
    const auto registry = asked ? Reference::registry(registryOf(*asked)) : Result<Reference>();
    if (job->error().kind != ErrorKind::NotFound || job->kind() != Job::Kind::Pull || !registry)
        return tell({});
    searchRegistries(m_desk.workspace.settings(), *registry).then(this, tell);
}

/// The new one comes in place of what failed, which would come back at the next start. What does not is asked again as
/// it is: it looks anew for who we are.
void TransferVerbs::signIn(const QueueEntry &asked, const QPointer<Job> &job, const QString &reason)
{
    connect(openSignIn(asked, reason, m_desk.window), &SignInDialog::signedIn, this,
        [this, job, again = withoutCredential(asked)](const SignInReport &) {
            if (job && m_desk.workspace.isOfThisRun(job))
                return m_desk.workspace.jobs().retry(job);
            m_desk.workspace.jobs().discard(job);
            m_desk.workspace.start(again);
        });
}

SignInDialog *TransferVerbs::openSignIn(const QueueEntry &asked, const QString &reason, QWidget *over)
{
    const RegistryAccess &access = accessOf(asked);
    auto *dialog = new SignInDialog(
        m_desk.workspace.accounts(), {registryOf(asked), access.credential.user, access.plainHttp, reason}, over);
    connect(dialog, &SignInDialog::diagnoseWanted, this, &TransferVerbs::diagnoseWanted);
    dialog->open();
    return dialog;
}

} // namespace stowage
