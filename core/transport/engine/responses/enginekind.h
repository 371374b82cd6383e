// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// Whose engine it is. Podman speaks Docker's API with an accent (protocols F.2), and one of its own beside it.
enum class EngineKind { Docker, Podman };

/// "Docker" or "Podman", the same in every language.
inline QString engineName(EngineKind kind)
{
    return kind == EngineKind::Podman ? QStringLiteral("Podman") : QStringLiteral("Docker");
}

} // namespace stowage
