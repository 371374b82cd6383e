// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace stowage {

/// The text with user and password taken out of every address in it ("https://me:secret@host/a" is "https://host/a"):
/// whatever a person typed goes through here before it is shown or written down.
QString withoutUserInfo(const QString &text);

/// From here on a crash of this program leaves no core dump: secrets are in its memory. Any thread, any number of
/// times.
void keepOutOfCoreDumps();

} // namespace stowage
