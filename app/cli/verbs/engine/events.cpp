// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"
#include "app/cli/verbs/engine/askengine.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/rfc3339.h"
#include "core/base/tr.h"

#include <QJsonObject>
#include <QTimeZone>

namespace stowage::cli {

namespace {

QDateTime timeOf(const EngineEvent &event)
{
    constexpr qint64 millisecond = 1'000'000; // nanoseconds
    return QDateTime::fromMSecsSinceEpoch(event.time / millisecond, QTimeZone::UTC);
}

QJsonObject json(const EngineEvent &event)
{
    return {{QStringLiteral("time"), toRfc3339(timeOf(event))}, {QStringLiteral("type"), event.type},
        {QStringLiteral("action"), event.action}, {QStringLiteral("id"), event.id},
        {QStringLiteral("name"), event.name}};
}

/// "2026-11-24T09:30:00Z image tag sha256:… (name=app:1)", much as docker writes it.
QString line(const EngineEvent &event)
{
    QString line = QStringList{toRfc3339(timeOf(event)), event.type, event.action, event.id}.join(u' ');
    if (!event.name.isEmpty())
        line += QStringLiteral(" (name=%1)").arg(event.name);
    return line;
}

/// Whoever reads it sees each when it happens.
void tell(const Cli &cli, const EngineEvent &event)
{
    if (cli.json)
        printJsonLine(json(event));
    else
        print(line(event));
    static_cast<void>(flushPrinted());
}

/// "2026-11-24T09:30:00Z", or seconds since 1970; 0 for nothing.
Result<qint64> since(const QCommandLineParser &options)
{
    constexpr qint64 second = 1'000'000'000; // nanoseconds
    const QString text = options.value(QStringLiteral("since"));
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    const QDateTime time = fromRfc3339(text);
    if (text.isEmpty())
        return 0;
    if (isNumber && seconds > 0)
        return seconds * second;
    if (time.isValid())
        return time.toMSecsSinceEpoch() * (second / 1000);
    return fail(ErrorKind::Usage, Tr::tr("%1 is no time. Write it as 2026-11-24T09:30:00Z.").arg(text));
}

Result<void> run(const Cli &cli, const QCommandLineParser &options)
{
    if (!options.positionalArguments().isEmpty())
        return wrongArguments(QStringLiteral("events [--since TIME]"));
    if (!cli.engine)
        return fail(ErrorKind::Usage, Tr::tr("Only engines tell what happens: add --place docker or --place podman."));
    const auto from = since(options);
    const auto asking = from ? askTheEngine(cli) : fail(from.error());
    if (!asking)
        return fail(asking.error());
    return QCoro::waitFor(asking->module.follow(
        asking->client, *from, [] {}, [&cli](const EngineEvent &event) { tell(cli, event); }, stopOnInterrupt()));
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("since"),
        Tr::tr("Also what has happened since then, as far as the engine remembers."), QStringLiteral("TIME")});
}

} // namespace

Verb eventsVerb()
{
    return {QLatin1StringView("events"), Tr::tr("Tell what happens to images and containers, until interrupted"),
        QStringLiteral("[--since TIME]"), addOptions, run, {Verb::Place::Engine}};
}

} // namespace stowage::cli
