// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

namespace stowage::cli {

/// Makes stowagectl speak the language of the environment where we have it; English plurals elsewhere. The translator
/// must outlive the application's last sentence.
void speakTheirLanguage(QTranslator &translator);

} // namespace stowage::cli
