// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/oci/reference.h"

#include <QMap>

namespace stowage {

/// What is remembered of registries between runs; nothing of it is secret. A small JSON file.
struct RegistryMemory {
    static constexpr qsizetype mostRepositories = 50; ///< of a registry

    QStringList registries; ///< that were added or used: "localhost:5000"
    QStringList hidden; ///< that were taken off the list, though somebody is signed in to them
    QMap<QString, QStringList> repositories; ///< used, by registry, the last one first: "team/app"
    QList<Reference> favourites; ///< repositories, in the order in which they were starred

    void add(const QString &registry);
    void forget(const QString &registry);
    void noteUse(const Reference &repository);
    void setFavourite(const Reference &repository, bool favourite);
    bool isFavourite(const Reference &repository) const;

    friend bool operator==(const RegistryMemory &, const RegistryMemory &) = default;
};

/// A file that is not there is an empty memory. What is no name is left out. Damaged, and file errors.
Result<RegistryMemory> readRegistryMemory(const QString &path);
/// Makes the file's folder where it is missing.
Result<void> writeRegistryMemory(const QString &path, const RegistryMemory &memory);

} // namespace stowage
