// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transport/engine/places/surroundings.h"

#include <QString>

namespace stowage {

/// For pictures: while it lives, every engine is asked here. A Docker and a Podman answer with a few images, and a
/// machine far away does not. Nobody else is asked.
class RehearsalEngines {
public:
    /// `archive` is a file with at least one image, which is shown for every image of an engine.
    explicit RehearsalEngines(const QString &archive);
    ~RehearsalEngines();
    Q_DISABLE_COPY_MOVE(RehearsalEngines)

    /// Where these three are written down, and nothing of this machine.
    static Surroundings surroundings(const QString &home);
};

} // namespace stowage
