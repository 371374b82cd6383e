// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

#include <array>

namespace stowage::cli {

/// Our own sentences, and those of Qt (what it says of options).
using Translators = std::array<QTranslator, 2>;

/// Makes stowagectl speak the language of the environment where we have it; English plurals elsewhere. The translators
/// must outlive the application's last sentence.
void speakTheirLanguage(Translators &translators);

} // namespace stowage::cli
