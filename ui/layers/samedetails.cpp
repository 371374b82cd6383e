// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/layers/samedetails.h"

#include <algorithm>
#include <tuple>

namespace stowage {
namespace {

auto changeable(const ImageSummary &image)
{
    return std::tie(image.digest, image.references, image.otherNames, image.platforms, image.absentPlatforms,
        image.size, image.uniqueSize, image.problem, image.users, image.origins, image.parent, image.isIntermediate);
}

bool sameLayer(const LayerInfo &a, const LayerInfo &b)
{
    return a.descriptor.digest == b.descriptor.digest && a.present == b.present && a.otherImages == b.otherImages;
}

bool samePlatform(const PlatformDetails &a, const PlatformDetails &b)
{
    return a.manifest.raw.bytes == b.manifest.raw.bytes && a.config.bytes == b.config.bytes
        && std::ranges::equal(a.layers, b.layers, sameLayer);
}

} // namespace

bool sameDetails(const ImageDetails &a, const ImageDetails &b)
{
    return changeable(a.summary) == changeable(b.summary) && a.root.bytes == b.root.bytes
        && a.attestations.size() == b.attestations.size() && std::ranges::equal(a.platforms, b.platforms, samePlatform)
        && a.told == b.told && a.kinship == b.kinship;
}

} // namespace stowage
