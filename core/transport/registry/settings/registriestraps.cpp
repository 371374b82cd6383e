// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/settings/registriestraps.h"

#include "core/base/tr.h"

#include <QCborArray>

#include <span>

namespace stowage {

static constexpr QLatin1StringView registryKey("registry");
static constexpr QLatin1StringView mirrorKey("mirror");

using Keys = std::span<const QLatin1StringView>;

/// Keys by the one table to which they belong. Those that a registry and its mirrors share are in none of these lists.
static constexpr QLatin1StringView ofTheFile[] = {
    QLatin1StringView("unqualified-search-registries"),
    QLatin1StringView("short-name-mode"),
    QLatin1StringView("credential-helpers"),
    QLatin1StringView("additional-layer-store-auth-helper"),
};
static constexpr QLatin1StringView ofARegistry[] = {
    QLatin1StringView("prefix"),
    QLatin1StringView("blocked"),
    QLatin1StringView("mirror-by-digest-only"),
};
static constexpr QLatin1StringView ofAMirror[] = {QLatin1StringView("pull-from-mirror")};

bool isFirstVersion(const FoundTable &root)
{
    return root.values.value(QLatin1StringView("registries")).isMap();
}

Sentence firstVersion(const QString &path)
{
    return Tr::tr(
        "%1 is written in the old form, which knows no mirrors, and was not read. Write [[registry]] in place of "
        "[registries.search] and the like, as containers-registries.conf(5) shows.")
        .arg(path);
}

static Sentence forTheTop(const QString &path, QLatin1StringView key)
{
    return Tr::tr("“%1” stands below a [[registry]] or [aliases] line of %2, where podman does not see it. Move it to "
                  "the top of the file.")
        .arg(key, path);
}

static Sentence forTheRegistry(const QString &path, QLatin1StringView key)
{
    return Tr::tr(
        "“%1” does not stand in a [[registry]] of %2, so podman does not see it. Move it right below that line.")
        .arg(key, path);
}

static Sentence forTheMirror(const QString &path, QLatin1StringView key)
{
    return Tr::tr("“%1” does not stand in a [[registry.mirror]] of %2, and podman refuses it. Move it below that line.")
        .arg(key, path);
}

static Sentence brackets(const QString &path)
{
    return Tr::tr(
        "The mirrors in %1 belong to no registry. Write [[registry]] and its location above [[registry.mirror]], "
        "both in two brackets.")
        .arg(path);
}

static void misplaced(
    const FoundTable &table, Keys keys, Sentence (*sentence)(const QString &, QLatin1StringView), Sentences &into)
{
    for (QLatin1StringView key : keys)
        if (table.values.contains(key))
            into.append(sentence(table.path, key));
}

static void addMirrorTraps(const FoundTable &registry, Sentences &into)
{
    const QCborValue mirrors = registry.values.value(mirrorKey);
    if (!mirrors.isUndefined() && !mirrors.isArray())
        into.append(brackets(registry.path));
    for (const QCborValue value : mirrors.toArray()) {
        const FoundTable mirror{registry.path, value.toMap()};
        misplaced(mirror, ofTheFile, forTheTop, into);
        misplaced(mirror, ofARegistry, forTheRegistry, into);
    }
}

Sentences registriesTraps(const FoundTable &root)
{
    Sentences found;
    const QCborValue registries = root.values.value(registryKey);
    if (!registries.isUndefined() && !registries.isArray())
        found.append(brackets(root.path));
    misplaced(root, ofARegistry, forTheRegistry, found);
    misplaced({root.path, root.values.value(QLatin1StringView("aliases")).toMap()}, ofTheFile, forTheTop, found);
    for (const QCborValue value : registries.toArray()) {
        const FoundTable registry{root.path, value.toMap()};
        misplaced(registry, ofTheFile, forTheTop, found);
        misplaced(registry, ofAMirror, forTheMirror, found);
        addMirrorTraps(registry, found);
    }
    return found;
}

} // namespace stowage
