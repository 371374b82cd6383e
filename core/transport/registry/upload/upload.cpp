// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/upload.h"

#include "core/base/tr.h"
#include "core/transport/registry/upload/bodypipe.h"

namespace stowage {

namespace {

constexpr qint64 usualChunk = 16 * 1024 * 1024;

/// Replies look at what they send until they are deleted themselves, which is later: and their coroutines unwind after
/// ours, so that one round of the event loop is not enough.
struct AfterTheReplies {
    void operator()(BodyPipe *pipe) const
    {
        QMetaObject::invokeMethod(pipe, &QObject::deleteLater, Qt::QueuedConnection);
    }
};

/// One blob on its way, shared by who brings the bytes and who sends them.
struct Upload {
    ClientPtr client;
    UploadSession session; ///< the newest
    qint64 begin = 0; ///< bytes that the session had before
    Descriptor blob;
    std::shared_ptr<UploadManner> manner;
    bool isThere = false; ///< nothing is left to be sent
    bool inParts = false; ///< as the manner was when this one began
    std::stop_source stop;
    bool broke = false; ///< the registry said nothing itself, and may still have what was sent
    std::unique_ptr<BodyPipe, AfterTheReplies> pipe{new BodyPipe(begin)};

    std::mutex mutex; ///< guards the outcome
    std::condition_variable ended;
    std::optional<Attempt<void>> outcome;
};

using UploadPtr = std::shared_ptr<Upload>;

Error endedTooEarly(const Upload &upload)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 answered before all of the image was sent. Try again.").arg(upload.client->repository().domain()),
        {}, true};
}

/// Somebody did answer, which no broken connection does.
std::unexpected<Setback> answeredTooEarly(const Upload &upload)
{
    constexpr int accepted = 202;
    Setback why(endedTooEarly(upload));
    why.status = accepted;
    return std::unexpected(why);
}

/// Whoever still brings bytes must not wait for a reader that is gone.
void end(Upload &upload, Attempt<void> outcome)
{
    upload.pipe->breakOff(outcome ? endedTooEarly(upload) : outcome.error().error);
    const std::lock_guard lock(upload.mutex);
    upload.outcome = std::move(outcome);
    upload.ended.notify_all();
}

constexpr int outOfOrder = 416;

/// A part that did not come where the registry wants to go on: it is asked where that is, and the pipe goes back to
/// there if it can. Each time from another place, so that this ends.
Task<Attempt<UploadState>> goOnWhereItIs(UploadPtr upload, qint64 before, Setback why)
{
    auto state = co_await stateOf(upload->client, upload->session, upload->stop.get_token());
    if (!state && state.error().error.kind == ErrorKind::Cancelled)
        co_return state;
    if (!state || state->received == before || !upload->pipe->goBackTo(state->received))
        co_return std::unexpected(why);
    co_return state;
}

Task<Attempt<void>> sendInParts(UploadPtr upload)
{
    const qint64 chunk = std::max(usualChunk, upload->session.smallestChunk);
    qint64 wentBackTo = -1;
    for (qint64 offset = upload->begin; offset < upload->blob.size;) {
        const qint64 length = std::min(chunk, upload->blob.size - offset);
        upload->pipe->openWindow(length, chunk == usualChunk);
        auto next = co_await sendPart(
            upload->client, upload->session, offset, length, upload->pipe.get(), upload->stop.get_token());
        if (next && upload->pipe->taken() < offset + length)
            co_return answeredTooEarly(*upload);
        if (next) {
            upload->session = *next;
            offset += length;
            continue;
        }
        if (next.error().status != outOfOrder)
            co_return std::unexpected(next.error());
        const auto state = co_await goOnWhereItIs(upload, wentBackTo, next.error());
        if (!state)
            co_return std::unexpected(state.error());
        upload->session = state->session;
        offset = wentBackTo = state->received;
    }
    co_return co_await finishSession(upload->client, upload->session, upload->blob, nullptr, upload->stop.get_token());
}

Task<Attempt<void>> sendAtOnce(UploadPtr upload)
{
    upload->pipe->openWindow(upload->blob.size);
    co_return co_await finishSession(
        upload->client, upload->session, upload->blob, upload->pipe.get(), upload->stop.get_token());
}

/// A registry, or the proxy before it, that takes no blob in one request.
bool wantsParts(const Setback &why)
{
    constexpr int refusals[] = {404, 405, 411, 413, 415, 501};
    return std::ranges::contains(refusals, why.status);
}

Error notTheseBytes(const Upload &upload, const QString &detail)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 received other bytes than the image's manifest promises. Verify the Library.")
            .arg(upload.client->repository().domain()),
        detail};
}

bool mayBeTheSession(const Setback &why)
{
    return why.status == 400 || why.status == outOfOrder || wantsParts(why);
}

/// Purged over there, or never heard of by the one of several registries that answered.
bool isForgotten(const Setback &why)
{
    return why.status == 404 && why.error.detail.contains(QLatin1StringView("BLOB_UPLOAD_"));
}

Setback notKept(const Upload &upload, Setback why)
{
    why.error = {ErrorKind::Unreachable,
        Tr::tr("%1 lost what was sent of a part of the image. Try again.").arg(upload.client->repository().domain()),
        why.error.detail, true};
    why.retryAfter = std::chrono::seconds(0);
    return why;
}

/// What is wrong may be put right by the next attempt, in the other manner or from the beginning.
Setback judged(Upload &upload, Setback why)
{
    if ((upload.begin > 0 && mayBeTheSession(why)) || (upload.inParts && isForgotten(why)))
        return notKept(upload, why);
    if (why.status == 400 && why.error.detail.contains(QLatin1StringView("DIGEST_INVALID")))
        return notTheseBytes(upload, why.error.detail);
    if (why.status == outOfOrder)
        why.error.retryable = true;
    if (!upload.inParts && wantsParts(why)) {
        upload.manner->inParts = true;
        why.error.retryable = true;
        why.retryAfter = std::chrono::seconds(0);
    }
    return why;
}

Task<void> send(UploadPtr upload)
{
    if (upload->isThere)
        co_return end(*upload, {});
    upload->inParts = upload->manner->inParts || upload->begin > 0;
    auto sent = upload->inParts ? co_await sendInParts(upload) : co_await sendAtOnce(upload);
    if (sent && upload->pipe->taken() < upload->blob.size)
        sent = answeredTooEarly(*upload);
    if (sent)
        co_return end(*upload, {});
    // A registry that still works on what came whole must not be told to throw it away.
    const bool mayHaveArrived = isWordLost(sent.error()) && upload->pipe->taken() >= upload->blob.size;
    upload->broke = (sent.error().status == 0 || mayHaveArrived) && sent.error().error.retryable;
    end(*upload, std::unexpected(judged(*upload, sent.error())));
    if (!upload->stop.stop_requested() && !upload->broke)
        co_await cancelSession(upload->client, upload->session, upload->stop.get_token());
}

class UploadWriter : public BlobWriter {
public:
    UploadWriter(UploadPtr upload, std::stop_token stop)
        : m_upload(std::move(upload))
        , m_onStop(std::move(stop), [source = &m_upload->stop] { source->request_stop(); })
        , m_sending(send(m_upload))
        , m_offset(m_upload->begin)
    {
    }

    /// A registry that has spoken may be told to forget; one that has not is left in the middle.
    Task<FailedUpload> drop()
    {
        const bool spoke = hasOutcome();
        if (!spoke)
            m_upload->stop.request_stop();
        co_await m_sending;
        FailedUpload failed{m_upload->blob, {}, m_upload->begin, m_upload->pipe->taken(), {}, m_refusal.has_value()};
        if (m_refusal) {
            failed.why = Setback(*m_refusal);
        } else if (spoke && !*m_upload->outcome) {
            failed.why = m_upload->outcome->error();
            failed.session = m_upload->broke ? std::optional(m_upload->session) : std::nullopt;
        }
        co_return failed;
    }

    qint64 offset() const override { return m_offset; }

    Result<void> restart() override
    {
        if (m_offset == 0)
            return {};
        m_refusal = Error{ErrorKind::Unreachable,
            Tr::tr("The source began anew while a part of the image was being sent. Try again."), {}, true};
        return fail(*m_refusal);
    }

    Result<void> write(QByteArrayView bytes) override
    {
        if (m_offset + bytes.size() > m_upload->blob.size)
            return fail(notTheseBytes(*m_upload, QStringLiteral("more bytes than promised")));
        m_offset += bytes.size();
        return m_upload->pipe->give(bytes);
    }

    bool needsWorker() const override { return true; } // the bytes leave on the client's own thread

    Result<void> commit() override
    {
        if (m_offset < m_upload->blob.size)
            return fail(notTheseBytes(*m_upload, QStringLiteral("fewer bytes than promised")));
        std::unique_lock lock(m_upload->mutex);
        m_upload->ended.wait(lock, [this] { return m_upload->outcome.has_value(); });
        return *m_upload->outcome ? Result<void>() : fail(m_upload->outcome->error().error);
    }

private:
    bool hasOutcome() const
    {
        const std::lock_guard lock(m_upload->mutex);
        return m_upload->outcome.has_value();
    }

    const UploadPtr m_upload;
    const std::stop_callback<std::function<void()>> m_onStop;
    Task<void> m_sending;
    qint64 m_offset;
    std::optional<Error> m_refusal; ///< to begin anew in the middle
};

} // namespace

std::unique_ptr<BlobWriter> startUpload(
    ClientPtr client, UploadState begin, Descriptor blob, std::shared_ptr<UploadManner> manner, std::stop_token stop)
{
    auto upload = std::make_shared<Upload>(
        std::move(client), std::move(begin.session), begin.received, std::move(blob), std::move(manner));
    return std::make_unique<UploadWriter>(std::move(upload), std::move(stop));
}

bool isWordLost(const Setback &why)
{
    constexpr int badGateway = 502;
    constexpr int gatewayTimeout = 504;
    return why.status == 0 || why.status == badGateway || why.status == gatewayTimeout;
}

std::unique_ptr<BlobWriter> uploadedAlready(ClientPtr client, Descriptor blob)
{
    auto upload = std::make_shared<Upload>(std::move(client), UploadSession{}, blob.size, std::move(blob));
    upload->isThere = true;
    return std::make_unique<UploadWriter>(std::move(upload), std::stop_token());
}

Task<FailedUpload> dropUpload(std::unique_ptr<BlobWriter> writer)
{
    co_return co_await static_cast<UploadWriter &>(*writer).drop();
}

} // namespace stowage
