// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/engine/responses/enginefacts.h"

#include "core/base/addonce.h"
#include "core/base/json.h"
#include "core/base/secret.h"
#include "core/transport/engine/responses/counts.h"
#include "core/transport/engine/responses/errors/enginewords.h"

#include <algorithm>

namespace stowage {

static QStringList textsIn(const QJsonObject &object, QLatin1StringView key)
{
    QStringList texts;
    for (const QJsonValue value : object.value(key).toArray())
        texts.append(value.toString());
    texts.removeAll(QString());
    return texts;
}

/// The one row of DriverStatus that Docker's classic store lacks, and podman too.
static bool hasContainerdStore(const QJsonObject &info)
{
    for (const QJsonValue value : info.value(QLatin1StringView("DriverStatus")).toArray()) {
        const QJsonArray row = value.toArray();
        if (row.at(0).toString() == u"driver-type" && row.at(1).toString().startsWith(u"io.containerd.snapshotter"))
            return true;
    }
    return false;
}

static bool isRootless(const QJsonObject &info)
{
    const QStringList options = textsIn(info, QLatin1StringView("SecurityOptions"));
    return std::ranges::any_of(options, [](const QString &option) { return option.startsWith(u"name=rootless"); });
}

/// Docker has them at the top, podman with each registry.
static QStringList mirrorsIn(const QJsonObject &registries, const QJsonObject &each)
{
    const QJsonObject hub = each.value(QLatin1StringView("docker.io")).toObject();
    QStringList mirrors;
    addOnce(mirrors, textsIn(registries, QLatin1StringView("Mirrors")));
    addOnce(mirrors, textsIn(hub, QLatin1StringView("Mirrors")));
    for (QString &mirror : mirrors)
        mirror = withoutUserInfo(mirror);
    return mirrors;
}

static QStringList insecureIn(const QJsonObject &registries, const QJsonObject &each)
{
    QStringList insecure;
    for (auto registry = each.constBegin(); registry != each.constEnd(); ++registry) {
        if (!registry->toObject().value(QLatin1StringView("Secure")).toBool(true))
            insecure.append(registry.key());
    }
    return insecure + textsIn(registries, QLatin1StringView("InsecureRegistryCIDRs"));
}

Result<EngineFacts> parseEngineFacts(const QByteArray &body, EngineKind kind, const QString &engine)
{
    const auto info = parseObject(body, {});
    if (!info)
        return fail(notAnEnginesAnswer(engine, info.error().detail));
    const auto text = [&info](QLatin1StringView key) { return info->value(key).toString(); };
    const QJsonObject registries = info->value(QLatin1StringView("RegistryConfig")).toObject();
    const QJsonObject each = registries.value(QLatin1StringView("IndexConfigs")).toObject();
    EngineFacts facts;
    facts.id = kind == EngineKind::Docker ? text(QLatin1StringView("ID")) : QString();
    facts.name = text(QLatin1StringView("Name"));
    facts.storageDriver = text(QLatin1StringView("Driver"));
    facts.hasContainerdStore = hasContainerdStore(*info);
    facts.isRootless = isRootless(*info);
    facts.mirrors = mirrorsIn(registries, each);
    facts.insecureRegistries = insecureIn(registries, each);
    facts.images = countIn(*info, QLatin1StringView("Images"));
    return facts;
}

} // namespace stowage
