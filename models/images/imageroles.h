// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>

namespace stowage {

/// The columns of an image list.
namespace ImageColumn {
enum Column : int {
    RepositoryColumn,
    TagColumn,
    IdColumn,
    PlatformsColumn,
    SizeColumn,
    UniqueColumn,
    CreatedColumn,
    PlaceColumn, ///< empty where one place is listed
};
inline constexpr int count = PlaceColumn + 1;
} // namespace ImageColumn

/// What an image row can be asked beside its texts: facts, so that views choose the looks. A group answers for all of
/// its rows that are shown.
namespace ImageRole {
enum Role : int {
    Kind = Qt::UserRole, ///< int, ImageRowKind
    Repository, ///< QString, familiar: "nginx", "ghcr.io/a/b"; without a name where it came from, or empty
    Tag, ///< QString, empty for a group, an image without a name, a name that has only a digest
    Names, ///< QStringList, familiar names of this row ("nginx:1.27"); a group: of all its rows
    AllNames, ///< QStringList, every name of the image
    Digest, ///< QString "sha256:…"; empty for a group
    Id, ///< QString "sha256:…" of the config; empty for a group or an artifact
    Position, ///< int, in the list that was given (an archive's image number); -1 for a group
    Platforms, ///< QStringList that are here
    AbsentPlatforms, ///< QStringList that the index names and that are not here
    SizeBytes, ///< qint64; invalid for a group (its rows share layers, a sum would lie)
    UniqueBytes, ///< qint64, likewise
    SharedBytes, ///< qint64, likewise
    CreatedAt, ///< QDateTime UTC, the newest of a group; invalid when unknown
    LayerCount, ///< int
    RowCount, ///< int: rows under a group, 1 otherwise
    Dangling, ///< bool; a group: all of its rows are
    Intermediate, ///< bool, likewise: a step of a build
    InUse, ///< bool: a container was made from it; a group: from one of its images
    Running, ///< bool, likewise: one that runs
    UsedBy, ///< QStringList, names of these containers; of one that has none the beginning of its ID
    Origins, ///< QStringList, familiar: "nginx@sha256:…", where it came from; empty for a group
    Problem, ///< QString, translated; not empty: something is missing or damaged
    Newer, ///< QString, translated; not empty: the registry of a name of this row has a newer image
    ArtifactType, ///< QString; not empty: no image but this
    Places, ///< QStringList, what the places of its rows are called; empty where one place is listed
    Labels, ///< QVariantMap
    DragText, ///< QString, as mimeData() gives it: names, or digests of what has no name, a line each
    SortKey, ///< qint64 that orders rows as the cell's column does
};
}

/// The names of the roles in QML: "repository", "sizeBytes" …
QHash<int, QByteArray> imageRoleNames();

/// What an image row stands for.
enum class ImageRowKind { Group, Name, Dangling, Intermediate };

} // namespace stowage
