// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// The text with user and password taken out of every address in it ("https://me:secret@host/a" is "https://host/a"):
/// whatever a person typed goes through here before it is shown or written down.
QString withoutUserInfo(const QString &text);

} // namespace stowage
