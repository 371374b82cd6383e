// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QLabel;

namespace stowage {

/// What others say (an engine, a registry) is plain text, and must never decide how wide the window is. After the label
/// knows whether it wraps.
void letShrink(QLabel *label);

} // namespace stowage
