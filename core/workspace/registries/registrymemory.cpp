// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/registries/registrymemory.h"

#include "core/base/files.h"
#include "core/base/json.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace stowage {

static constexpr qint64 maximumSize = 4 * 1024 * 1024;

static Reference nameOnly(const Reference &image)
{
    return image.withTag({});
}

static void addOnce(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list.append(text);
}

void RegistryMemory::add(const QString &registry)
{
    addOnce(registries, registry);
    hidden.removeAll(registry);
}

void RegistryMemory::forget(const QString &registry)
{
    registries.removeAll(registry);
    repositories.remove(registry);
    favourites.removeIf([&](const Reference &repository) { return repository.domain() == registry; });
    addOnce(hidden, registry);
}

void RegistryMemory::noteUse(const Reference &repository)
{
    addOnce(registries, repository.domain());
    hidden.removeAll(repository.domain());
    QStringList &used = repositories[repository.domain()];
    used.removeAll(repository.path());
    used.prepend(repository.path());
    used.resize(std::min(used.size(), mostRepositories));
}

void RegistryMemory::setFavourite(const Reference &repository, bool favourite)
{
    const Reference name = nameOnly(repository);
    favourites.removeAll(name);
    if (favourite)
        favourites.append(name);
}

bool RegistryMemory::isFavourite(const Reference &repository) const
{
    return favourites.contains(nameOnly(repository));
}

static QStringList registriesIn(const QJsonObject &json, const QString &key)
{
    QStringList names;
    for (const QJsonValue value : json.value(key).toArray())
        if (const auto registry = Reference::registry(value.toString()); registry)
            addOnce(names, registry->domain());
    return names;
}

static RegistryMemory memoryIn(const QJsonObject &json)
{
    RegistryMemory memory;
    memory.registries = registriesIn(json, QStringLiteral("registries"));
    memory.hidden = registriesIn(json, QStringLiteral("hidden"));
    for (const QJsonValue value : json.value(QStringLiteral("favourites")).toArray())
        if (const auto name = Reference::parse(value.toString()))
            memory.setFavourite(*name, true);
    const QJsonArray used = json.value(QStringLiteral("used")).toArray();
    for (qsizetype i = used.size() - 1; i >= 0; --i) // the last that is noted comes first
        if (const auto name = Reference::parse(used.at(i).toString())) {
            QStringList &paths = memory.repositories[name->domain()];
            if (!paths.contains(name->path()))
                paths.prepend(name->path());
        }
    return memory;
}

Result<RegistryMemory> readRegistryMemory(const QString &path)
{
    const auto bytes = readSmallFile(path, maximumSize);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return RegistryMemory();
    if (!bytes)
        return fail(bytes.error());
    return parseObject(*bytes, path).transform(memoryIn);
}

static QJsonObject jsonOf(const RegistryMemory &memory)
{
    QJsonArray used;
    for (const auto &[registry, paths] : memory.repositories.asKeyValueRange())
        for (const QString &path : paths)
            used.append(registry + u'/' + path);
    QJsonArray favourites;
    for (const Reference &favourite : memory.favourites)
        favourites.append(favourite.name());
    return {{QStringLiteral("registries"), QJsonArray::fromStringList(memory.registries)},
        {QStringLiteral("hidden"), QJsonArray::fromStringList(memory.hidden)},
        {QStringLiteral("favourites"), favourites}, {QStringLiteral("used"), used}};
}

Result<void> writeRegistryMemory(const QString &path, const RegistryMemory &memory)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    return replaceFile(path, QJsonDocument(jsonOf(memory)).toJson());
}

} // namespace stowage
