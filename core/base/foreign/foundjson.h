// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/foreign/foundfile.h"

namespace stowage {

/// A JSON object in a file of another tool. None where there is no such file; a problem too where it cannot be read.
std::optional<FoundTable> foundJson(const QString &path, Sentences &problems);

} // namespace stowage
