// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// Whether this text is an http or https address rather than a file.
bool isWebAddress(const QString &text);

/// Whether it is an address of another kind, which nobody here can fetch: "ftp://…".
bool isOtherAddress(const QString &text);

} // namespace stowage
