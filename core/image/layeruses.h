// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagesummary.h"

#include <QHash>

namespace stowage {

/// How many images stand on a layer, and how large it is: bytes, the most that any of them says.
struct LayerUse {
    int images = 0;
    qint64 size = 0;
};

/// By chain ID.
using LayerUses = QHash<Digest, LayerUse>;

/// One more image that stands on these.
void countUses(LayerUses &uses, const QList<KeptLayer> &layers);

} // namespace stowage
