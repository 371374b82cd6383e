// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace stowage {

/// A line that was meant for a terminal as it would stand there in the end: without colours, and of what was written
/// over itself (a bar that grows) the last.
QString plainLine(const QString &line);

/// Likewise for a text that may have several lines, in one.
QString plainText(const QString &text);

/// Text that comes in pieces, cut into lines.
class LineCutter {
public:
    /// The lines that are whole now, as plainLine() has them.
    QStringList add(const QString &piece);
    /// What has come without an end; empty: nothing.
    QString rest();

private:
    QString m_begun;
};

} // namespace stowage
