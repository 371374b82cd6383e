// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/registrysettings.h"
#include "models/registries/mirrormodel.h"

namespace stowage {

/// The mirrors that other tools name, each once, in the order in which they are asked without a list of the person's
/// own.
QList<MirrorRow> foundMirrors(const FoundList &list);

/// What other tools' files say of a registry beside its mirrors, and what is wrong with them: a sentence each.
QStringList foundRemarks(const FoundList &list);

} // namespace stowage
