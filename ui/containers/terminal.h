// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFuture>
#include <QStringList>

namespace stowage {

/// Opens the person's own terminal with a command in it. False when no terminal program was found, or none started.
/// Looks for one on a thread of its own.
QFuture<bool> openInTerminal(const QStringList &command);

/// What opens a terminal, in the order in which it is looked for: the desktop's own choice first. Each is a program and
/// what stands between it and the command.
QList<QStringList> terminalPrograms();

} // namespace stowage
