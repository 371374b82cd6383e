// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/settingsfile.h"

#include "core/base/fd.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>
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

/// An unknown word would be taken for "as the system": what somebody wanted hidden would go out in the open.
static Result<void> checkProxy(const QString &registry, const QJsonObject &json, const QString &path)
{
    const QString word = json.value(QLatin1StringView("proxy")).toString(QStringLiteral("system"));
    const QUrl address(json.value(QLatin1StringView("proxyUrl")).toString());
    const bool known = std::ranges::contains(proxyWords, word, [](const auto &pair) { return QString(pair.second); });
    if (known && (word != QLatin1StringView("own") || !address.host().isEmpty()))
        return {};
    return fail(ErrorKind::Damaged,
        Tr::tr("The proxy of %1 in %2 cannot be understood: write \"system\", \"none\", or \"own\" with a proxyUrl "
               "such as "
               "http://proxy.example.com:8080.")
            .arg(registry, path));
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
    settings.proxyUrl = QUrl(json.value(QLatin1StringView("proxyUrl")).toString()).adjusted(QUrl::RemovePassword);
    settings.plainHttp = json.value(QLatin1StringView("plainHttp")).toBool();
    settings.unverified = json.value(QLatin1StringView("unverified")).toBool();
    return settings;
}

/// As it stands there; empty when there is no file.
static Result<QJsonObject> readJson(const QString &path)
{
    const auto bytes = readSmallFile(path, maximumSize);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return QJsonObject();
    return bytes ? parseObject(*bytes, path) : fail(bytes.error());
}

static Result<SettingsByRegistry> settingsOf(const QJsonObject &json, const QString &path)
{
    SettingsByRegistry all;
    for (const QString &name : json.keys()) {
        const auto registry = Reference::registry(name);
        const QJsonObject decided = json.value(name).toObject();
        if (!registry)
            continue;
        if (auto checked = checkProxy(name, decided, path); !checked)
            return fail(checked.error());
        all.insert(registry->domain(), settingsIn(decided));
    }
    return all;
}

Result<SettingsByRegistry> readSettings(const QString &path)
{
    return readJson(path).and_then([&path](const QJsonObject &json) { return settingsOf(json, path); });
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
        json.insert(QStringLiteral("proxyUrl"), settings.proxyUrl.toString(QUrl::RemovePassword));
    if (settings.plainHttp)
        json.insert(QStringLiteral("plainHttp"), true);
    if (settings.unverified)
        json.insert(QStringLiteral("unverified"), true);
    return json;
}

/// What stands there of other registries stays as it is.
static QByteArray replaced(QJsonObject json, const QString &registry, const RegistrySettings &settings)
{
    const QStringList names = json.keys();
    for (const QString &name : names)
        if (const auto same = Reference::registry(name); same && same->domain() == registry)
            json.remove(name);
    if (settings != RegistrySettings())
        json.insert(registry, jsonOf(settings));
    return QJsonDocument(json).toJson();
}

Result<void> changeSettings(
    const QString &registry, const std::function<void(RegistrySettings &)> &act, const QString &path)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    const auto lock = FileLock::acquire(path + QStringLiteral(".lock"), FileLock::Exclusive);
    if (!lock)
        return fail(lock.error());
    const auto json = readJson(path);
    auto all = json ? settingsOf(*json, path) : fail(json.error());
    if (!all)
        return fail(all.error());
    act((*all)[registry]);
    return replaceFile(path, replaced(*json, registry, all->value(registry)), 0600);
}

Result<void> keepSettings(const QString &registry, const RegistrySettings &settings, const QString &path)
{
    return changeSettings(registry, [&settings](RegistrySettings &kept) { kept = settings; }, path);
}

} // namespace stowage
