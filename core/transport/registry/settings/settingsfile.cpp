// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/base/json.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <utility>

namespace stowage {

static constexpr qint64 maximumSize = 1024 * 1024;

QString ownSettingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/stowage/registries.json");
}

static constexpr std::pair<RegistrySettings::Proxy, QLatin1StringView> proxyWords[] = {
    {RegistrySettings::Proxy::System, QLatin1StringView("system")},
    {RegistrySettings::Proxy::None, QLatin1StringView("none")},
    {RegistrySettings::Proxy::Own, QLatin1StringView("own")},
};
static constexpr std::pair<Mirror::Use, QLatin1StringView> useWords[] = {
    {Mirror::Use::All, QLatin1StringView("all")},
    {Mirror::Use::Digests, QLatin1StringView("digests")},
    {Mirror::Use::Tags, QLatin1StringView("tags")},
};

template <typename Words, typename Value>
static QString wordFor(const Words &words, Value value)
{
    return std::ranges::find(words, value, [](const auto &pair) { return pair.first; })->second;
}

template <typename Words>
static auto valueOf(const Words &words, const QString &word)
{
    const auto found = std::ranges::find(words, word, [](const auto &pair) { return pair.second; });
    return found == std::end(words) ? words[0].first : found->first;
}

static std::optional<Mirror> mirrorIn(const QJsonObject &json)
{
    auto mirror = mirrorAt(json.value(QLatin1StringView("address")).toString());
    if (!mirror)
        return std::nullopt;
    mirror->plainHttp = json.value(QLatin1StringView("plainHttp")).toBool(mirror->plainHttp);
    mirror->root = json.value(QLatin1StringView("root")).toString(mirror->root);
    mirror->namesRegistry = json.value(QLatin1StringView("namesRegistry")).toBool();
    mirror->use = valueOf(useWords, json.value(QLatin1StringView("use")).toString());
    return *mirror;
}

static RegistrySettings settingsIn(const QJsonObject &json)
{
    RegistrySettings settings;
    if (const QJsonValue list = json.value(QLatin1StringView("mirrors")); list.isArray()) {
        settings.mirrors.emplace();
        for (const QJsonValue value : list.toArray())
            if (auto mirror = mirrorIn(value.toObject()))
                settings.mirrors->append(*mirror);
    }
    settings.proxy = valueOf(proxyWords, json.value(QLatin1StringView("proxy")).toString());
    settings.proxyUrl = QUrl(json.value(QLatin1StringView("proxyUrl")).toString()).adjusted(QUrl::RemoveUserInfo);
    settings.plainHttp = json.value(QLatin1StringView("plainHttp")).toBool();
    settings.unverified = json.value(QLatin1StringView("unverified")).toBool();
    return settings;
}

Result<SettingsByRegistry> readSettings(const QString &path)
{
    const auto bytes = readSmallFile(path, maximumSize);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return SettingsByRegistry();
    if (!bytes)
        return fail(bytes.error());
    const auto json = parseObject(*bytes, path);
    if (!json)
        return fail(json.error());
    SettingsByRegistry all;
    for (const QString &name : json->keys())
        if (const auto registry = Reference::registry(name))
            all.insert(registry->domain(), settingsIn(json->value(name).toObject()));
    return all;
}

static QJsonObject jsonOf(const Mirror &mirror)
{
    QJsonObject json{{QStringLiteral("address"), mirrorAddress(mirror)}};
    if (!mirror.prefix.isEmpty() && mirror.plainHttp)
        json.insert(QStringLiteral("plainHttp"), true);
    if (mirror.root != mirrorAt(mirrorAddress(mirror)).value_or(Mirror()).root)
        json.insert(QStringLiteral("root"), mirror.root);
    if (mirror.namesRegistry)
        json.insert(QStringLiteral("namesRegistry"), true);
    if (mirror.use != Mirror::Use::All)
        json.insert(QStringLiteral("use"), wordFor(useWords, mirror.use));
    return json;
}

static QJsonObject jsonOf(const RegistrySettings &settings)
{
    QJsonObject json;
    if (settings.mirrors) {
        QJsonArray mirrors;
        for (const Mirror &mirror : *settings.mirrors)
            mirrors.append(jsonOf(mirror));
        json.insert(QStringLiteral("mirrors"), mirrors);
    }
    if (settings.proxy != RegistrySettings::Proxy::System)
        json.insert(QStringLiteral("proxy"), wordFor(proxyWords, settings.proxy));
    if (!settings.proxyUrl.isEmpty())
        json.insert(QStringLiteral("proxyUrl"), settings.proxyUrl.toString(QUrl::RemoveUserInfo));
    if (settings.plainHttp)
        json.insert(QStringLiteral("plainHttp"), true);
    if (settings.unverified)
        json.insert(QStringLiteral("unverified"), true);
    return json;
}

static QByteArray bytesOf(const SettingsByRegistry &all)
{
    QJsonObject json;
    for (const auto &[registry, settings] : all.asKeyValueRange())
        if (settings != RegistrySettings())
            json.insert(registry, jsonOf(settings));
    return QJsonDocument(json).toJson();
}

Result<void> keepSettings(const QString &registry, const RegistrySettings &settings, const QString &path)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    const auto lock = FileLock::acquire(path + QStringLiteral(".lock"), FileLock::Exclusive);
    if (!lock)
        return fail(lock.error());
    auto all = readSettings(path);
    if (!all)
        return fail(all.error());
    all->insert(registry, settings);
    return replaceFile(path, bytesOf(*all), 0600);
}

} // namespace stowage
