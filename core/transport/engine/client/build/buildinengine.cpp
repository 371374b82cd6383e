// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/build/buildinengine.h"

#include "core/base/tr.h"
#include "core/transport/engine/client/addifany.h"
#include "core/transport/engine/client/transfer/bulk.h"
#include "core/transport/engine/responses/buildmessages.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace stowage {

namespace {

/// {"NAME": "value"}, as both engines take arguments and labels.
QString pairs(const QStringList &written)
{
    QJsonObject object;
    for (const QString &pair : written)
        object.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// It wants to be sent a tar all the same.
std::shared_ptr<QIODevice> nothing()
{
    auto body = std::make_shared<QBuffer>();
    body->open(QIODevice::ReadOnly);
    return body;
}

/// Podman fetches a repository in its own API alone.
EngineRequest::Api apiFor(const EngineBuild &build, const EngineMet &met)
{
    const bool isFetched = build.archive.isEmpty() && met.hello.kind == EngineKind::Podman;
    return isFetched ? EngineRequest::Api::Libpod : EngineRequest::Api::Docker;
}

EngineRequest requestFor(const EngineBuild &build, const EngineMet &met)
{
    const BuildRequest &wanted = build.request;
    const QStringList arguments = argumentsInFull(wanted.arguments);
    const QString yes = QStringLiteral("1");
    EngineRequest request{.method = EngineRequest::Method::Post,
        .path = QStringLiteral("/build"),
        .api = apiFor(build, met),
        .pace = EngineRequest::Pace::Endless,
        .registryConfig = registryConfig(build.accounts)};
    QUrlQuery &query = request.query;
    for (const Reference &tag : wanted.tags)
        addIfAny(query, QStringLiteral("t"), tag.toString());
    addIfAny(query, QStringLiteral("dockerfile"), build.dockerfile);
    addIfAny(query, QStringLiteral("buildargs"), arguments.isEmpty() ? QString() : pairs(arguments));
    addIfAny(query, QStringLiteral("labels"), wanted.labels.isEmpty() ? QString() : pairs(wanted.labels));
    addIfAny(query, QStringLiteral("target"), wanted.target);
    addIfAny(query, QStringLiteral("platform"), wanted.platform.isNull() ? QString() : wanted.platform.toString());
    addIfAny(query, QStringLiteral("networkmode"), wanted.network);
    addIfAny(query, QStringLiteral("remote"), build.archive.isEmpty() ? wanted.context : QString());
    if (request.api == EngineRequest::Api::Libpod)
        request.body = nothing();
    addIfAny(query, QStringLiteral("nocache"), wanted.noCache ? yes : QString());
    addIfAny(query, QStringLiteral("pull"), wanted.pulls ? yes : QString());
    // Containers of steps that failed stay otherwise, and hold their images.
    addIfAny(query, QStringLiteral("rm"), yes);
    addIfAny(query, QStringLiteral("forcerm"), yes);
    return request;
}

using End = BuildMessages::End;

Error withoutImage(const QString &engine)
{
    return {ErrorKind::Damaged, Tr::tr("%1 ended the build without an image. Its output may say why.").arg(engine), {}};
}

bool wasStopped(const Result<void> &all)
{
    return !all && all.error().kind == ErrorKind::Cancelled;
}

End endOf(const Result<void> &all, const BuildMessages &messages)
{
    if (!wasStopped(all) && !messages.error().isEmpty())
        return End::Failed;
    return all ? End::Done : End::Stopped;
}

/// What a stop made it say is no reason.
Result<Digest> outcomeOf(const Result<void> &all, const BuildMessages &messages, const EngineSubject &subject)
{
    if (wasStopped(all))
        return fail(all.error());
    if (!messages.error().isEmpty())
        return fail(streamError(messages.error(), subject));
    if (!all)
        return fail(all.error());
    if (messages.image().isNull())
        return fail(withoutImage(subject.engine));
    return messages.image();
}

} // namespace

Task<Result<Digest>> buildInEngine(
    EngineClientPtr client, EngineMet met, EngineBuild build, TellBuild tell, TransferContext context)
{
    BlobProgress sending{Tr::tr("Context"), Phase::Transfer, 0, QFileInfo(build.archive).size()};
    const auto sent = [sending, context](qint64 position) mutable {
        sending.current = position;
        sending.phase = position == sending.total ? Phase::Done : Phase::Transfer;
        context.progress(sending);
    };
    BuildMessages messages(std::move(tell));
    JsonLines lines(client->title());
    const auto take = [&](QByteArrayView bytes) {
        return readObjects(bytes, lines, [&](const QJsonObject &message) {
            if (const auto layer = messages.add(message))
                context.progress(*layer);
        });
    };
    const bool isKnown = std::ranges::any_of(
        build.accounts, [](const EngineAccount &account) { return !account.credential.isNull(); });
    const EngineSubject subject{.what = EngineSubject::What::Build, .engine = client->title(), .loggedIn = isKnown};
    EngineRequest request = requestFor(build, met);
    build.accounts.clear();
    auto all = co_await bulkTo(client, std::move(request), build.archive, subject, take, sent, context.stop);
    if (all)
        all = lines.end();
    messages.end(endOf(all, messages));
    co_return outcomeOf(all, messages, subject);
}

} // namespace stowage
