// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/image/lanes.h"
#include "core/oci/subject.h"
#include "core/transport/registry/insist.h"
#include "core/transport/registry/registry.h"
#include "core/transport/registry/upload/putmanifest.h"
#include "core/transport/registry/upload/referrers.h"
#include "core/transport/registry/upload/upload.h"

#include <QHash>
#include <QSet>

#include <map>
#include <utility>

namespace stowage {

namespace {

/// The state of a session, and the status with which it was answered; 0 when nobody did.
Task<Attempt<UploadState>> answeredState(ClientPtr client, UploadSession session, std::stop_token stop, int &status)
{
    constexpr int good = 200;
    auto state = co_await stateOf(client, session, stop);
    status = state ? good : state.error().status;
    co_return state;
}

class RegistrySink : public ImageSink {
public:
    RegistrySink(ClientPtr client, QHash<Digest, QString> elsewhere, TransferContext context)
        : m_client(std::move(client))
        , m_context(std::move(context))
        , m_elsewhere(std::move(elsewhere))
    {
    }

    Task<Result<bool>> has(Descriptor blob, std::stop_token stop) override;
    Task<Result<std::unique_ptr<BlobWriter>>> write(Descriptor blob, std::stop_token stop) override;
    Task<void> drop(std::unique_ptr<BlobWriter> writer) override;
    Task<Result<std::unique_ptr<IngestWriter>>> ingest() override;
    Task<Result<void>> putManifest(RawManifest manifest) override;
    Task<Result<void>> publish(Descriptor root, QList<Reference> names) override;

private:
    /// A blob that failed before, and how often it may still be tried.
    struct Trouble {
        Retries retries;
        Setback why;
        qint64 furthest = 0; ///< bytes that the best attempt reached, when that was worth a word
        qint64 reached = 0; ///< bytes that any attempt reached
        int breaks = 0; ///< since it got further
        std::optional<UploadSession> session = {}; ///< that may be gone on with
        bool mayResume = true; ///< it has not led astray yet

        void learn(const FailedUpload &failed, bool isFirst);
    };

    Task<bool> mount(Descriptor blob, std::stop_token stop);
    Task<Result<void>> waitAfterTrouble(Descriptor blob, std::stop_token stop);
    Task<Result<UploadSession>> sessionFor(Descriptor blob, std::stop_token stop);
    Task<Result<bool>> isThereAfterAll(Descriptor blob, std::stop_token stop);
    Task<Result<std::optional<UploadState>>> whatWasKept(Descriptor blob, std::stop_token stop);
    Task<Result<void>> send(RawManifest manifest, QString name);
    Asking about(const Descriptor &blob, std::stop_token stop) const
    {
        return {m_client, blob.digest.toString(), blob.size, until(std::move(stop), m_context)};
    }

    const ClientPtr m_client;
    const TransferContext m_context;
    const std::shared_ptr<UploadManner> m_manner = std::make_shared<UploadManner>();
    QHash<Digest, QString> m_elsewhere;
    QHash<Digest, UploadSession> m_sessions; ///< that a try to mount opened in place of mounting
    std::map<QString, Trouble> m_trouble; ///< by digest
    QSet<Digest> m_noted; ///< manifests that are listed with their subjects
    QList<RawManifest> m_waiting; ///< the newest manifest, which may be the root
};

Task<Result<bool>> RegistrySink::has(Descriptor blob, std::stop_token stop)
{
    const auto there = co_await insist<bool>(
        about(blob, stop), [client = m_client, blob, stop] { return hasBlob(client, blob, stop); });
    if (!there || *there || !m_elsewhere.contains(blob.digest))
        co_return there;
    co_return co_await mount(blob, stop);
}

/// That it cannot be mounted is no error: then it is sent.
Task<bool> RegistrySink::mount(Descriptor blob, std::stop_token stop)
{
    const auto opening = co_await openSession(m_client, blob, m_elsewhere.take(blob.digest), stop);
    if (opening && !opening->mounted)
        m_sessions.insert(blob.digest, opening->session);
    co_return opening && opening->mounted;
}

Task<Result<void>> RegistrySink::waitAfterTrouble(Descriptor blob, std::stop_token stop)
{
    const auto trouble = m_trouble.find(blob.digest.toString());
    if (trouble == m_trouble.end())
        co_return Result<void>{};
    const auto again = trouble->second.retries.next(trouble->second.why);
    if (!again)
        co_return fail(trouble->second.why.error);
    const auto quick = pauseAfterABreak(m_client->patience(), trouble->second.breaks);
    const auto wait = trouble->second.session ? std::min(*again, quick) : *again;
    if (wait.count() > 0)
        m_context.progress({blob.digest.toString(), Phase::Waiting, 0, blob.size, pauseNote(wait)});
    co_return co_await pause(wait, stop);
}

Task<Result<UploadSession>> RegistrySink::sessionFor(Descriptor blob, std::stop_token stop)
{
    if (m_sessions.contains(blob.digest))
        co_return m_sessions.take(blob.digest);
    const auto opening = co_await insist<Opening>(
        about(blob, stop), [client = m_client, blob, stop] { return openSession(client, blob, {}, stop); });
    if (!opening)
        co_return fail(opening.error());
    co_return opening->session;
}

/// Whether all of a blob came, and only the word that said so was lost: proxies give up on large ones at their end.
Task<Result<bool>> RegistrySink::isThereAfterAll(Descriptor blob, std::stop_token stop)
{
    const auto trouble = m_trouble.find(blob.digest.toString());
    if (trouble == m_trouble.end() || trouble->second.reached < blob.size || !isWordLost(trouble->second.why))
        co_return false;
    co_return co_await insist<bool>(
        about(blob, stop), [client = m_client, blob, stop] { return hasBlob(client, blob, stop); });
}

/// What the registry still has of a blob whose connection broke. Some keep nothing, and have forgotten the session. An
/// error when nobody answers: then nothing is known, and another session would lose what may be there.
Task<Result<std::optional<UploadState>>> RegistrySink::whatWasKept(Descriptor blob, std::stop_token stop)
{
    const auto trouble = m_trouble.find(blob.digest.toString());
    if (trouble == m_trouble.end() || !trouble->second.session)
        co_return std::nullopt;
    const UploadSession session = *std::exchange(trouble->second.session, std::nullopt);
    const qint64 sent = trouble->second.reached;
    int status = 0; // of the last answer
    const auto state = co_await insist<UploadState>(
        about(blob, stop), [&] { return answeredState(m_client, session, stop, status); });
    if (status == 0)
        co_return fail(state.error());
    if (state && state->received > 0 && state->received <= sent)
        co_return *state;
    constexpr int forgotten = 404;
    if (status != forgotten)
        co_await cancelSession(m_client, state ? state->session : session, stop);
    co_return std::nullopt;
}

Task<Result<std::unique_ptr<BlobWriter>>> RegistrySink::write(Descriptor blob, std::stop_token stop)
{
    if (auto waited = co_await waitAfterTrouble(blob, stop); !waited)
        co_return fail(waited.error());
    const auto there = co_await isThereAfterAll(blob, stop);
    if (!there)
        co_return fail(there.error());
    if (*there)
        co_return uploadedAlready(m_client, blob);
    const auto kept = co_await whatWasKept(blob, stop);
    if (!kept)
        co_return fail(kept.error());
    if (*kept)
        co_return startUpload(m_client, **kept, blob, m_manner, stop);
    const auto session = co_await sessionFor(blob, stop);
    if (!session)
        co_return fail(session.error());
    co_return startUpload(m_client, {*session, 0}, blob, m_manner, stop);
}

Task<void> RegistrySink::drop(std::unique_ptr<BlobWriter> writer)
{
    const FailedUpload failed = co_await dropUpload(std::move(writer));
    if (!failed.why)
        co_return;
    const auto [place, isNew]
        = m_trouble.try_emplace(failed.blob.digest.toString(), Retries(m_client->patience()), *failed.why);
    place->second.why = *failed.why;
    place->second.learn(failed, isNew);
}

void RegistrySink::Trouble::learn(const FailedUpload &failed, bool isFirst)
{
    const bool ledAstray = failed.cannotGoOn || (failed.began > 0 && failed.why->status != 0);
    mayResume = mayResume && !ledAstray;
    session = mayResume ? failed.session : std::nullopt;
    breaks = isFirst ? 0 : breaks + 1;
    if (ledAstray)
        return;
    reached = std::max(reached, failed.reached);
    if (failed.reached - furthest < worthwhileBytes)
        return;
    furthest = failed.reached;
    retries.reset();
    breaks = std::min(breaks, 1);
}

Task<Result<std::unique_ptr<IngestWriter>>> RegistrySink::ingest()
{
    co_return fail(ErrorKind::Failed,
        Tr::tr("%1 takes no part of an image whose digest is not known.").arg(m_client->repository().domain()));
}

Task<Result<void>> RegistrySink::send(RawManifest manifest, QString name)
{
    const Asking asking{m_client, name, manifest.bytes.size(), m_context, true};
    const auto sent = co_await insist<Stored>(asking, [client = m_client, manifest, name, stop = m_context.stop] {
        return stowage::putManifest(client, manifest, name, stop);
    });
    if (!sent)
        co_return fail(sent.error());
    const auto subject = sent->listsReferrer ? std::nullopt : subjectOf(manifest);
    if (!subject || m_noted.contains(manifest.digest))
        co_return Result<void>{};
    m_noted.insert(manifest.digest);
    co_return co_await noteReferrer(m_client, subject->digest, manifest, m_context);
}

/// The root comes last, and goes by its tags alone where it has any.
Task<Result<void>> RegistrySink::putManifest(RawManifest manifest)
{
    for (const RawManifest &before : std::exchange(m_waiting, {manifest})) {
        if (auto sent = co_await send(before, before.digest.toString()); !sent)
            co_return sent;
    }
    co_return Result<void>{};
}

Task<Result<void>> RegistrySink::publish(Descriptor root, QList<Reference> names)
{
    const RawManifest manifest = m_waiting.value(0);
    if (manifest.digest != root.digest)
        co_return fail(
            ErrorKind::Failed, Tr::tr("The image's index is not what it should be."), root.digest.toString());
    QStringList tags;
    for (const Reference &name : names)
        tags.append(name.tag());
    tags.removeAll(QString());
    if (tags.isEmpty())
        tags.append(root.digest.toString());
    for (const QString &tag : std::as_const(tags)) {
        if (auto sent = co_await send(manifest, tag); !sent)
            co_return sent;
    }
    co_return Result<void>{};
}

} // namespace

std::unique_ptr<ImageSink> registrySink(ClientPtr client, QHash<Digest, QString> elsewhere, TransferContext context)
{
    return std::make_unique<RegistrySink>(std::move(client), std::move(elsewhere), std::move(context));
}

} // namespace stowage
