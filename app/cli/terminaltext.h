// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage::cli {

/// Text that somebody else wrote, made harmless: control characters and those that turn the direction of writing are
/// shown as \uXXXX, so that a label cannot move the cursor or read as something that it is not. Line ends and tabs
/// stay; inside a JSON string the result means the same as before.
QString harmless(const QString &text);

/// The same for what has to stay on one line: line ends and tabs are shown too.
QString harmlessLine(const QString &text);

/// How many columns of a terminal the text takes: a Chinese character takes two.
qsizetype columnsOf(QStringView text);
/// As much of the beginning as fits into so many columns.
QStringView clipped(QStringView text, qsizetype columns);

} // namespace stowage::cli
