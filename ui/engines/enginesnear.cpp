// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/engines/enginesnear.h"

#include "models/places/placenames.h"

namespace stowage {

QList<EngineNear> enginesNear(Workspace &workspace)
{
    QList<EngineNear> engines;
    const QList<Place> all = workspace.places();
    for (Place place : all) {
        const EngineState *const engine = workspace.engines().engine(place.id);
        if (!engine || !engine->isHere())
            continue;
        place.title = engineTitleAmong(all, place.id);
        engines.append({place, *engine});
    }
    return engines;
}

} // namespace stowage
