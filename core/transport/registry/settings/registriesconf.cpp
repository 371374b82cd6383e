// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/registriesconf.h"

#include "core/base/foreign/toml.h"
#include "core/base/tr.h"
#include "core/transport/registry/settings/registriestraps.h"

#include <QCborArray>
#include <QMap>

namespace stowage {

static constexpr QLatin1StringView searchKey("unqualified-search-registries");
static constexpr QLatin1StringView registryKey("registry");
static constexpr QLatin1StringView mirrorKey("mirror");
static constexpr QLatin1StringView prefixKey("prefix");
static constexpr QLatin1StringView locationKey("location");
static constexpr QLatin1StringView insecureKey("insecure");
static constexpr QLatin1StringView blockedKey("blocked");
static constexpr QLatin1StringView digestsKey("mirror-by-digest-only");
static constexpr QLatin1StringView useKey("pull-from-mirror");

/// By their prefix, sorted as podman sorts them: of two prefixes that are as long it takes the first.
using Registries = QMap<QString, FoundTable>;

static QString withoutSlashes(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

static bool isWildcard(QStringView prefix)
{
    return prefix.startsWith(u"*.");
}

/// Empty for what podman refuses: an address, and a wildcard with a path or a port.
static QString prefixOf(const FoundTable &table)
{
    const QCborValue written = table.values.value(prefixKey);
    const QString location = table.values.value(locationKey).toString();
    const QString prefix = withoutSlashes(written.isUndefined() ? location : written.toString()).toLower();
    const bool isMore = prefix.contains(u'/') || prefix.contains(u':') || prefix.contains(u'@');
    return prefix.contains(u"://") || (isWildcard(prefix) && isMore) ? QString() : prefix;
}

static Sentence twice(const QString &path, const QString &prefix)
{
    return Tr::tr("%1 has more than one [[registry]] for %2, and podman takes the first. Make them one.")
        .arg(path, prefix);
}

static Registries registriesIn(const FoundTable &root, Sentences &problems)
{
    Registries registries;
    for (const QCborValue value : root.values.value(registryKey).toArray()) {
        const FoundTable table{root.path, value.toMap()};
        const QString prefix = prefixOf(table);
        if (prefix.isEmpty())
            problems.append(wrongValue(root.path, table.values.contains(prefixKey) ? prefixKey : locationKey));
        else if (registries.contains(prefix))
            problems.append(twice(root.path, shownAddress(prefix)));
        else
            registries.insert(prefix, table);
    }
    return registries;
}

static void addFile(const FoundFile &file, Registries &registries, FoundList &into)
{
    const auto values = parseToml(file.bytes, file.path);
    const FoundTable root{file.path, values.value_or(QCborMap())};
    if (!values)
        into.problems.append(values.error().message);
    else if (isFirstVersion(root))
        into.problems.append(firstVersion(file.path));
    else {
        into.problems.append(registriesTraps(root));
        if (root.values.contains(searchKey))
            into.searchRegistries = textsIn(root, searchKey, into.problems);
        registries.insert(registriesIn(root, into.problems));
    }
}

/// "docker.io/library/nginx", or "docker.io" alone.
static QString nameOf(const Reference &place)
{
    const QString domain = place.domain().toLower();
    return place.path().isEmpty() ? domain : domain + u'/' + place.path();
}

static bool fits(const QString &prefix, const QString &name)
{
    if (isWildcard(prefix))
        return name.section(u'/', 0, 0).section(u':', 0, 0).endsWith(prefix.sliced(1));
    return name == prefix || name.startsWith(prefix + u'/');
}

static QString longestFitting(const Registries &registries, const QString &name)
{
    QString longest;
    for (const auto &[prefix, table] : registries.asKeyValueRange())
        if (prefix.size() > longest.size() && fits(prefix, name))
            longest = prefix;
    return longest;
}

/// Whoever writes docker.io/nginx means docker.io/library/nginx, which podman does not take it for.
static void checkHubName(const Registries &registries, const QString &name, Sentences &problems)
{
    static constexpr QLatin1StringView library("docker.io/library/");
    const auto meant = name.startsWith(library)
        ? registries.constFind(QStringLiteral("docker.io/") + name.sliced(library.size()))
        : registries.constEnd();
    if (meant != registries.constEnd())
        problems.append(
            Tr::tr("“%1” in %2 does not count for this image: podman knows it as %3 only. Correct it there.")
                .arg(meant.key(), meant->path, name));
}

static std::optional<Mirror::Use> useOf(const FoundTable &mirror, bool onlyDigests, Sentences &problems)
{
    const QString use = textIn(mirror, useKey, problems);
    if (onlyDigests || use == u"digest-only")
        return Mirror::Use::Digests;
    if (use == u"tag-only")
        return Mirror::Use::Tags;
    if (use.isEmpty() || use == u"all")
        return Mirror::Use::All;
    problems.append(wrongValue(mirror.path, useKey));
    return std::nullopt;
}

static Sentence noPlace(const QString &path, const QString &location)
{
    return Tr::tr(
        "The mirror “%1” in %2 is left out: write it as mirror.example.com, without https:// and without name "
        "and password.")
        .arg(shownAddress(location), path);
}

static Sentence otherPaths(const QString &path, const QString &location, const QString &prefix)
{
    return Tr::tr(
        "The mirror “%1” in %2 is left out: it has other names for what is below %3, and Stowage asks mirrors for the "
        "same names. Podman still asks it; for Stowage, add a mirror of the whole registry.")
        .arg(location, path, prefix);
}

/// A location stands for what is below the prefix, and a Mirror for the whole registry: both have to end in one path.
static std::optional<Mirror> mirrorFor(const QString &prefix, const FoundTable &table, Sentences &problems)
{
    const QString location = withoutSlashes(textIn(table, locationKey, problems));
    auto mirror = mirrorAt(location);
    if (!mirror || location.contains(u"://")) {
        problems.append(noPlace(table.path, location));
        return std::nullopt;
    }
    const QString below = prefix.section(u'/', 1);
    if (!QString(u'/' + mirror->prefix).endsWith(below.isEmpty() ? below : u'/' + below)) {
        problems.append(otherPaths(table.path, location, prefix));
        return std::nullopt;
    }
    mirror->prefix = withoutSlashes(mirror->prefix.chopped(below.size()));
    mirror->plainHttp = flagIn(table, insecureKey, problems);
    return *mirror;
}

static void addMirrors(const FoundTable &registry, const QString &prefix, const Reference &place,
    FoundSettings &settings, Sentences &problems)
{
    const bool onlyDigests = flagIn(registry, digestsKey, problems);
    for (const QCborValue value : registry.values.value(mirrorKey).toArray()) {
        const FoundTable table{registry.path, value.toMap()};
        auto mirror = mirrorFor(prefix, table, problems);
        const auto use = useOf(table, onlyDigests, problems);
        if (!mirror || !use || isRegistryItself(*mirror, place))
            continue;
        mirror->use = *use;
        settings.mirrors.append(*mirror);
    }
}

/// Empty where it is the prefix, and for a wildcard, which may do without.
static QString locationOf(const FoundTable &registry, const QString &prefix, Sentences &problems)
{
    const QString location = withoutSlashes(textIn(registry, locationKey, problems));
    if (location.compare(prefix, Qt::CaseInsensitive) == 0 || (location.isEmpty() && isWildcard(prefix)))
        return {};
    if (mirrorAt(location) && !location.contains(u"://"))
        return location;
    problems.append(wrongValue(registry.path, locationKey));
    return {};
}

void addRegistriesConf(const QList<FoundFile> &files, const Reference &place, FoundList &into)
{
    Registries registries;
    for (const FoundFile &file : files)
        addFile(file, registries, into);
    const QString name = nameOf(place);
    checkHubName(registries, name, into.problems);
    const QString prefix = longestFitting(registries, name);
    if (prefix.isEmpty())
        return;
    const FoundTable registry = registries.value(prefix);
    FoundSettings settings{FoundSettings::Tool::Podman, registry.path, {}, {}};
    addMirrors(registry, prefix, place, settings, into.problems);
    settings.location = locationOf(registry, prefix, into.problems);
    settings.insecure = flagIn(registry, insecureKey, into.problems);
    settings.blocked = flagIn(registry, blockedKey, into.problems);
    addFound(settings, into);
}

} // namespace stowage
