// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/client/containers/containers.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/image/username.h"
#include "core/transport/engine/client/addifany.h"
#include "core/transport/engine/client/askengine.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stowage {

namespace {

using Method = EngineRequest::Method;
using What = EngineSubject::What;

QJsonObject publishedBy(const ContainerWish &wish)
{
    QJsonObject bindings;
    for (const PublishedPort &port : wish.ports) {
        const QString key = port.container + u'/' + port.protocol;
        QJsonArray known = bindings.value(key).toArray();
        known.append(QJsonObject{{QStringLiteral("HostIp"), port.address}, {QStringLiteral("HostPort"), port.host}});
        bindings.insert(key, known);
    }
    return bindings;
}

QJsonObject exposedBy(const ContainerWish &wish)
{
    QJsonObject exposed;
    for (const PublishedPort &port : wish.ports)
        exposed.insert(port.container + u'/' + port.protocol, QJsonObject());
    return exposed;
}

QJsonObject hostConfigOf(const ContainerWish &wish)
{
    QJsonObject config{{QStringLiteral("AutoRemove"), wish.removesItself},
        {QStringLiteral("PublishAllPorts"), wish.publishesAll}, {QStringLiteral("PortBindings"), publishedBy(wish)}};
    if (!wish.volumes.isEmpty())
        config.insert(QStringLiteral("Binds"), QJsonArray::fromStringList(wish.volumes));
    if (!wish.network.isEmpty())
        config.insert(QStringLiteral("NetworkMode"), wish.network);
    return config;
}

/// What is left out is as the image has it.
QJsonObject json(const ContainerWish &wish)
{
    QJsonObject config{{QStringLiteral("Image"), wish.image}, {QStringLiteral("Tty"), wish.hasTerminal},
        {QStringLiteral("OpenStdin"), wish.takesInput}, {QStringLiteral("StdinOnce"), wish.takesInput},
        {QStringLiteral("ExposedPorts"), exposedBy(wish)}, {QStringLiteral("HostConfig"), hostConfigOf(wish)}};
    if (!wish.command.isEmpty())
        config.insert(QStringLiteral("Cmd"), QJsonArray::fromStringList(wish.command));
    if (!wish.entrypoint.isEmpty())
        config.insert(QStringLiteral("Entrypoint"), QJsonArray{wish.entrypoint});
    if (!wish.environment.isEmpty())
        config.insert(QStringLiteral("Env"), QJsonArray::fromStringList(wish.environment));
    if (!wish.folder.isEmpty())
        config.insert(QStringLiteral("WorkingDir"), wish.folder);
    if (!wish.user.isEmpty())
        config.insert(QStringLiteral("User"), wish.user);
    return config;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

EngineRequest aboutContainer(const QString &container, const QString &verb)
{
    return {.method = Method::Post, .path = QStringLiteral("/containers/%1/%2").arg(container, verb)};
}

EngineSubject subjectOf(const QString &container)
{
    return {.what = What::Container, .name = userName({.name = {}, .id = container})};
}

Result<QJsonObject> objectOf(const Result<QByteArray> &body, const EngineClientPtr &client)
{
    return body ? parseObject(*body, Tr::tr("The answer of %1").arg(client->title())) : fail(body.error());
}

/// 304 says that nothing had to be done.
Task<Result<void>> done(EngineClientPtr client, EngineRequest request, EngineSubject subject, std::stop_token stop)
{
    const auto exchange = co_await answerOfEngine(client, std::move(request), stop);
    if (!exchange)
        co_return fail(exchange.error());
    if ((*exchange)->status() == 304)
        co_return Result<void>{};
    const auto body = co_await bodyOfAnswer(client, *exchange, subject);
    co_return body ? Result<void>{} : fail(body.error());
}

} // namespace

Task<Result<QString>> createContainer(EngineClientPtr client, EngineMet, ContainerWish wish, std::stop_token stop)
{
    EngineRequest request{
        .method = Method::Post, .path = QStringLiteral("/containers/create"), .json = compact(json(wish))};
    if (!wish.name.isEmpty())
        request.query.addQueryItem(QStringLiteral("name"), wish.name);
    if (!wish.platform.isNull())
        request.query.addQueryItem(QStringLiteral("platform"), wish.platform.toString());
    const auto answer
        = objectOf(co_await bodyFromEngine(client, request, {.what = What::Image, .name = wish.image}, stop), client);
    if (!answer)
        co_return fail(answer.error());
    const QString id = answer->value(QLatin1StringView("Id")).toString();
    if (id.isEmpty())
        co_return fail(ErrorKind::Damaged, Tr::tr("%1 did not say which container it has made.").arg(client->title()));
    co_return id;
}

Task<Result<void>> startContainer(EngineClientPtr client, QString container, std::stop_token stop)
{
    co_return co_await done(client, aboutContainer(container, QStringLiteral("start")), subjectOf(container), stop);
}

class ContainerEnd {
public:
    explicit ContainerEnd(ExchangePtr answer)
        : answer(std::move(answer))
    {
    }

    const ExchangePtr answer;
};

Task<Result<ContainerEndPtr>> awaitEnd(EngineClientPtr client, QString container, std::stop_token stop)
{
    EngineRequest request = aboutContainer(container, QStringLiteral("wait"));
    request.pace = EngineRequest::Pace::Endless;
    request.query.addQueryItem(QStringLiteral("condition"), QStringLiteral("next-exit"));
    const auto exchange = co_await askEngine(client, std::move(request), subjectOf(container), stop);
    co_return exchange ? Result<ContainerEndPtr>(std::make_shared<ContainerEnd>(*exchange)) : fail(exchange.error());
}

Task<Result<int>> exitCodeOf(EngineClientPtr client, ContainerEndPtr end)
{
    const auto answer = objectOf(co_await bodyOfAnswer(client, end->answer, {.what = What::Container}), client);
    if (!answer)
        co_return fail(answer.error());
    co_return answer->value(QLatin1StringView("StatusCode")).toInt();
}

Task<Result<void>> stopContainer(EngineClientPtr client, QString container, int seconds, std::stop_token stop)
{
    EngineRequest request = aboutContainer(container, QStringLiteral("stop"));
    request.query.addQueryItem(QStringLiteral("t"), QString::number(seconds));
    const auto stopped = co_await done(client, request, subjectOf(container), stop);
    if (!stopped && stopped.error().kind != ErrorKind::NotFound)
        co_return stopped;
    co_return Result<void>{};
}

Task<Result<void>> resizeTerminal(
    EngineClientPtr client, QString container, int columns, int rows, std::stop_token stop)
{
    EngineRequest request = aboutContainer(container, QStringLiteral("resize"));
    request.query.addQueryItem(QStringLiteral("w"), QString::number(columns));
    request.query.addQueryItem(QStringLiteral("h"), QString::number(rows));
    co_return co_await done(client, request, subjectOf(container), stop);
}

Task<Result<Digest>> commitContainer(EngineClientPtr client, EngineMet, CommitWish wish, std::stop_token stop)
{
    EngineRequest request{.method = Method::Post, .path = QStringLiteral("/commit")};
    addIfAny(request.query, QStringLiteral("container"), wish.container);
    addIfAny(request.query, QStringLiteral("repo"), wish.name.isNull() ? QString() : wish.name.name());
    addIfAny(request.query, QStringLiteral("tag"), wish.name.isNull() ? QString() : wish.name.tag());
    addIfAny(request.query, QStringLiteral("author"), wish.author);
    addIfAny(request.query, QStringLiteral("comment"), wish.comment);
    addIfAny(request.query, QStringLiteral("changes"), wish.changes.join(u'\n'));
    request.query.addQueryItem(QStringLiteral("pause"), wish.pauses ? QStringLiteral("1") : QStringLiteral("0"));
    const auto answer = objectOf(
        co_await bodyFromEngine(client, request, {.what = What::Container, .name = wish.container}, stop), client);
    if (!answer)
        co_return fail(answer.error());
    const QString id = answer->value(QLatin1StringView("Id")).toString();
    co_return Digest::parse(id.contains(u':') ? id : QStringLiteral("sha256:") + id);
}

} // namespace stowage
