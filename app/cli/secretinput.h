// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

namespace stowage::cli {

/// The first line of standard input, however long: a token may have many thousand characters.
QString lineFromStdin();

/// Asks on the terminal, on stderr so that stdout stays clean. Usage error when nobody can be asked there.
Result<QString> askOnTerminal(const Sentence &question);
/// Likewise, without showing what is typed.
Result<QString> askSecretOnTerminal(const Sentence &question);

} // namespace stowage::cli
