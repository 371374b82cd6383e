// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/hoststoml.h"

#include "core/base/foreign/toml.h"
#include "core/base/tr.h"

#include <QFileInfo>
#include <QUrl>

namespace stowage {

static constexpr QLatin1StringView serverKey("server");
static constexpr QLatin1StringView hostKey("host");
static constexpr QLatin1StringView capabilitiesKey("capabilities");
static constexpr QLatin1StringView unverifiedKey("skip_verify");
static constexpr QLatin1StringView overrideKey("override_path");

/// The folders that may be meant for a registry, as containerd goes through them.
static QStringList folderNames(const QString &domain)
{
    QStringList names{domain, QStringLiteral("_default")};
    if (const qsizetype colon = domain.lastIndexOf(u':'); colon > 0 && !domain.endsWith(u']'))
        names.prepend(domain.first(colon) + u'_' + domain.mid(colon + 1) + u'_');
    return names;
}

/// The first folder that is there is the one, also when no hosts.toml is in it.
static std::optional<FoundFile> hostsFile(const QString &folder, const QString &domain, Sentences &problems)
{
    for (const QString &name : folderNames(domain)) {
        const QString path = folder + u'/' + name;
        const qsizetype before = problems.size();
        auto file = foundFile(path + QStringLiteral("/hosts.toml"), problems);
        if (file || problems.size() > before || QFileInfo::exists(path))
            return file;
    }
    return std::nullopt;
}

/// The whole path leads to the API: "/hub" of "https://mirror.example/hub/".
static QString pathOf(const QString &address)
{
    QString path = QUrl(address).path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

static std::optional<Mirror> hostAt(const QString &address, const FoundTable &table, Sentences &problems)
{
    const bool hasScheme = address.contains(QLatin1StringView("://"));
    const QString whole = hasScheme ? address : QStringLiteral("https://") + address;
    auto mirror = addressedMirror(whole, table.path, problems);
    if (!mirror)
        return std::nullopt;
    mirror->namesRegistry = true;
    if (flagIn(table, overrideKey, problems))
        mirror->root = pathOf(whole);
    return mirror;
}

/// None where no image can be pulled from it, or where nobody can tell.
static std::optional<Mirror::Use> useOf(const FoundTable &table, Sentences &problems)
{
    static const QStringList all{QStringLiteral("pull"), QStringLiteral("resolve"), QStringLiteral("push")};
    const qsizetype before = problems.size();
    const QStringList named = textsIn(table, capabilitiesKey, problems);
    const auto can = [&](const QString &capability) { return named.contains(capability, Qt::CaseInsensitive); };
    if (!std::ranges::all_of(named, [](const QString &name) { return all.contains(name, Qt::CaseInsensitive); }))
        problems.append(wrongValue(table.path, capabilitiesKey));
    if (problems.size() > before)
        return std::nullopt;
    if (named.isEmpty() || (can(all[0]) && can(all[1])))
        return Mirror::Use::All;
    return can(all[0]) ? std::optional(Mirror::Use::Digests) : std::nullopt;
}

static void addServer(const FoundTable &root, const Reference &place, FoundSettings &settings, Sentences &problems)
{
    settings.insecure = flagIn(root, unverifiedKey, problems);
    const QString address = textIn(root, serverKey, problems);
    const auto server = address.isEmpty() ? std::nullopt : hostAt(address, root, problems);
    if (!server)
        return;
    settings.insecure |= server->plainHttp;
    if (!isRegistryItself(*server, place))
        settings.location = mirrorAddress(*server);
}

/// What containerd would show or believe there, and we do not.
static void sayWhatDoesNotCount(const FoundTable &table, const Mirror &mirror, Sentences &problems)
{
    QStringList keys;
    for (const QLatin1StringView key :
        {QLatin1StringView("ca"), QLatin1StringView("client"), QLatin1StringView("header")})
        if (table.values.contains(key))
            keys.append(key);
    if (!keys.isEmpty())
        problems.append(
            Tr::tr("What “%1” in %2 says of %3 does not count here. Choose certificates in the settings of that host.")
                .arg(keys.join(QStringLiteral("”, “")), table.path, mirror.host));
}

static void addHost(const QString &address, const FoundTable &table, const Reference &place, FoundSettings &settings,
    Sentences &problems)
{
    auto mirror = hostAt(address, table, problems);
    if (!mirror)
        return;
    const bool unverified = flagIn(table, unverifiedKey, problems);
    if (isRegistryItself(*mirror, place)) {
        settings.insecure |= unverified || mirror->plainHttp;
        return;
    }
    const auto use = useOf(table, problems);
    if (!use)
        return;
    mirror->use = *use;
    settings.mirrors.append(*mirror);
    sayWhatDoesNotCount(table, *mirror, problems);
    if (unverified && !mirror->plainHttp)
        problems.append(certificateIsChecked(table.path, *mirror));
}

static void addHosts(const FoundTable &root, const Reference &place, FoundSettings &settings, Sentences &problems)
{
    const QCborValue hosts = root.values.value(hostKey);
    if (!hosts.isUndefined() && !hosts.isMap())
        problems.append(wrongValue(root.path, hostKey));
    const QCborMap tables = hosts.toMap();
    for (const auto &[address, table] : tables) {
        if (table.isMap())
            addHost(address.toString(), {root.path, table.toMap()}, place, settings, problems);
        else
            problems.append(wrongValue(root.path, hostKey));
    }
}

void addHostsToml(const QString &folder, FoundSettings::Tool tool, const Reference &place, FoundList &into)
{
    const auto file = hostsFile(folder, place.domain(), into.problems);
    if (!file)
        return;
    const auto values = parseToml(file->bytes, file->path);
    if (!values) {
        into.problems.append(values.error().message);
        return;
    }
    FoundSettings settings{tool, file->path, {}, {}};
    addServer({file->path, *values}, place, settings, into.problems);
    addHosts({file->path, *values}, place, settings, into.problems);
    addFound(settings, into);
}

} // namespace stowage
