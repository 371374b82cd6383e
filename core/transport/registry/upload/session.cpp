// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/upload/session.h"

#include "core/base/tr.h"
#include "core/transport/http/redirect.h"
#include "core/transport/registry/responses/headers.h"

#include <QUrlQuery>

namespace stowage {

static Question questionFor(const RegistryClient &client, Method method)
{
    Question question;
    question.method = method;
    question.subject = client.subject(Subject::What::Blob, client.repository().familiarName());
    return question;
}

static Error strangeSize(const RegistryClient &client, const Descriptor &blob, qint64 size)
{
    return {ErrorKind::Damaged,
        Tr::tr("%1 has a part of this image in another size. Tell whoever runs the registry.")
            .arg(client.repository().domain()),
        QStringLiteral("%1: %2 bytes, expected %3").arg(blob.digest.toString()).arg(size).arg(blob.size)};
}

Task<Attempt<bool>> hasBlob(ClientPtr client, Descriptor blob, std::stop_token stop)
{
    Question question = questionFor(*client, Method::Head);
    question.path = repositoryPath(*client, QStringLiteral("blobs/") + blob.digest.toString());
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange && exchange.error().status == 404)
        co_return false;
    if (!exchange)
        co_return std::unexpected(exchange.error());
    const qint64 size = (*exchange)->contentLength();
    if (size >= 0 && size != blob.size)
        co_return setback(strangeSize(*client, blob, size));
    co_return true;
}

static Error nowhereToSend(const RegistryClient &client)
{
    return {ErrorKind::Failed,
        Tr::tr("%1 does not say where to send a part of the image. Tell whoever runs the registry.")
            .arg(client.repository().domain()),
        {}};
}

/// A registry behind a proxy often names itself by another scheme or port: what lies on our own host is asked as we
/// know it. Elsewhere only an encrypted address will do, and the pass stays at home.
static Task<Result<QUrl>> nextLocation(ClientPtr client, ExchangePtr exchange)
{
    const QByteArray location = exchange->header("Location");
    if (location.isEmpty())
        co_return fail(nowhereToSend(*client));
    QUrl target = exchange->url().resolved(QUrl::fromEncoded(location));
    const QUrl home = client->urlFor(QStringLiteral("/"));
    if (target.host() == home.host()) {
        target.setScheme(home.scheme());
        target.setPort(home.port());
        co_return target;
    }
    co_return co_await nextHop(exchange->url(), location, home);
}

static Task<Attempt<UploadSession>> sessionIn(ClientPtr client, ExchangePtr exchange)
{
    const auto location = co_await nextLocation(client, exchange);
    if (!location)
        co_return setback(location.error());
    co_return UploadSession{*location, exchange->header("OCI-Chunk-Min-Length").toLongLong()};
}

Task<Attempt<Opening>> openSession(ClientPtr client, Descriptor blob, QString from, std::stop_token stop)
{
    Question question = questionFor(*client, Method::Post);
    question.path = repositoryPath(*client, QStringLiteral("blobs/uploads/"));
    if (!from.isEmpty())
        question.path += QStringLiteral("?mount=%1&from=%2").arg(blob.digest.toString(), from);
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    if ((*exchange)->status() == 201)
        co_return Opening{true, {}};
    const auto session = co_await sessionIn(client, *exchange);
    if (!session)
        co_return std::unexpected(session.error());
    co_return Opening{false, *session};
}

/// Whatever the registry put into the address stays as it is.
static QUrl withDigest(QUrl location, const Descriptor &blob)
{
    const QString query = location.query(QUrl::FullyEncoded);
    location.setQuery(query + (query.isEmpty() ? QString() : QStringLiteral("&")) + QStringLiteral("digest=")
        + blob.digest.toString());
    return location;
}

static RequestBody bodyOf(QIODevice *device, qint64 length, const QByteArray &range = {})
{
    return {"application/octet-stream", {}, device, length, range};
}

Task<Attempt<void>> finishSession(
    ClientPtr client, UploadSession session, Descriptor blob, QIODevice *body, std::stop_token stop)
{
    Question question = questionFor(*client, Method::Put);
    question.elsewhere = withDigest(session.location, blob);
    if (body)
        question.body = bodyOf(body, blob.size);
    const auto exchange = co_await ask(client, question, stop);
    co_return exchange ? Attempt<void>{} : std::unexpected(exchange.error());
}

Task<Attempt<UploadSession>> sendPart(
    ClientPtr client, UploadSession session, qint64 offset, qint64 length, QIODevice *body, std::stop_token stop)
{
    Question question = questionFor(*client, Method::Patch);
    question.elsewhere = session.location;
    question.body = bodyOf(body, length, QByteArray::number(offset) + '-' + QByteArray::number(offset + length - 1));
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    auto next = co_await sessionIn(client, *exchange);
    if (next)
        next->smallestChunk = session.smallestChunk;
    co_return next;
}

Task<Attempt<UploadState>> stateOf(ClientPtr client, UploadSession session, std::stop_token stop)
{
    Question question = questionFor(*client, Method::Get);
    question.elsewhere = session.location;
    const auto exchange = co_await ask(client, question, stop);
    if (!exchange)
        co_return std::unexpected(exchange.error());
    if (!(*exchange)->header("Location").isEmpty()) {
        const auto location = co_await nextLocation(client, *exchange);
        if (!location)
            co_return setback(location.error());
        session.location = *location;
    }
    co_return UploadState{session, receivedBytes((*exchange)->header("Range"))};
}

Task<void> cancelSession(ClientPtr client, UploadSession session, std::stop_token stop)
{
    Question question = questionFor(*client, Method::Delete);
    question.elsewhere = session.location;
    co_await ask(client, question, stop);
}

} // namespace stowage
