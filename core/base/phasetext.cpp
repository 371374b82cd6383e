// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/phasetext.h"

#include "core/base/tr.h"

namespace stowage {

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Waiting:
        return Tr::tr("Waiting");
    case Phase::Exists:
        return Tr::tr("Already here");
    case Phase::Transfer:
        return Tr::tr("Copying");
    case Phase::Verify:
        return Tr::tr("Verifying");
    case Phase::Done:
        return Tr::tr("Done");
    case Phase::Failed:
        return Tr::tr("Failed");
    }
    return {};
}

} // namespace stowage
