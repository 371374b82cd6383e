// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/progress.h"

namespace stowage {

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Waiting:
        return QStringLiteral("waiting");
    case Phase::Exists:
        return QStringLiteral("exists");
    case Phase::Transfer:
        return QStringLiteral("transfer");
    case Phase::Verify:
        return QStringLiteral("verify");
    case Phase::Done:
        return QStringLiteral("done");
    case Phase::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

} // namespace stowage
