// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QPair>
#include <QStringList>

#include <optional>

namespace stowage {

/// The words of a Dockerfile line: apart by spaces, quotes and backslashes taken away as docker's shell lexer does.
QStringList words(const QString &line);

/// The list of a line in exec form (`["a", "b"]`), nothing when it is no JSON list of strings.
std::optional<QStringList> execForm(const QString &line);

/// `key=value` pairs, or the older `key value with spaces`; nothing when there is a word without "=" or no key.
std::optional<QList<QPair<QString, QString>>> keyValues(const QString &line);

} // namespace stowage
