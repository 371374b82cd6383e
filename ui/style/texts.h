// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QFont>
#include <QString>

namespace stowage {

/// The fixed-width font for digests and JSON, at the size of `base`.
QFont monospaced(const QFont &base);

/// `font`, larger or smaller by `factor`, perhaps bold.
QFont scaled(const QFont &font, qreal factor, bool bold = false);

/// "3 days ago", translated; empty for an invalid time.
QString ago(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// "2026-05-20 09:30", local: read alike in every language. Empty for an invalid time.
QString fullTime(const QDateTime &time);

/// What foreign text must be made into before it becomes a tool tip: shown as it is, never read as HTML, wrapped, and
/// cut where no one would read on.
QString toolTipText(const QString &plain);

/// The label of an action without its mnemonic and its ellipsis: "Pull" for "&Pull…", "拉取" for "拉取(&P)…".
QString plainLabel(const QString &label);

} // namespace stowage
