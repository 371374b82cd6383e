// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace stowage {

/// Names one after the other in a sentence, with what the person's language puts between them: "a, b", “a、b”.
QString listed(const QStringList &names);

/// Whole sentences one after the other, set apart as the person's language does; empty ones do not count.
QString oneAfterAnother(const QStringList &sentences);

} // namespace stowage
