// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/jobs/engines/enginemodule.h"

#include <QHash>

namespace stowage {

/// How to speak with an engine that is watched.
struct EngineLine {
    BellPtr bell{};
    std::shared_ptr<AnatomyBook> anatomies{};
    bool isHere = false; ///< it answers
    EngineClientPtr client{};
    EngineMet met{};
};

/// Those of all of them, by place. Touched on the thread of the questions alone.
struct EngineBook {
    QHash<QString, EngineLine> lines;
};
using BookPtr = std::shared_ptr<EngineBook>;

} // namespace stowage
