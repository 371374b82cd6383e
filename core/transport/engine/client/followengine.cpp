// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/tr.h"
#include "core/transport/engine/client/askengine.h"

namespace stowage {

static EngineRequest eventsRequest(qint64 since)
{
    constexpr qint64 second = 1'000'000'000;
    EngineRequest request{.path = QStringLiteral("/events")};
    request.query.addQueryItem(QStringLiteral("filters"), QStringLiteral(R"({"type":["image","container"]})"));
    if (since > 0)
        request.query.addQueryItem(QStringLiteral("since"),
            QStringLiteral("%1.%2").arg(since / second).arg(since % second, 9, 10, QLatin1Char('0')));
    return request;
}

static Error ended(const EngineClient &client, const QString &detail)
{
    return {ErrorKind::Unreachable,
        Tr::tr("%1 no longer tells what happens there. See whether it still runs.").arg(client.title()), detail, true};
}

Task<Result<void>> followEngine(EngineClientPtr client, qint64 since, std::function<void()> listening,
    std::function<void(const EngineEvent &)> tell, std::stop_token stop)
{
    EngineRequest request = eventsRequest(since);
    request.pace = EngineRequest::Pace::Endless;
    const auto exchange = co_await askEngine(client, request, {}, stop);
    if (!exchange)
        co_return fail(exchange.error());
    listening();
    JsonLines lines(client->title());
    for (;;) {
        const auto more = co_await moreOf(*exchange);
        if (stop.stop_requested())
            co_return fail(cancelledError());
        if (!more || !*more)
            co_return fail(ended(*client, more ? QString() : more.error().error.detail));
        if (auto told = readObjects(**exchange, lines, [&](const QJsonObject &object) { tell(parseEvent(object)); });
            !told)
            co_return told;
    }
}

} // namespace stowage
