// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocale>
#include <QString>

namespace stowage {

/// A size as docker prints it: decimal units, four significant digits, no space ("1.23GB", "12.59MB", "0B").
/// For scripts and terminals; a window uses localSize().
QString dockerSize(qint64 bytes);

/// A size for a person, decimal units, in the words and digits of `locale` ("1.2 GB").
QString localSize(qint64 bytes, const QLocale &locale = QLocale());

} // namespace stowage
