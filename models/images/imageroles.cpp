// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/images/imageroles.h"

#include <Qt>

namespace stowage {

QHash<int, QByteArray> imageRoleNames()
{
    return {
        {Qt::DisplayRole, "display"},
        {ImageRole::Kind, "kind"},
        {ImageRole::Repository, "repository"},
        {ImageRole::Tag, "tag"},
        {ImageRole::Names, "names"},
        {ImageRole::AllNames, "allNames"},
        {ImageRole::Digest, "digest"},
        {ImageRole::Id, "id"},
        {ImageRole::Position, "position"},
        {ImageRole::Platforms, "platforms"},
        {ImageRole::AbsentPlatforms, "absentPlatforms"},
        {ImageRole::SizeBytes, "sizeBytes"},
        {ImageRole::UniqueBytes, "uniqueBytes"},
        {ImageRole::SharedBytes, "sharedBytes"},
        {ImageRole::CreatedAt, "createdAt"},
        {ImageRole::LayerCount, "layerCount"},
        {ImageRole::RowCount, "rowCount"},
        {ImageRole::Dangling, "dangling"},
        {ImageRole::Intermediate, "intermediate"},
        {ImageRole::InUse, "inUse"},
        {ImageRole::Running, "running"},
        {ImageRole::UsedBy, "usedBy"},
        {ImageRole::Origins, "origins"},
        {ImageRole::Problem, "problem"},
        {ImageRole::Newer, "newer"},
        {ImageRole::ArtifactType, "artifactType"},
        {ImageRole::Places, "places"},
        {ImageRole::Labels, "labels"},
        {ImageRole::DragText, "dragText"},
        {ImageRole::SortKey, "sortKey"},
    };
}

} // namespace stowage
