// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace stowage {

/// What an engine, or a proxy before it, said in the body of an error: the message of its JSON (protocols E.3, F.1), or
/// the text as it is. Empty for a web page and for nothing.
QString engineWords(const QByteArray &body);

/// A web page where the answer of an engine should be, which is called by its name or its address: Damaged.
Error pageInstead(const QString &engine, const QString &detail);

/// Any other answer that only something else can have given: Damaged.
Error notAnEnginesAnswer(const QString &engine, const QString &detail);

} // namespace stowage
