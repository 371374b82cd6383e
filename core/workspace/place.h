// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/oci/reference.h"

namespace stowage {

/// Where images live, as the list of places shows it.
struct Place {
    enum class Kind { Library, AllEngines, Engine, Registry, Favourite, Archive };

    /// "library", "engines", "engine:unix:///run/docker.sock", "registry:docker.io", "favourite:quay.io/team/app",
    /// "archive:/path/to/file.tar"
    QString id;
    Kind kind = Kind::Library;
    /// Of an engine its address, of a registry its name: "docker.io", of a favourite its repository's:
    /// "quay.io/team/app"
    QString path;
    QString title{}; ///< of an engine: "Docker", "build.example"
    bool isOwn = false; ///< an engine that was added by hand

    inline static const QString libraryId = QStringLiteral("library");
    inline static const QString allEnginesId = QStringLiteral("engines"); ///< the images of all, in one list
    static QString registryId(const QString &registry) { return registryPrefix + registry; }
    /// The registry of such an ID; a null string for other places.
    static QString registryIn(const QString &id)
    {
        return id.startsWith(registryPrefix) ? id.sliced(registryPrefix.size()) : QString();
    }

    static bool isEngine(const QString &id) { return id.startsWith(enginePrefix); }
    static QString engineId(const QString &address) { return enginePrefix + address; }

    /// A repository that is starred, and the repository of such an ID; a null reference for other places.
    static QString favouriteId(const Reference &repository) { return favouritePrefix + repository.name(); }
    static Reference favouriteIn(const QString &id)
    {
        return id.startsWith(favouritePrefix)
            ? Reference::parse(id.sliced(favouritePrefix.size())).value_or(Reference()).withTag({})
            : Reference();
    }

    friend bool operator==(const Place &, const Place &) = default;

private:
    inline static const QString enginePrefix = QStringLiteral("engine:");
    inline static const QString registryPrefix = QStringLiteral("registry:");
    inline static const QString favouritePrefix = QStringLiteral("favourite:");
};

} // namespace stowage
