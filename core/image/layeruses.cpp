// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/image/layeruses.h"

#include <algorithm>

namespace stowage {

void countUses(LayerUses &uses, const QList<KeptLayer> &layers)
{
    for (const KeptLayer &layer : layers) {
        LayerUse &use = uses[layer.chain];
        ++use.images;
        use.size = std::max(use.size, layer.size);
    }
}

} // namespace stowage
