// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

class QLineEdit;
class QPlainTextEdit;

namespace stowage {

// Several entries in one field of a dialog.

/// A line each, without blanks around it; empty ones do not count.
QStringList linesIn(const QPlainTextEdit *field);
/// With blanks or commas between them.
QStringList wordsIn(const QLineEdit *field);

} // namespace stowage
