// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/places/ownengines.h"

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/base/foreign/foundjson.h"
#include "core/base/tr.h"

#include <QCborArray>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stowage {

namespace {

QString pathIn(const Surroundings &around)
{
    return around.config() + QStringLiteral("/stowage/engines.json");
}

QString folderOf(const EngineTls &tls)
{
    return tls.authority.isEmpty() ? QString() : QFileInfo(tls.authority).path();
}

QJsonObject toJson(const EngineEndpoint &endpoint)
{
    QJsonObject engine{{QStringLiteral("address"), endpoint.address.toString()}};
    if (!endpoint.name.isEmpty())
        engine.insert(QStringLiteral("name"), endpoint.name);
    if (endpoint.tls)
        engine.insert(QStringLiteral("tls"), true);
    if (endpoint.tls && !folderOf(*endpoint.tls).isEmpty())
        engine.insert(QStringLiteral("certificates"), folderOf(*endpoint.tls));
    return engine;
}

std::optional<EngineEndpoint> engineIn(const FoundTable &table, Sentences &problems)
{
    const QString text = textIn(table, QLatin1StringView("address"), problems);
    const bool hasTls = flagIn(table, QLatin1StringView("tls"), problems);
    const auto address = engineAddressIn(table.path, text, problems, hasTls ? tlsEnginePort : plainEnginePort);
    if (!address)
        return std::nullopt;
    EngineEndpoint endpoint{.name = textIn(table, QLatin1StringView("name"), problems), .address = *address};
    if (hasTls)
        endpoint.tls = tlsOfFolder(textIn(table, QLatin1StringView("certificates"), problems));
    endpoint.origin = EngineEndpoint::Origin::Own;
    endpoint.source = table.path;
    return endpoint;
}

Result<void> write(const QString &path, const QList<EngineEndpoint> &engines)
{
    QJsonArray array;
    for (const EngineEndpoint &engine : engines)
        array.append(toJson(engine));
    return replaceFile(path, QJsonDocument(QJsonObject{{QStringLiteral("engines"), array}}).toJson());
}

/// Reads, changes and writes while no other program does.
template <typename Change>
Result<void> change(const Surroundings &around, Change act)
{
    const QString path = pathIn(around);
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    const auto lock = FileLock::acquire(path + QStringLiteral(".lock"), FileLock::Exclusive);
    if (!lock)
        return fail(lock.error());
    Sentences problems;
    QList<EngineEndpoint> engines = ownEngines(around, problems);
    if (!problems.isEmpty())
        return fail(ErrorKind::Damaged, problems.first());
    act(engines);
    return write(path, engines);
}

auto isAt(const EngineAddress &address)
{
    return [address](const EngineEndpoint &engine) { return engine.address == address; };
}

} // namespace

EngineTls tlsOfFolder(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    return {
        folder + QStringLiteral("/ca.pem"), folder + QStringLiteral("/cert.pem"), folder + QStringLiteral("/key.pem")};
}

QList<EngineEndpoint> ownEngines(const Surroundings &around, Sentences &problems)
{
    QList<EngineEndpoint> engines;
    const auto file = foundJson(pathIn(around), problems);
    const QCborArray entries = file ? file->values.value(QLatin1StringView("engines")).toArray() : QCborArray();
    for (const QCborValue entry : entries) {
        if (const auto engine = engineIn({file->path, entry.toMap()}, problems))
            engines.append(*engine);
    }
    return engines;
}

Result<void> keepOwnEngine(const Surroundings &around, const EngineEndpoint &endpoint)
{
    return change(around, [&](QList<EngineEndpoint> &engines) {
        engines.removeIf(isAt(endpoint.address));
        engines.append(endpoint);
    });
}

Result<void> forgetOwnEngine(const Surroundings &around, const EngineAddress &address)
{
    return change(around, [&](QList<EngineEndpoint> &engines) { engines.removeIf(isAt(address)); });
}

} // namespace stowage
